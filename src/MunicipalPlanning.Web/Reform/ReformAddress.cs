using MunicipalPlanning.Domain.Calendar;

namespace MunicipalPlanning.Web.Reform;

/// <summary>Where the pages of 行革報告 lead.</summary>
internal static class ReformAddress
{
    /// <summary>集計 of a plan's year.</summary>
    public static string Summary(string planId, FiscalYear year) => $"/reform/{Uri.EscapeDataString(planId)}/{year}";

    /// <summary>年度比較.</summary>
    public static string Years(string planId, FiscalYear year) => $"{Summary(planId, year)}/years";

    /// <summary>改革項目 of a year.</summary>
    public static string Items(string planId, FiscalYear year) => $"{Summary(planId, year)}/items";

    /// <summary>One item in a year.</summary>
    public static string Item(string planId, FiscalYear year, string itemId) => $"{Summary(planId, year)}/items/{Uri.EscapeDataString(itemId)}";

    /// <summary>Where the report of an item is written, returned, accepted and published.</summary>
    public static string Edit(string planId, FiscalYear year, string itemId) => $"{Item(planId, year, itemId)}/edit";

    public static string ReportPdf(string planId, FiscalYear year) => $"{Summary(planId, year)}/report.pdf";

    public static string ItemPdf(string planId, FiscalYear year, string itemId) => $"{Item(planId, year, itemId)}.pdf";

    /// <summary>The tables as a workbook.</summary>
    public static string Workbook(string planId, FiscalYear year) => $"{Summary(planId, year)}/tables.xlsx";
}
