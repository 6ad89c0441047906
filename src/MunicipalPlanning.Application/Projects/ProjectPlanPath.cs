using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Plans;

namespace MunicipalPlanning.Application.Projects;

/// <summary>計画上の位置付け: the way through a plan down to the item that a project serves.</summary>
/// <param name="Levels">What the plan calls each depth of its tree.</param>
/// <param name="Steps">From the first level to the item itself.</param>
public sealed record ProjectPlanPath(
    string PlanId, string PlanName, PlanKind Kind, FiscalYear? FirstYear, FiscalYear? LastYear, IReadOnlyList<string> Levels, IReadOnlyList<PlanPathStep> Steps)
{
    public PlanPathStep Item => Steps[^1];
}

/// <summary>An item on the way, with the name of its level; empty if the plan does not name it.</summary>
public sealed record PlanPathStep(string ItemId, string LevelName, string Number, string Title)
{
    /// <summary>1 農業の振興, ③魅力の創出: a number that ends in a digit stands off its title.</summary>
    public string NumberedTitle => Number.Length > 0 && char.IsAsciiDigit(Number[^1]) ? $"{Number} {Title}" : Number + Title;
}
