using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Plans;

namespace MunicipalPlanning.Application.Reform;

/// <summary>What an item's report still lacks before it can be handed in, and how far it has come.</summary>
/// <param name="Completeness">Per cent of what is asked for.</param>
public sealed record ReformCheck(int Completeness, IReadOnlyList<FormProblem> Problems)
{
    internal static ReformCheck Of(PlanItem item, ItemProgress report)
    {
        var problems = new List<FormProblem>();
        var asked = 0;
        Ask("progress", report.Progress.Length > 0, "進捗状況・効果がありません。この年度に進んだことと、その効果を書いてください。");
        Ask("next", report.NextStep.Length > 0, "次年度への展開がありません。次の年度に何をするかを書いてください。");
        Ask("rating", report.Rating is not null, "評価がありません。基準を読んで選んでください。");
        foreach (var indicator in item.Indicators.Where(indicator => indicator.In(report.Year)?.Target.IsEmpty == false))
            Ask($"indicator/{indicator.Id}/actual", indicator.In(report.Year)?.Actual.IsEmpty == false, $"指標「{indicator.Name}」に{report.Year.Name}の実績がありません。測れないときは「—」と書いてください。");
        return new ReformCheck((asked - problems.Count) * 100 / asked, problems);

        void Ask(string field, bool isThere, string message)
        {
            asked++;
            if (!isThere)
                problems.Add(new FormProblem(field, message));
        }
    }
}
