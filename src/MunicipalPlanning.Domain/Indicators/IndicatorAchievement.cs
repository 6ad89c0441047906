using MunicipalPlanning.Domain.Calendar;

namespace MunicipalPlanning.Domain.Indicators;

/// <summary>達成の度合い: a rate where one means something, a word where a limit is kept or not.</summary>
/// <param name="Rate">達成率 in percent with one place; null where there is none.</param>
/// <param name="Text">達成率 43.3%, 達成, 目標との差 +2件, 率なし.</param>
/// <param name="Formula">How it was reckoned, in words and figures; empty where nothing was reckoned.</param>
public sealed record IndicatorAchievement(decimal? Rate, string Text, string Formula)
{
    public static IndicatorAchievement None { get; } = new(null, "率なし", "");

    /// <summary>Whether a limit is kept, or what is to stay has stayed; null where a rate says more, or nothing can be said.</summary>
    public bool? IsKept { get; private init; }

    internal static IndicatorAchievement Of(Indicator indicator, IndicatorDirection direction, StatedNumber actual, StatedNumber target) => direction switch
    {
        IndicatorDirection.Up => Rise(indicator.Unit, actual, target),
        IndicatorDirection.Down => Fall(indicator, actual, target),
        IndicatorDirection.Keep => Hold(indicator.Unit, actual, target),
        IndicatorDirection.AtMost => Limit(actual.Number <= target.Number, "以下", indicator.Unit, actual, target),
        IndicatorDirection.AtLeast => Limit(actual.Number >= target.Number, "以上", indicator.Unit, actual, target),
        _ => throw new ArgumentOutOfRangeException(nameof(direction), direction, null),
    };

    private static IndicatorAchievement Rise(string unit, StatedNumber actual, StatedNumber target)
    {
        if (target.Number <= 0)
            return None;
        return Percentage(actual.Number / target.Number, $"{Written(actual, unit)} ÷ {Named(target, unit)}");
    }

    private static IndicatorAchievement Fall(Indicator indicator, StatedNumber actual, StatedNumber target)
    {
        if (StatedNumber.Read(indicator.BaselineYear, indicator.Baseline) is not { } baseline || baseline.Number <= target.Number)
            return None;
        var from = Written(baseline, indicator.Unit);
        return Percentage(
            (baseline.Number - actual.Number) / (baseline.Number - target.Number),
            $"（基準値 {from} − {Written(actual, indicator.Unit)}） ÷ （基準値 {from} − {Named(target, indicator.Unit)}）");
    }

    private static IndicatorAchievement Hold(string unit, StatedNumber actual, StatedNumber target)
    {
        var difference = actual.Number - target.Number;
        var text = (difference > 0 ? "+" : difference == 0 ? "±" : "") + IndicatorWords.Written(difference, unit);
        return new IndicatorAchievement(null, $"目標との差 {text}", $"{Written(actual, unit)} − {Named(target, unit)} ＝ {text}") { IsKept = difference == 0 ? true : null };
    }

    private static IndicatorAchievement Limit(bool isMet, string limit, string unit, StatedNumber actual, StatedNumber target)
    {
        var kept = $"{Written(actual, unit)}は、{NameOf(target)} {Written(target, unit)}{limit}";
        return (isMet ? new IndicatorAchievement(null, "達成", $"{kept}なので「達成」") : new IndicatorAchievement(null, "未達成", $"{kept}でないので「未達成」")) with { IsKept = isMet };
    }

    private static IndicatorAchievement Percentage(decimal part, string reckoning)
    {
        var rate = decimal.Round(part * 100, 1, MidpointRounding.AwayFromZero);
        return new IndicatorAchievement(rate, $"達成率 {IndicatorWords.Percent(rate)}", $"{reckoning} ＝ {IndicatorWords.Percent(rate)}");
    }

    private static string Written(StatedNumber stated, string unit) => IndicatorWords.Written(stated.Number, unit);

    /// <summary>240件（R10の目標）.</summary>
    private static string Named(StatedNumber target, string unit) => $"{Written(target, unit)}（{NameOf(target)}）";

    private static string NameOf(StatedNumber target) => target.Year is { } year ? $"{year.ShortName}の目標" : "目標";
}
