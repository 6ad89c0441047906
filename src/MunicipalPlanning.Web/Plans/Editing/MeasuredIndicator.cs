using MunicipalPlanning.Application.Indicators;
using MunicipalPlanning.Application.Plans;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Indicators;

namespace MunicipalPlanning.Web.Plans.Editing;

/// <summary>An indicator of the item as it stands this year: its state and its trend.</summary>
internal sealed record MeasuredIndicator(IndicatorStanding Standing, IndicatorTrend Trend)
{
    public static MeasuredIndicator Of(PlanOutline plan, PlanIndicatorView view, FiscalYear thisYear)
    {
        var indicator = new Indicator(view.Name, view.Definition, view.Unit, view.Direction, view.Note);
        indicator.Accumulate(view.IsCumulative);
        indicator.StartFrom(view.BaselineYear, new Figure(view.Baseline));
        indicator.Measure(view.Values.Select(value => new IndicatorValue(value.Year, new Figure(value.Target), new Figure(value.Actual))));
        var years = view.Values.Select(value => value.Year).Append(view.BaselineYear).Append(plan.FirstYear).Append(plan.LastYear).Append(thisYear).OfType<FiscalYear>().ToList();
        var (first, last) = (years.Min(), years.Max());
        return new MeasuredIndicator(
            IndicatorStanding.Of(indicator, thisYear, plan.CautionPercent, plan.FirstYear),
            IndicatorTrend.Of(indicator, IndicatorPath.Of(indicator, plan.FirstYear), thisYear, first, last));
    }
}
