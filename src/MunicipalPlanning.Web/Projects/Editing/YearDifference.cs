using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Documents.Projects;
using MunicipalPlanning.Domain.Indicators;

namespace MunicipalPlanning.Web.Projects.Editing;

/// <summary>昨年度との違い: a figure of this year beside last year's, as written.</summary>
/// <param name="Before">Empty where last year had none.</param>
public sealed record YearDifference(string Label, string Before, string Now)
{
    /// <summary>The results of the outputs and outcomes, and the money; rows are the same where they have the same name.</summary>
    public static IReadOnlyList<YearDifference> Of(ProjectView view, ProjectView last) =>
    [
        .. view.Activities.SelectMany(activity => activity.Outputs).Where(output => output.Name.Length > 0)
            .Select(output => Of(ReviewSheetLabels.NameOf(output), Find(last.Activities.SelectMany(activity => activity.Outputs), other => other.Name == output.Name)?.Actual, output.Actual)),
        .. view.Outcomes.Where(outcome => outcome.Name.Length > 0)
            .Select(outcome => new YearDifference(outcome.Name, Find(last.Outcomes, other => other.Name == outcome.Name) is { } before ? ReviewSheetLabels.ActualOf(before) : "", ReviewSheetLabels.ActualOf(outcome))),
        Of("予算額", Total(last.TotalBudget), Total(view.TotalBudget)),
        Of("決算額", Total(last.TotalSettlement), Total(view.TotalSettlement)),
    ];

    /// <summary>The texts that say the same as last year, by their names.</summary>
    public static IReadOnlyList<string> SameTexts(ProjectView view, ProjectView last) =>
        [.. Texts(view).Zip(Texts(last)).Where(pair => pair.First.Text.Length > 0 && pair.First.Text == pair.Second.Text).Select(pair => pair.First.Label)];

    private static IEnumerable<(string Label, string Text)> Texts(ProjectView view) =>
    [
        ("背景", view.Background), ("目的", view.Purpose), ("目標", view.Goal),
        ("業務の振り返り", view.Review?.Reflection ?? ""), ("今後の方向性", view.Review?.Direction ?? ""),
    ];

    private static YearDifference Of(string label, Figure? before, Figure now) => new(label, before?.ToString() ?? "", now.ToString());

    private static YearDifference Of(string label, string before, string now) => new(label, before, now);

    private static string Total(AmountTotal total) => (total.Written ?? total.Sum)?.ToString() ?? "";

    private static T? Find<T>(IEnumerable<T> all, Func<T, bool> isSame)
        where T : class => all.FirstOrDefault(isSame);
}
