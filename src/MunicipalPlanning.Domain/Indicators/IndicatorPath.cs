using MunicipalPlanning.Domain.Calendar;

namespace MunicipalPlanning.Domain.Indicators;

/// <summary>道筋: where an indicator should stand in each year on its way to its targets.</summary>
public sealed class IndicatorPath
{
    private const string EveryYear = "毎年";

    private readonly List<StatedNumber> _targets;
    private readonly IndicatorPoint? _start;

    private IndicatorPath(List<StatedNumber> targets, IndicatorPoint? start) => (_targets, _start) = (targets, start);

    /// <summary>The targets that are numbers, the earliest first; a single one without a year where none states its year.</summary>
    public IReadOnlyList<StatedNumber> Targets => _targets;

    /// <summary>The year in which the path begins; null if it is level from ever.</summary>
    public FiscalYear? FirstYear => _start?.Year;

    /// <summary>The year of the last target; null if no target states its year.</summary>
    public FiscalYear? LastYear => _targets[^1].Year;

    /// <summary>Null if no target is a number.</summary>
    public static IndicatorPath? Of(Indicator indicator, FiscalYear? planFirstYear)
    {
        var stated = indicator.Values.Select(value => StatedNumber.Read(value.Year, value.Target)).OfType<StatedNumber>().ToList();
        var dated = stated.Where(target => target.Year is not null).OrderBy(target => target.Year).ToList();
        if (dated.Count == 0)
            return stated.Count == 0 ? null : new IndicatorPath([stated[^1]], null);
        var start = FindStart(indicator, planFirstYear, dated[0]);
        return new IndicatorPath(dated, start is { } point && point.Year < dated[0].Year ? start : null);
    }

    /// <summary>The target of the year, or else the next one, or else the last.</summary>
    public StatedNumber TargetFor(FiscalYear year) => _targets.Find(target => target.Year >= year) ?? _targets[^1];

    public decimal At(FiscalYear year)
    {
        var next = TargetFor(year);
        if (next.Year is not { } end || end <= year || IsForEveryYear(next))
            return next.Number;
        var before = _targets.FindLast(target => target.Year < year);
        var from = before is null ? _start : new IndicatorPoint(before.Year!.Value, before.Number);
        if (from is not { } point)
            return next.Number;
        if (year <= point.Year)
            return point.Number;
        return point.Number + (next.Number - point.Number) * (year.Start - point.Year.Start) / (end.Start - point.Year.Start);
    }

    private static IndicatorPoint? FindStart(Indicator indicator, FiscalYear? planFirstYear, StatedNumber target)
    {
        var baseline = StatedNumber.Read(indicator.BaselineYear, indicator.Baseline)?.Number;
        if (IsForEveryYear(target) || IsLevel(indicator.Direction, baseline, target.Number))
            return null;
        var first = planFirstYear ?? indicator.Values.Min(value => value.Year)!.Value;
        var before = first.Start > FiscalYear.Earliest ? first.Previous : first;
        return baseline is { } number
            ? new IndicatorPoint(indicator.BaselineYear ?? before, number)
            : indicator.IsCumulative ? new IndicatorPoint(before, 0) : null;
    }

    /// <summary>A limit holds from the beginning, unless it is still to be reached.</summary>
    private static bool IsLevel(IndicatorDirection? direction, decimal? baseline, decimal target) => direction switch
    {
        IndicatorDirection.AtMost => baseline is not { } number || number <= target,
        IndicatorDirection.AtLeast => baseline is not { } number || number >= target,
        _ => false,
    };

    private static bool IsForEveryYear(StatedNumber target) => target.Figure.Text.Contains(EveryYear, StringComparison.Ordinal);
}
