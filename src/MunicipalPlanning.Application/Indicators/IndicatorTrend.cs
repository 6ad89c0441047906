using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Indicators;

namespace MunicipalPlanning.Application.Indicators;

/// <summary>推移: what a chart of an indicator shows, on an axis of fiscal years.</summary>
/// <param name="First">The first year of the axis.</param>
/// <param name="Last">The last year of the axis.</param>
/// <param name="Actuals">Baseline and actuals, the earliest first; the last one is the latest.</param>
/// <param name="Path">道筋, year by year.</param>
/// <param name="Target">The last target; null if no target is a number.</param>
public sealed record IndicatorTrend(
    string Name,
    string Unit,
    FiscalYear First,
    FiscalYear Last,
    IReadOnlyList<IndicatorPoint> Actuals,
    IReadOnlyList<IndicatorPoint> Path,
    IndicatorPoint? Target)
{
    /// <summary>市内の開業件数の推移。実績は R6 67件、R7 104件。目標は R10 240件。</summary>
    public string Sentence
    {
        get
        {
            var actuals = Actuals.Count == 0 ? "実績はまだありません。" : $"実績は {string.Join('、', Actuals.Select(Say))}。";
            return $"{Name}の推移。{actuals}{(Target is { } target ? $"目標は {Say(target)}。" : "")}";
        }
    }

    /// <param name="until">The year looked at; later actuals are left out.</param>
    /// <param name="history">Numbers of earlier plans, which go on to the left.</param>
    public static IndicatorTrend Of(Indicator indicator, IndicatorPath? path, FiscalYear until, FiscalYear first, FiscalYear last, IEnumerable<IndicatorPoint>? history = null)
    {
        var own = Measured(indicator, until).ToList();
        var before = history ?? [];
        var actuals = before.Where(point => own.TrueForAll(other => other.Year > point.Year)).Concat(own)
            .Where(point => point.Year >= first && point.Year <= last).OrderBy(point => point.Year).ToList();
        return new IndicatorTrend(indicator.Name, indicator.Unit, first, last, actuals, Trace(path, first, last), FindTarget(path, first, last));
    }

    /// <summary>Baseline and actuals that are numbers, up to a year.</summary>
    public static IEnumerable<IndicatorPoint> Measured(Indicator indicator, FiscalYear until)
    {
        var actuals = indicator.Values.Where(value => value.Year <= until)
            .Select(value => StatedNumber.Read(value.Year, value.Actual)).OfType<StatedNumber>().ToList();
        var baseline = StatedNumber.Read(indicator.BaselineYear, indicator.Baseline);
        return actuals.Concat(baseline is { Year: { } start } && start <= until && actuals.TrueForAll(actual => actual.Year != start) ? [baseline] : [])
            .Select(stated => new IndicatorPoint(stated.Year!.Value, stated.Number)).OrderBy(point => point.Year);
    }

    private static List<IndicatorPoint> Trace(IndicatorPath? path, FiscalYear first, FiscalYear last)
    {
        if (path is null)
            return [];
        var from = Math.Max(first.Start, path.FirstYear?.Start ?? first.Start);
        var to = Math.Min(last.Start, path.LastYear?.Start ?? last.Start);
        return [.. Enumerable.Range(from, Math.Max(0, to - from + 1)).Select(start => new FiscalYear(start)).Select(year => new IndicatorPoint(year, path.At(year)))];
    }

    private static IndicatorPoint? FindTarget(IndicatorPath? path, FiscalYear first, FiscalYear last)
    {
        if (path is null)
            return null;
        var year = path.LastYear ?? last;
        return year < first || year > last ? null : new IndicatorPoint(year, path.Targets[^1].Number);
    }

    private string Say(IndicatorPoint point) => $"{point.Year.ShortName} {IndicatorWords.Written(point.Number, Unit)}";
}
