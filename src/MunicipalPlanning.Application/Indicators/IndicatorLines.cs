using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Indicators;

namespace MunicipalPlanning.Application.Indicators;

/// <summary>Judges the indicators of a plan in a year.</summary>
internal static class IndicatorLines
{
    /// <summary>Longer axes would press the years together until nothing can be read.</summary>
    private const int MostYears = 16;

    public static PlanIndicators Of(PlanIndicatorTree tree, FiscalYear year)
    {
        var plan = tree.Plan;
        var (first, last) = Axis(tree, year);
        return new PlanIndicators(
            plan.Id, plan.Name, plan.FirstYear, plan.LastYear, year, plan.Levels.Count > 0 ? plan.Levels[0] : "項目", plan.CautionPercent, first, last,
            [.. tree.Indicators.Select(pair => Line(tree, pair.Item, pair.Indicator, year, first, last))]);
    }

    public static IReadOnlyList<IndicatorYear> Years(Indicator indicator) =>
        [.. indicator.Values.OrderBy(value => value.Year is null).ThenBy(value => value.Year).Select(value => new IndicatorYear(value.Year, value.Target.ToString(), value.Actual.ToString()))];

    private static IndicatorLine Line(PlanIndicatorTree tree, PlanIndicatorTree.Node item, Indicator indicator, FiscalYear year, FiscalYear first, FiscalYear last)
    {
        var plan = tree.Plan;
        var top = tree.FirstAbove(item);
        var path = IndicatorPath.Of(indicator, plan.FirstYear);
        var place = new IndicatorPlace(item.Id, item.Number, item.Title, top.Id, $"{top.Number} {top.Title}".TrimStart(), [.. tree.UnitsOf(item.Id).Select(unit => new IndicatorUnit(unit.Id, unit.Name))]);
        return new IndicatorLine(
            indicator.Id, indicator.Name, indicator.Definition, indicator.Unit, indicator.Direction, indicator.IsCumulative, indicator.Note,
            indicator.BaselineYear, indicator.Baseline.ToString(), Years(indicator), place,
            IndicatorStanding.Of(indicator, year, plan.CautionPercent, plan.FirstYear), IndicatorTrend.Of(indicator, path, year, first, last))
        {
            Latest = Latest(indicator, year),
            Target = Target(indicator, path),
        };
    }

    private static IndicatorFigure? Latest(Indicator indicator, FiscalYear year)
    {
        var written = indicator.Values.Where(value => value.Year <= year && !value.Actual.IsEmpty).OrderByDescending(value => value.Year).ToList();
        return (written.Find(value => StatedNumber.Read(value.Year, value.Actual) is not null) ?? written.FirstOrDefault()) is { } latest
            ? new IndicatorFigure(latest.Year, IndicatorWords.AsWritten(latest.Actual, indicator.Unit))
            : null;
    }

    private static IndicatorFigure? Target(Indicator indicator, IndicatorPath? path)
    {
        if (path is not null)
            return new IndicatorFigure(path.LastYear, IndicatorWords.AsWritten(path.Targets[^1].Figure, indicator.Unit));
        var written = indicator.Values.Where(value => !value.Target.IsEmpty).ToList();
        return (written.MaxBy(value => value.Year) ?? written.FirstOrDefault()) is { } last ? new IndicatorFigure(last.Year, last.Target.ToString()) : null;
    }

    /// <summary>One axis for all: the years of the plan and of what is written before and after them.</summary>
    private static (FiscalYear First, FiscalYear Last) Axis(PlanIndicatorTree tree, FiscalYear year)
    {
        var years = tree.Indicators.SelectMany(pair => pair.Indicator.Values.Select(value => value.Year).Append(pair.Indicator.BaselineYear)).OfType<FiscalYear>()
            .Append(year).Select(other => other.Start).ToList();
        var last = Math.Max(tree.Plan.LastYear?.Start ?? 0, years.Max());
        var first = Math.Min(tree.Plan.FirstYear?.Start ?? int.MaxValue, years.Min());
        return (new FiscalYear(Math.Max(first, last - MostYears + 1)), new FiscalYear(last));
    }
}
