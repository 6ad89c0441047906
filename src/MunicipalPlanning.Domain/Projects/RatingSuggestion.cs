using System.Globalization;
using MunicipalPlanning.Domain.Indicators;
using MunicipalPlanning.Domain.Plans;

namespace MunicipalPlanning.Domain.Projects;

/// <summary>数値からの提案: the grade that the figures of a project's year reach, and why.</summary>
/// <param name="Reason">来訪者数の達成率 97.3%（8割以上）。基準ではBにあたります。</param>
public sealed record RatingSuggestion(Rating Rating, string Reason)
{
    private const int NamedMeasures = 3;
    private const int Whole = 100;

    /// <summary>The grade with the highest threshold that the lowest achievement reaches. A limit that is not kept has no rate: it rules out the best grade and no other.</summary>
    /// <returns>Null where no figure says anything, or the scale gives figures no say.</returns>
    public static RatingSuggestion? Of(IReadOnlyList<RatingMeasure> measures, RatingScale scale)
    {
        var steps = scale.Grades.Where(grade => grade.LeastPercent is not null).OrderByDescending(grade => grade.LeastPercent).ToList();
        var measured = measures.Where(measure => measure.IsMeasured).ToList();
        if (measured.Count == 0 || steps.Count == 0)
            return null;
        var reached = measured.Select(measure => (Measure: measure, Step: StepOf(measure.Achievement!, steps))).ToList();
        var lowest = reached.Max(pair => pair.Step);
        if (lowest == steps.Count)
            return null;
        var deciding = reached.Where(pair => pair.Step == lowest).Select(pair => pair.Measure).ToList();
        var grade = steps[lowest];
        return new RatingSuggestion(grade.Rating, $"{(lowest == 0 ? Best(measured, grade) : Named(deciding, steps, lowest))}。基準では{grade.Rating}にあたります。{Rest(measures)}");
    }

    /// <summary>Whether a choice has to be explained: it is another one than the figures suggest.</summary>
    public bool AsksReason(Rating? chosen) => chosen is { } rating && rating != Rating;

    /// <summary>Whether a choice is better than what the figures suggest.</summary>
    public bool IsBelow(Rating? chosen) => chosen is { } rating && rating != Rating.Excluded && rating < Rating;

    /// <returns>The place of the first grade whose threshold is reached; their count where none is.</returns>
    private static int StepOf(IndicatorAchievement achievement, List<RatingGrade> steps)
    {
        if (achievement.Rate is { } rate)
            return steps.FindIndex(grade => grade.LeastPercent <= rate) is >= 0 and var index ? index : steps.Count;
        return achievement.IsKept == true ? 0 : Math.Min(1, steps.Count - 1);
    }

    private static string Best(List<RatingMeasure> measured, RatingGrade grade) =>
        measured is [var only] ? $"「{only.Name}」が{AchievementOf(only)}（{Share(grade.LeastPercent!.Value)}以上）"
        : $"数値のある{measured.Count}件が、すべて目標の{Share(grade.LeastPercent!.Value)}以上";

    private static string Named(List<RatingMeasure> deciding, List<RatingGrade> steps, int step)
    {
        var bound = steps[step].LeastPercent is > 0 and var least ? $"{Share(least)}以上" : $"{Share(steps[step - 1].LeastPercent!.Value)}未満";
        var named = deciding.OrderBy(measure => measure.Achievement!.Rate ?? 0).Take(NamedMeasures)
            .Select(measure => measure.Achievement!.Rate is null ? $"「{measure.Name}」が{AchievementOf(measure)}" : $"「{measure.Name}」が{AchievementOf(measure)}（{bound}）");
        return string.Join('、', named) + (deciding.Count > NamedMeasures ? $"、ほか{deciding.Count - NamedMeasures}件" : "");
    }

    private static string AchievementOf(RatingMeasure measure) => measure.Achievement!.Rate is null ? (measure.Achievement.IsKept == true ? "達成" : "未達成") : measure.Achievement.Text;

    private static string Rest(IReadOnlyList<RatingMeasure> measures)
    {
        var (open, others) = (measures.Count(measure => measure.Actual.IsEmpty), measures.Count(measure => !measure.IsMeasured && !measure.Actual.IsEmpty));
        return (open > 0 ? $"実績のない{open}件は含みません。" : "") + (others > 0 ? $"数値で比べられない{others}件は含みません。" : "");
    }

    /// <summary>8割, 85%, 100%.</summary>
    private static string Share(int percent) => percent % 10 == 0 && percent is > 0 and < Whole
        ? $"{percent / 10}割"
        : percent.ToString(CultureInfo.InvariantCulture) + "%";
}
