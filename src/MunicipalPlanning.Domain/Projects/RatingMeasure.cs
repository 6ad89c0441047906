using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Indicators;

namespace MunicipalPlanning.Domain.Projects;

/// <summary>達成基準: an output or outcome of a project's year with the target that counts in it, and how far the actual came.</summary>
/// <param name="Target">As written; empty where none counts in the year.</param>
/// <param name="Actual">As written; empty where none is there yet.</param>
/// <param name="Achievement">Null where target or actual is no number, or the direction is not known.</param>
public sealed record RatingMeasure(string Name, string Unit, Figure Target, Figure Actual, IndicatorAchievement? Achievement)
{
    private const string EveryYear = "毎年";

    /// <summary>Whether it can speak for a grade: it has a rate, or is a limit that was kept or not.</summary>
    public bool IsMeasured => Achievement is { Rate: not null } or { IsKept: not null };

    /// <summary>The outputs and then the outcomes of a year, in the order of the review sheet; those of which nothing is written for the year are left out.</summary>
    public static IReadOnlyList<RatingMeasure> AllOf(ProjectYear record) =>
    [
        .. record.Activities.SelectMany(activity => activity.Outputs).Select(output => Of(output, record.Year, IndicatorDirection.Up))
            .Concat(record.Outcomes.Select(outcome => Of(outcome, record.Year, null)))
            .Where(measure => !measure.Target.IsEmpty || !measure.Actual.IsEmpty),
    ];

    /// <summary>The indicators of a plan item in a year, in their order; those of which nothing is written for the year are left out.</summary>
    public static IReadOnlyList<RatingMeasure> AllOf(IEnumerable<Indicator> indicators, FiscalYear year) =>
        [.. indicators.Select(indicator => Of(indicator, year, null)).Where(measure => !measure.Target.IsEmpty || !measure.Actual.IsEmpty)];

    /// <param name="usual">The direction where none is stated: of outputs more is meant.</param>
    private static RatingMeasure Of(Indicator indicator, FiscalYear year, IndicatorDirection? usual)
    {
        var target = FindTarget(indicator, year);
        var actual = indicator.In(year)?.Actual ?? default;
        return new RatingMeasure(indicator.Name, indicator.Unit, target, actual, AchievementOf(indicator, year, target, actual, usual));
    }

    /// <summary>The target of the year itself, or else the one without a year, or one that holds for every year. What is to be reached later judges no year before.</summary>
    private static Figure FindTarget(Indicator indicator, FiscalYear year) =>
        indicator.In(year) is { Target.IsEmpty: false } value ? value.Target
        : indicator.Values.FirstOrDefault(value => value.Year is null && !value.Target.IsEmpty)?.Target
            ?? indicator.Values.FirstOrDefault(value => value.Target.ToString().Contains(EveryYear, StringComparison.Ordinal))?.Target
            ?? default;

    private static IndicatorAchievement? AchievementOf(Indicator indicator, FiscalYear year, Figure target, Figure actual, IndicatorDirection? usual)
    {
        if ((indicator.Direction ?? LimitIn(target) ?? usual) is not { } direction || StatedNumber.Read(year, target) is not { } goal || StatedNumber.Read(year, actual) is not { } result)
            return null;
        var achievement = IndicatorAchievement.Of(indicator, direction, result, goal);
        // Without a baseline a fall has no rate, and a rise has none to zero: then it was reached or not.
        return achievement != IndicatorAchievement.None ? achievement
            : IndicatorAchievement.Of(indicator, direction == IndicatorDirection.Down ? IndicatorDirection.AtMost : IndicatorDirection.AtLeast, result, goal);
    }

    private static IndicatorDirection? LimitIn(Figure target) => target.ToString() switch
    {
        var text when text.Contains("以下", StringComparison.Ordinal) || text.Contains("以内", StringComparison.Ordinal) || text.Contains("未満", StringComparison.Ordinal) => IndicatorDirection.AtMost,
        var text when text.Contains("以上", StringComparison.Ordinal) => IndicatorDirection.AtLeast,
        _ => null,
    };
}
