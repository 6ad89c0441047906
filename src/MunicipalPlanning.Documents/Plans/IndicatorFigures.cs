using MunicipalPlanning.Application.Indicators;
using MunicipalPlanning.Application.Plans;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Indicators;

namespace MunicipalPlanning.Documents.Plans;

/// <summary>指標の値 as a book shows them.</summary>
internal static class IndicatorFigures
{
    /// <summary>As many columns as leave each of them wide enough for 毎年95%以上.</summary>
    public const int MostYearsInRow = 8;

    /// <summary>Signs that stand close to their number.</summary>
    private const string CloseUnits = "%％‰";

    /// <summary>将来値: the last year's target; null if no target is written.</summary>
    public static IndicatorValue? FinalTarget(Indicator indicator) =>
        indicator.Values.Where(value => !value.Target.IsEmpty).MaxBy(value => value.Year?.Start ?? 0);

    /// <summary>Whether there is more to show than baseline and final target.</summary>
    public static bool HasYears(Indicator indicator) =>
        indicator.Values.Count(value => !value.Target.IsEmpty) > 1;

    /// <summary>58 団体, 14.8%, 毎年95%以上, 17.0以下（%）, 新規: the figure as written, with its unit where that makes sense.</summary>
    public static string WithUnit(Figure figure, string unit)
    {
        var text = figure.Text;
        if (unit.Length == 0 || figure.Number is null || text.Contains(unit, StringComparison.Ordinal))
            return text;
        if (!char.IsDigit(text[^1]))
            return $"{text}（{unit}）";
        return CloseUnits.Contains(unit, StringComparison.Ordinal) ? text + unit : $"{text} {unit}";
    }

    /// <summary>The years of the indicators' values, the earliest first; null, for those that state none, last.</summary>
    public static IReadOnlyList<FiscalYear?> Years(IReadOnlyList<Indicator> indicators) =>
        [.. indicators.SelectMany(indicator => indicator.Values).Select(value => value.Year).Distinct().OrderBy(year => year?.Start ?? int.MaxValue)];

    public static string Name(FiscalYear? year) => year is { } stated ? PlanBookLabels.Year(stated) : "年の記載なし";

    public static IndicatorValue? At(Indicator indicator, FiscalYear? year) => indicator.Values.FirstOrDefault(value => value.Year == year);

    /// <summary>Where the plan's own book begins: it knows no actual but the baseline.</summary>
    public static FiscalYear Start(Indicator indicator, PlanBookView plan) => indicator.BaselineYear ?? FirstYear(indicator, plan);

    /// <summary>From the baseline, or the plan's beginning, to the last year of which a figure is written.</summary>
    public static IndicatorTrend Trend(Indicator indicator, PlanBookView plan, FiscalYear until)
    {
        var path = IndicatorPath.Of(indicator, plan.FirstYear);
        var years = Years([indicator]).OfType<FiscalYear>().Append(FirstYear(indicator, plan)).Append(Start(indicator, plan)).ToList();
        return IndicatorTrend.Of(indicator, path, until, years.Min(), years.Max());
    }

    private static FiscalYear FirstYear(Indicator indicator, PlanBookView plan) =>
        Years([indicator]).OfType<FiscalYear>().Append(plan.FirstYear ?? new FiscalYear(FiscalYear.Latest)).Min();
}
