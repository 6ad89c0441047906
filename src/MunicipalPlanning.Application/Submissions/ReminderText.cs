using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Submissions;

/// <summary>催促の文, ready to send: who, until when, what is missing.</summary>
internal static class ReminderText
{
    private const int NamedProblems = 8;

    public static string Write(SubmissionLine line, SubmissionOverview overview, IEnumerable<string> names, string sender)
    {
        var form = $"{overview.Year.Name} 組織マネジメントシート{(overview.Phase is { } phase ? $"（{phase.Kind.Word()}）" : "")}";
        var (addressed, until) = (string.Join('、', names.Select(name => $"{name}様")), Until(line, overview.Today));
        return $"""
            {line.UnitName} {addressed}

            {form}{until}
            いまの状態: {(line.State is { } state ? $"{state.Word()}（記入 {line.Completeness}%）" : "まだ作られていません")}
            {Missing(line)}
            {Closing(line, overview.Today)}お困りのことがあれば、政策推進課へご相談ください。

            {sender}
            """.ReplaceLineEndings("\n").Replace("\n\n\n", "\n\n", StringComparison.Ordinal);
    }

    private static string Until(SubmissionLine line, DateOnly today) => line.Deadline switch
    {
        null => "の提出をお待ちしています。",
        { } day when day < today => $"の提出期限（{DeadlineWords.Day(day)}）を{DeadlineWords.Left(day, today)}。",
        { } day => $"の提出期限は{DeadlineWords.Day(day)}です（{DeadlineWords.Left(day, today)}）。",
    };

    private static string Missing(SubmissionLine line)
    {
        if (line.State == SubmissionState.Returned && line.OpenRemarks > 0)
            return $"残っている指摘: {line.OpenRemarks}件\n";
        if (line.Problems is [])
            return line.State is null ? "" : "必要な欄はすべて書けています。提出だけが残っています。\n";
        var lines = line.Problems.Take(NamedProblems).Select(problem => $"・{problem.Message.Split('。')[0]}");
        var rest = line.Problems.Count > NamedProblems ? $"\n・ほか{line.Problems.Count - NamedProblems}か所" : "";
        return $"直すところ: {line.Problems.Count}か所\n{string.Join('\n', lines)}{rest}\n";
    }

    private static string Closing(SubmissionLine line, DateOnly today) =>
        line.IsLate(today) ? "お忙しいところ恐れ入りますが、至急の提出をお願いします。" : "お忙しいところ恐れ入りますが、期限までの提出をお願いします。";
}
