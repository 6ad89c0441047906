using MunicipalPlanning.Domain.Indicators;

namespace MunicipalPlanning.Documents.Plans;

/// <summary>指標の値 as a book shows them.</summary>
internal static class IndicatorFigures
{
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
}
