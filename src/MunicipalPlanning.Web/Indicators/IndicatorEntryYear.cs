using MunicipalPlanning.Application.Organization;
using MunicipalPlanning.Domain.Calendar;

namespace MunicipalPlanning.Web.Indicators;

/// <summary>The year whose figures are collected: a year's results are written from its last month on.</summary>
internal static class IndicatorEntryYear
{
    private const int LastMonth = 3;

    /// <param name="year">The year looked at.</param>
    public static FiscalYear For(FiscalYear year, TimeProvider time)
    {
        var today = time.Today();
        var isOver = year < FiscalYear.Of(today) || (year == FiscalYear.Of(today) && today.Month == LastMonth);
        return isOver || year.Start == FiscalYear.Earliest ? year : Earlier(year.Previous, FiscalYear.Of(today).Previous);
    }

    private static FiscalYear Earlier(FiscalYear one, FiscalYear other) => one < other ? one : other;
}
