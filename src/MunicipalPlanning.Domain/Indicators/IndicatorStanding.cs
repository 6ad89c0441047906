using MunicipalPlanning.Domain.Calendar;

namespace MunicipalPlanning.Domain.Indicators;

/// <summary>指標の判定: how far an indicator has come by a year, and how that was reckoned.</summary>
/// <param name="Reason">Why the state is what it is; one sentence.</param>
/// <param name="Actual">The latest actual with a number, up to the year; null if there is none.</param>
/// <param name="Target">What it is compared with; null if no target is a number.</param>
/// <param name="PathNumber">Where the indicator should have stood in the actual's year.</param>
/// <param name="Achievement">達成率 in the way of the direction.</param>
public sealed record IndicatorStanding(
    IndicatorState State,
    string Reason,
    StatedNumber? Actual,
    StatedNumber? Target,
    decimal? PathNumber,
    IndicatorAchievement Achievement)
{
    /// <param name="cautionPercent">注意の下限, in percent of the path.</param>
    public static IndicatorStanding Of(Indicator indicator, FiscalYear year, int cautionPercent, FiscalYear? planFirstYear)
    {
        var path = IndicatorPath.Of(indicator, planFirstYear);
        var actual = FindActual(indicator, year);
        if (actual is null)
            return NotMeasured(WhyNoActual(indicator, year), null, path?.TargetFor(year), null);
        var actualYear = actual.Year!.Value;
        if (path is null)
            return NotMeasured(WhyNoTarget(indicator), actual, null, null);
        var target = path.TargetFor(actualYear);
        var number = path.At(actualYear);
        if (indicator.Direction is not { } direction)
            return NotMeasured("向きが書かれていないため、達成の見込みを示せません。", actual, target, number);
        var state = IndicatorJudgement.Judge(direction, actual.Number, target.Number, number, cautionPercent);
        var reason = IndicatorReason.Of(indicator.Unit, direction, state, actual, target, number, cautionPercent);
        return new IndicatorStanding(state, reason, actual, target, number, IndicatorAchievement.Of(indicator, direction, actual, target));
    }

    private static IndicatorStanding NotMeasured(string reason, StatedNumber? actual, StatedNumber? target, decimal? pathNumber) =>
        new(IndicatorState.NotMeasured, reason, actual, target, pathNumber, IndicatorAchievement.None);

    private static StatedNumber? FindActual(Indicator indicator, FiscalYear year) =>
        indicator.Values.Where(value => value.Year <= year).Select(value => StatedNumber.Read(value.Year, value.Actual)).OfType<StatedNumber>().MaxBy(actual => actual.Year);

    private static string WhyNoActual(Indicator indicator, FiscalYear year)
    {
        var latest = indicator.Values.Where(value => value.Year <= year && !value.Actual.IsEmpty).MaxBy(value => value.Year);
        return latest is null
            ? $"{year.ShortName}までの実績が書かれていないため、まだ測れません。"
            : $"{latest.Year!.Value.ShortName}の実績「{latest.Actual}」が数でないため、まだ測れません。";
    }

    private static string WhyNoTarget(Indicator indicator) => indicator.Values.Any(value => !value.Target.IsEmpty)
        ? "目標が数でないため、達成の見込みを示せません。"
        : "目標が書かれていないため、達成の見込みを示せません。";
}
