using System.Globalization;
using MunicipalPlanning.Application.Plans;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Plans;

namespace MunicipalPlanning.Application.Reform;

/// <summary>Under which records the log keeps the fields of an item's report: its own, and for figures that of the item, where the indicators' own pages look for them.</summary>
internal static class ReformRecords
{
    public static string[] Of(FiscalYear year, string itemId) => [ItemProgress.RecordOf(year, itemId), PlanLog.Item(itemId)];

    /// <summary>Where the log keeps this year's actual of an indicator.</summary>
    public static string ActualOf(string indicatorId, FiscalYear year) => string.Create(CultureInfo.InvariantCulture, $"indicator/{indicatorId}/{year}/actual");

    /// <returns>The address within the report of a field of the log; null for what is no field of the year's report.</returns>
    public static string? PathOf(string record, string field, FiscalYear year) =>
        !record.StartsWith("plan-item/", StringComparison.Ordinal) ? field
        : field.Split('/') is ["indicator", var id, _, "actual"] && field == ActualOf(id, year) ? $"indicator/{id}/actual"
        : null;
}
