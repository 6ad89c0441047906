using MunicipalPlanning.Domain.Calendar;

namespace MunicipalPlanning.Web.Reform;

/// <summary>Where the pages of 行革報告 lead.</summary>
internal static class ReformAddress
{
    /// <summary>集計 of a plan's year.</summary>
    public static string Summary(string planId, FiscalYear year) => $"/reform/{Uri.EscapeDataString(planId)}/{year}";

    /// <summary>年度比較.</summary>
    public static string Years(string planId, FiscalYear year) => $"{Summary(planId, year)}/years";

    /// <summary>改革項目 of a year, with the states of their reports.</summary>
    public static string Items(string planId, FiscalYear year) => $"{Summary(planId, year)}/items";

    /// <summary>Several items' pages as one print.</summary>
    public static string ItemsPdf(string planId, FiscalYear year) => $"{Items(planId, year)}.pdf";

    /// <summary>What is done to several reports at once.</summary>
    public static string Bulk(string planId, FiscalYear year) => $"{Items(planId, year)}/bulk";

    /// <summary>年度比較 as a table to reckon with.</summary>
    public static string YearsFile(string planId, FiscalYear year) => $"{Years(planId, year)}.csv";

    /// <summary>会議で映す: the title screen.</summary>
    public static string Meeting(string planId, FiscalYear year) => $"{Summary(planId, year)}/meeting";

    /// <summary>One item in the meeting.</summary>
    public static string Meeting(string planId, FiscalYear year, string itemId) => $"{Meeting(planId, year)}/{Uri.EscapeDataString(itemId)}";

    /// <summary>委員会の意見.</summary>
    public static string Comments(string planId, FiscalYear year) => $"{Summary(planId, year)}/comments";

    /// <summary>報告書: its texts, and the files that are made of it.</summary>
    public static string Report(string planId, FiscalYear year) => $"{Summary(planId, year)}/report";

    /// <summary>公表用の HTML, to look at.</summary>
    public static string Public(string planId, FiscalYear year) => $"{Summary(planId, year)}/public.html";

    /// <summary>One of the files for publication: data.json, data.csv, or all of them in public.zip.</summary>
    public static string PublicFile(string planId, FiscalYear year, string name) => $"{Summary(planId, year)}/{name}";

    /// <summary>One item in a year.</summary>
    public static string Item(string planId, FiscalYear year, string itemId) => $"{Items(planId, year)}/{Uri.EscapeDataString(itemId)}";

    /// <summary>Where the report of an item is written, returned, accepted and published.</summary>
    public static string Edit(string planId, FiscalYear year, string itemId) => $"{Item(planId, year, itemId)}/edit";

    public static string ReportPdf(string planId, FiscalYear year) => $"{Summary(planId, year)}/report.pdf";

    public static string ItemPdf(string planId, FiscalYear year, string itemId) => $"{Item(planId, year, itemId)}.pdf";

    /// <summary>The tables as a workbook.</summary>
    public static string Workbook(string planId, FiscalYear year) => $"{Summary(planId, year)}/tables.xlsx";
}
