using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Domain.Calendar;

namespace MunicipalPlanning.Web.Layout;

/// <summary>年度の切替: the years one can go to, the newest first, and the one to begin with.</summary>
internal sealed record YearChoice(IReadOnlyList<FiscalYear> Years, IReadOnlySet<FiscalYear> WithSheets, FiscalYear Default)
{
    /// <summary>The years with sheets, this year and the next, which is opened from this one. Begins with this year, or the newest that has sheets.</summary>
    public static async Task<YearChoice> LoadAsync(SheetList sheets, TimeProvider time, CancellationToken cancellationToken)
    {
        var thisYear = time.GetFiscalYear();
        var written = await sheets.YearsAsync(cancellationToken);
        var offered = written.Append(thisYear).Append(thisYear.Next).Distinct().OrderDescending();
        return new YearChoice([.. offered], written.ToHashSet(), written is [] || written.Contains(thisYear) ? thisYear : written[0]);
    }
}
