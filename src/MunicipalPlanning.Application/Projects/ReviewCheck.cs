using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Domain.Projects;
using MunicipalPlanning.Domain.Sheets;

namespace MunicipalPlanning.Application.Projects;

/// <summary>What a review sheet still lacks before it can be handed in, and how far it has come.</summary>
/// <param name="Completeness">Per cent of what is asked for.</param>
public sealed record ReviewCheck(int Completeness, IReadOnlyList<SheetProblem> Problems)
{
    /// <param name="asksResults">The year is reported on: settlements, actuals and the reflection are asked for too.</param>
    /// <param name="scale">The scale of the year: a rating that is not the one that the figures suggest needs a reason.</param>
    internal static ReviewCheck Of(ProjectYear record, bool asksResults, RatingScale scale)
    {
        var problems = new List<SheetProblem>();
        var asked = 0;
        Ask("purpose", record.Purpose.Length > 0, "目的がありません。だれのために何をするかを書いてください。");
        Ask("activities", record.Activities.Count > 0, "活動がありません。「活動を加える」から、この年度に行うことを書いてください。");
        foreach (var (index, activity) in record.Activities.Index())
        {
            Ask($"activity/{activity.Id}/name", activity.Name.Length > 0, $"{index + 1}番目の活動に名前がありません。");
            foreach (var output in activity.Outputs)
            {
                Ask($"activity/{activity.Id}/output/{output.Id}/name", output.Name.Length > 0, $"{Name(activity.Name, index)}に、名前のないアウトプットがあります。名前を書くか、行を消してください。");
                if (asksResults)
                    Ask($"activity/{activity.Id}/output/{output.Id}/actual", output.In(record.Year)?.Actual.IsEmpty == false, $"{Name(activity.Name, index)}の「{output.Name}」に実績がありません。測れないときは「—」と書いてください。");
            }
        }
        foreach (var (index, outcome) in record.Outcomes.Index())
        {
            Ask($"outcome/{outcome.Id}/name", outcome.Name.Length > 0, $"{index + 1}番目のアウトカムに名前がありません。名前を書くか、行を消してください。");
            if (asksResults)
                Ask($"outcome/{outcome.Id}/actual", outcome.In(record.Year)?.Actual.IsEmpty == false, $"アウトカム「{outcome.Name}」に実績がありません。測れないときは「—」と書いてください。");
        }
        if (asksResults)
        {
            Ask("settlement", record.Settlement is not null || record.Activities.Any(activity => activity.Settlement is not null), "決算額がありません。事業全体か、活動ごとに書いてください。");
            Ask("review/reflection", record.Review?.Reflection.Length > 0, "業務の振り返りがありません。");
            Ask("review/direction", record.Review?.Direction.Length > 0, "今後の方向性がありません。");
        }
        if (RatingSuggestion.Of(RatingMeasure.AllOf(record), scale) is { } suggestion && suggestion.AsksReason(record.Review?.Rating))
            Ask("review/reason", !string.IsNullOrWhiteSpace(record.Review!.Reason), ReasonWords(suggestion, record.Review.Rating!.Value));
        return new ReviewCheck((asked - problems.Count) * 100 / asked, problems);

        void Ask(string path, bool isThere, string message)
        {
            asked++;
            if (!isThere)
                problems.Add(new SheetProblem(new SheetField($"{SheetField.Project(record.ProjectId)}/{path}"), message));
        }
    }

    /// <summary>提案はBです。Aとする理由を書いてください（公表されます）。</summary>
    public static string ReasonWords(RatingSuggestion suggestion, Rating chosen) => $"数値からの提案は{suggestion.Rating.Word()}です。{chosen.Word()}とする理由を書いてください（公表されます）。";

    private static string Name(string name, int index) => name.Length > 0 ? $"活動「{name}」" : $"{index + 1}番目の活動";
}
