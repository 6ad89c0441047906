using MunicipalPlanning.Application.Projects;

namespace MunicipalPlanning.Web.Projects;

/// <summary>列 of the register that can be shown or left out; number and name always stand there.</summary>
public enum ProjectColumn
{
    Serial,
    FormerName,
    Unit,
    Purpose,
    Outline,
    PlanItem,
    Budget,
    Settlement,
    Result,
    Rating,
    State,
}

internal static class ProjectColumns
{
    public static IReadOnlyList<ProjectColumn> Usual { get; } = [ProjectColumn.Unit, ProjectColumn.Purpose, ProjectColumn.PlanItem, ProjectColumn.Budget, ProjectColumn.Settlement, ProjectColumn.Result, ProjectColumn.Rating, ProjectColumn.State];

    public static string Word(this ProjectColumn column) => column switch
    {
        ProjectColumn.Serial => ProjectWords.Serial,
        ProjectColumn.FormerName => "旧名",
        ProjectColumn.Unit => ProjectWords.Unit,
        ProjectColumn.Purpose => "目的",
        ProjectColumn.Outline => "概要",
        ProjectColumn.PlanItem => "計画",
        ProjectColumn.Budget => ProjectWords.Budget,
        ProjectColumn.Settlement => ProjectWords.Settlement,
        ProjectColumn.Result => ProjectWords.Result,
        ProjectColumn.Rating => ProjectWords.Rating,
        ProjectColumn.State => "状態",
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, null),
    };

    /// <summary>The order that its head offers; null for texts and states.</summary>
    public static ProjectSort? Sort(this ProjectColumn column) => column switch
    {
        ProjectColumn.Serial => ProjectSort.Serial,
        ProjectColumn.Unit => ProjectSort.Unit,
        ProjectColumn.PlanItem => ProjectSort.PlanItem,
        ProjectColumn.Budget => ProjectSort.Budget,
        ProjectColumn.Settlement => ProjectSort.Settlement,
        ProjectColumn.Rating => ProjectSort.Rating,
        _ => null,
    };

    public static string Word(this ProjectSort sort) => sort switch
    {
        ProjectSort.Serial => ProjectWords.Serial,
        ProjectSort.Number => ProjectWords.Number,
        ProjectSort.Name => ProjectWords.Name,
        ProjectSort.Unit => ProjectWords.Unit,
        ProjectSort.PlanItem => "計画",
        ProjectSort.Budget => "予算額",
        ProjectSort.Settlement => "決算額",
        ProjectSort.Rating => ProjectWords.Rating,
        _ => throw new ArgumentOutOfRangeException(nameof(sort), sort, null),
    };

    public static string Word(this ProjectGrouping grouping) => grouping switch
    {
        ProjectGrouping.None => "なし",
        ProjectGrouping.Department => "部",
        ProjectGrouping.PlanItem => "計画の項目",
        _ => throw new ArgumentOutOfRangeException(nameof(grouping), grouping, null),
    };

    /// <summary>The field within the record that is written in the column; null where it is written elsewhere.</summary>
    public static string? Path(this ProjectColumn column) => column switch
    {
        ProjectColumn.Serial => "sheet-number",
        ProjectColumn.FormerName => "former-name",
        ProjectColumn.Purpose => "purpose",
        ProjectColumn.Outline => "outline",
        ProjectColumn.Budget => "budget",
        ProjectColumn.Settlement => "settlement",
        ProjectColumn.Result => "result",
        ProjectColumn.Rating => "review/rating",
        _ => null,
    };

    public static bool IsMoney(this ProjectColumn column) => column is ProjectColumn.Budget or ProjectColumn.Settlement;
}
