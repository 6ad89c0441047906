using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Application.Schedules;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Domain.Schedules;

namespace MunicipalPlanning.Application.Reform;

/// <summary>The fields of an item's report in the words of the office.</summary>
public static class ReformFieldWords
{
    /// <param name="path">Within the report.</param>
    /// <returns>Null for what is no field of it, such as a step of the workflow.</returns>
    public static string? Of(string path) => path.Split('/') switch
    {
        ["progress"] => "進捗状況・効果",
        ["next"] => "次年度への展開",
        ["rating"] => "評価",
        ["expenditure"] => "効果額（歳出）",
        ["revenue"] => "効果額（歳入）",
        ["notes"] => "注記",
        ["roadmap"] or ["roadmap", _] => "各年度の計画",
        ["indicator", _, "actual"] => "指標の実績",
        ["comment", _] or ["comment", _, CommentText.TextField] => "委員会の意見",
        ["comment", _, CommentText.MeetingField] => "委員会の意見（会議）",
        ["comment", _, CommentText.HeldOnField] => "委員会の意見（日付）",
        ["comment", _, CommentText.AnswerField] => "委員会の意見への対応",
        _ => null,
    };

    /// <summary>A stored text as people read it.</summary>
    /// <param name="path">Within the report.</param>
    public static string TextOf(string path, string text) => path.Split('/') switch
    {
        ["rating"] when Enum.TryParse<Rating>(text, out var rating) => rating.Word(),
        ["expenditure" or "revenue"] when AmountText.Canonical(text) is { Length: > 0 } => $"{AmountText.Read(text)}千円",
        // A row that came or went is kept in words.
        ["roadmap", _] when text.StartsWith('{') => ScheduleRowText.Describe(text, ScheduleAxis.FiscalYears),
        _ => text,
    };
}
