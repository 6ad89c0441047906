using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Sheets;

namespace MunicipalPlanning.Web.Plans;

/// <summary>Where the pages about plans lead.</summary>
internal static class PlanAddress
{
    /// <summary>どこで使われているか.</summary>
    public static string Uses(string planId, string itemId) => $"/plans/{Uri.EscapeDataString(planId)}/uses/{Uri.EscapeDataString(itemId)}";

    /// <summary>計画の本文, at an item.</summary>
    public static string Book(string planId, string itemId) => $"/plans/{Uri.EscapeDataString(planId)}/book#{Uri.EscapeDataString(itemId)}";

    public static string Sheet(FiscalYear year, string unitId) => $"/sheets/{year}/{Uri.EscapeDataString(unitId)}";

    /// <summary>A project in the sheet that shows it.</summary>
    public static string Project(FiscalYear year, string unitId, string projectId) => $"{Sheet(year, unitId)}#{SheetField.Project(projectId)}";
}
