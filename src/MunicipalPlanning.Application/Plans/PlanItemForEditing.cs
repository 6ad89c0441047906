using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Indicators;

namespace MunicipalPlanning.Application.Plans;

/// <summary>One item of a plan with all that it says, as a person opens it.</summary>
/// <param name="Children">The items right below it, in their order.</param>
/// <param name="Ancestors">The items of earlier plans that it goes on from.</param>
/// <param name="Descendants">The items of later plans that go on from it.</param>
/// <param name="Terms">The terms of the plan's glossary that its own texts name.</param>
/// <param name="LastChanges">Who changed which field last, by the path of the field within the item.</param>
/// <param name="LatestChange">The newest entry of the log about it; 0 if there is none.</param>
public sealed record PlanItemForEditing(
    string Id, string PlanId, string? ParentId, string Number, string Title, bool IsPriority, IReadOnlyList<PlanUnitView> Units, string UnitsText, string Policy,
    IReadOnlyList<PlanIssueView> Issues, IReadOnlyList<PlanActionView> Actions, IReadOnlyList<PlanIndicatorView> Indicators,
    IReadOnlyList<PlanChildView> Children, IReadOnlyList<PlanRelativeView> Ancestors, IReadOnlyList<PlanRelativeView> Descendants,
    IReadOnlyList<PlanTermView> Terms, IReadOnlyDictionary<string, LastPlanChange> LastChanges, long LatestChange)
{
    public string NumberedTitle => Number.Length == 0 ? Title : $"{Number} {Title}";
}

/// <summary>担当課.</summary>
public sealed record PlanUnitView(string Id, string Name);

/// <summary>現状と課題.</summary>
public sealed record PlanIssueView(Guid Id, string Text);

/// <summary>個別の取組.</summary>
public sealed record PlanActionView(Guid Id, string Number, string Text, bool IsPriority);

/// <summary>成果指標, figures as written.</summary>
public sealed record PlanIndicatorView(
    Guid Id, string Name, string Definition, string Unit, IndicatorDirection? Direction, bool IsCumulative, FiscalYear? BaselineYear, string Baseline,
    IReadOnlyList<PlanIndicatorValue> Values, string Note)
{
    public PlanIndicatorValue? In(FiscalYear year) => Values.FirstOrDefault(value => value.Year == year);
}

/// <param name="Year">Null where the document states none.</param>
public sealed record PlanIndicatorValue(FiscalYear? Year, string Target, string Actual);

/// <summary>An item right below.</summary>
/// <param name="Actions">The numbers of its actions: ①②③.</param>
public sealed record PlanChildView(string Id, string Number, string Title, bool IsPriority, string Actions, IReadOnlyList<string> UnitNames);

/// <summary>An item of another plan.</summary>
public sealed record PlanRelativeView(string Id, string PlanId, string PlanName, string NumberedTitle, int Indicators);

/// <summary>最後の変更 of a field.</summary>
public sealed record LastPlanChange(string Person, DateTimeOffset At);
