using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Indicators;

namespace MunicipalPlanning.Application.Indicators;

/// <summary>指標の一覧: all indicators of a plan as they stand in a year, in the order of the tree.</summary>
/// <param name="FirstLevelName">What the plan calls its first level: 基本目標.</param>
public sealed record PlanIndicators(
    string PlanId, string PlanName, FiscalYear? FirstYear, FiscalYear? LastYear, FiscalYear Year, string FirstLevelName, int CautionPercent, FiscalYear AxisFirst, FiscalYear AxisLast,
    IReadOnlyList<IndicatorLine> Lines)
{
    public int Count(IndicatorState state) => Lines.Count(line => line.Standing.State == state);
}

/// <summary>An indicator with its place in the plan and how it stands.</summary>
/// <param name="Years">Target and actual as written, the earliest year first, what has no year last.</param>
public sealed record IndicatorLine(
    Guid Id, string Name, string Definition, string Unit, IndicatorDirection? Direction, bool IsCumulative, string Note,
    FiscalYear? BaselineYear, string Baseline, IReadOnlyList<IndicatorYear> Years,
    IndicatorPlace Item, IndicatorStanding Standing, IndicatorTrend Trend)
{
    /// <summary>R7 18件※: the latest actual up to the year, also one that is no number; null if none is written.</summary>
    public IndicatorFigure? Latest { get; init; }

    /// <summary>R10 15%以下: the last target; null if none is written.</summary>
    public IndicatorFigure? Target { get; init; }

    /// <summary>Names of the indicator and its item, folded by <see cref="SearchFolding"/>.</summary>
    public string SearchText { get; } = SearchFolding.Fold($"{Name}\n{Item.Number}{Item.Title}");
}

/// <summary>A figure with its unit, as it is shown.</summary>
/// <param name="Year">Null where the document states no year.</param>
public sealed record IndicatorFigure(FiscalYear? Year, string Text);

/// <summary>年度の値, as written.</summary>
public sealed record IndicatorYear(FiscalYear? Year, string Target, string Actual);

/// <summary>The plan item that an indicator measures.</summary>
/// <param name="FirstId">The item of the first level above it.</param>
/// <param name="Units">担当課, the main one first.</param>
public sealed record IndicatorPlace(string Id, string Number, string Title, string FirstId, string FirstTitle, IReadOnlyList<IndicatorUnit> Units)
{
    public string UnitNames => string.Join('、', Units.Select(unit => unit.Name));
}

/// <summary>担当課.</summary>
public sealed record IndicatorUnit(string Id, string Name);

/// <summary>One indicator in full.</summary>
/// <param name="Trend">With the numbers of earlier plans to the left.</param>
/// <param name="Ancestors">The indicators of the same name in earlier plans.</param>
public sealed record IndicatorDetail(PlanIndicators Plan, IndicatorLine Line, IndicatorTrend Trend, IReadOnlyList<IndicatorAncestor> Ancestors);

/// <summary>The same indicator in an earlier plan.</summary>
public sealed record IndicatorAncestor(Guid Id, string PlanId, string PlanName, string ItemTitle, FiscalYear? LastYear, IReadOnlyList<IndicatorYear> Years);
