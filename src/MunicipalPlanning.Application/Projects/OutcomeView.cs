using MunicipalPlanning.Application.Indicators;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Indicators;

namespace MunicipalPlanning.Application.Projects;

/// <summary>アウトカム: the target that counts in a year, the year's actual, and how it went on over the years.</summary>
/// <param name="TargetYear">The year of the target; null where it is the record's own year, or none is stated.</param>
/// <param name="Trend">Null where no year of a figure is stated.</param>
/// <param name="Direction">望ましい方向; null if none is stated.</param>
/// <param name="IsUndated">Whether the target states no year at all.</param>
/// <param name="Achievement">How far the year's own actual reaches the target; null where that means nothing.</param>
public sealed record OutcomeView(
    Guid Id, string Name, string Unit, FiscalYear? TargetYear, Figure Target, Figure Actual, IndicatorTrend? Trend,
    IndicatorDirection? Direction = null, bool IsUndated = false, IndicatorAchievement? Achievement = null)
{
    /// <summary>Per cent of the path: only reached or not is asked for here.</summary>
    private const int NoCaution = 100;

    public static OutcomeView Of(Indicator indicator, FiscalYear year)
    {
        var target = FindTarget(indicator, year);
        return new OutcomeView(
            indicator.Id, indicator.Name, indicator.Unit, target?.Year == year ? null : target?.Year, target?.Target ?? default, indicator.In(year)?.Actual ?? default, TrendOf(indicator, year),
            indicator.Direction, target is { Year: null }, AchievementOf(indicator, year));
    }

    /// <summary>The target of the year, or else the next one, or else the last; one without a year before an earlier one.</summary>
    internal static IndicatorValue? FindTarget(Indicator indicator, FiscalYear year)
    {
        var written = indicator.Values.Where(value => !value.Target.IsEmpty).OrderBy(value => value.Year?.Start ?? int.MaxValue).ToList();
        return written.Find(value => value.Year >= year) ?? written.Find(value => value.Year is null) ?? written.LastOrDefault();
    }

    /// <summary>Against the target of the year; what is still on its way to a later one is no result.</summary>
    private static IndicatorAchievement? AchievementOf(Indicator indicator, FiscalYear year)
    {
        var standing = IndicatorStanding.Of(indicator, year, NoCaution, null);
        return standing.Actual?.Year == year && standing.Target is { } target && (target.Year is null || target.Year == year) && standing.Achievement.Formula.Length > 0 ? standing.Achievement : null;
    }

    private static IndicatorTrend? TrendOf(Indicator indicator, FiscalYear year)
    {
        var years = indicator.Values.Select(value => value.Year).Append(indicator.BaselineYear).OfType<FiscalYear>().ToList();
        if (years.Count == 0)
            return null;
        var first = years.Min();
        return IndicatorTrend.Of(indicator, IndicatorPath.Of(indicator, first), year, first, years.Max());
    }
}
