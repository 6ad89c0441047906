using MunicipalPlanning.Application.Plans;
using MunicipalPlanning.Domain.Calendar;

namespace MunicipalPlanning.Web.Plans.Editing;

/// <summary>Which years of its indicators a plan item shows.</summary>
public static class MeasuredYears
{
    private const int Recent = 2;
    private const int WithoutPeriod = 5;

    /// <summary>Of the actuals in the table: the two newest years that are over.</summary>
    public static IReadOnlyList<FiscalYear> Shown(PlanOutline plan, FiscalYear thisYear)
    {
        var newest = plan.LastYear is { } last && last < thisYear ? last : thisYear.Previous;
        return [.. Enumerable.Range(0, Recent).Select(back => newest.Start - back).Where(FiscalYear.IsValid).Reverse().Select(start => new FiscalYear(start))];
    }

    /// <summary>For writing: the plan's period, the year before it, and whatever else has a value.</summary>
    /// <param name="added">Years that the person asked for.</param>
    public static IReadOnlyList<FiscalYear> Written(PlanOutline plan, PlanIndicatorView indicator, FiscalYear thisYear, IEnumerable<FiscalYear> added)
    {
        var first = plan.FirstYear?.Start ?? thisYear.Start - Recent;
        var last = plan.LastYear?.Start ?? Math.Max(first, thisYear.Start) + WithoutPeriod - 1;
        var period = Enumerable.Range(first, last - first + 1).Where(FiscalYear.IsValid).Select(start => new FiscalYear(start));
        return [.. period.Concat(indicator.Values.Select(value => value.Year).OfType<FiscalYear>()).Concat(added).Distinct().Order()];
    }

    /// <summary>The last target that states its year.</summary>
    public static PlanIndicatorValue? Target(PlanIndicatorView indicator) =>
        indicator.Values.Where(value => value.Target.Length > 0).OrderBy(value => value.Year).LastOrDefault();
}
