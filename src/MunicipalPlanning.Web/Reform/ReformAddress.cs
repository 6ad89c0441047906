using MunicipalPlanning.Domain.Calendar;

namespace MunicipalPlanning.Web.Reform;

/// <summary>Where the pages of 行革報告 lead.</summary>
internal static class ReformAddress
{
    /// <summary>集計 of a plan's year.</summary>
    public static string Summary(string planId, FiscalYear year) => $"/reform/{Uri.EscapeDataString(planId)}/{year}";

    /// <summary>年度比較.</summary>
    public static string Years(string planId, FiscalYear year) => $"{Summary(planId, year)}/years";

    /// <summary>報告書: its texts, and the files that are made of it.</summary>
    public static string Report(string planId, FiscalYear year) => $"{Summary(planId, year)}/report";

    /// <summary>公表用の HTML, to look at.</summary>
    public static string Public(string planId, FiscalYear year) => $"{Summary(planId, year)}/public.html";

    /// <summary>One of the files for publication: data.json, data.csv, or all of them in public.zip.</summary>
    public static string PublicFile(string planId, FiscalYear year, string name) => $"{Summary(planId, year)}/{name}";

    /// <summary>One item in a year.</summary>
    public static string Item(string planId, FiscalYear year, string itemId) => $"{Summary(planId, year)}/items/{Uri.EscapeDataString(itemId)}";

    public static string ReportPdf(string planId, FiscalYear year) => $"{Summary(planId, year)}/report.pdf";

    public static string ItemPdf(string planId, FiscalYear year, string itemId) => $"{Item(planId, year, itemId)}.pdf";

    /// <summary>The tables as a workbook.</summary>
    public static string Workbook(string planId, FiscalYear year) => $"{Summary(planId, year)}/tables.xlsx";
}
