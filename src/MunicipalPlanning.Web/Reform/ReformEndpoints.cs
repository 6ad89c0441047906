using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using MunicipalPlanning.Application.Reform;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Documents.Csv;
using MunicipalPlanning.Documents.Printing;
using MunicipalPlanning.Documents.Reform;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Submissions;
using MunicipalPlanning.Web.Access;
using MunicipalPlanning.Web.Sheets;

namespace MunicipalPlanning.Web.Reform;

/// <summary>The progress report as files; everybody who is signed in may have it.</summary>
internal static class ReformEndpoints
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapReform(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/reform/{planId}/{start:int}/report.pdf", PrintAsync);
        routes.MapGet("/reform/{planId}/{start:int}/items.pdf", PrintItemsAsync);
        routes.MapGet("/reform/{planId}/{start:int}/items/{itemId}.pdf", PrintItemAsync);
        routes.MapGet("/reform/{planId}/{start:int}/tables.xlsx", ExportAsync);
        routes.MapGet("/reform/{planId}/{start:int}/years.csv", ExportYearsAsync);
        routes.MapReformPublication();
        routes.MapGet("/reform/report/{start:int}/{itemId}", FindItemAsync);
    }

    /// <summary>The address by which notices know the report of an item, whichever plan it is of: those who write and those who review it come to its editor.</summary>
    private static async Task<IResult> FindItemAsync(int start, string itemId, HttpContext http, ReformReports reports, ReformOpening opening)
    {
        if (!FiscalYear.IsValid(start) || await reports.FindPlanAsync(itemId, http.RequestAborted) is not { } planId)
            return Results.NotFound();
        var year = new FiscalYear(start);
        return Results.Redirect(await opening.MayWriteAsync(http.User.ToPerson(), itemId, year, http.RequestAborted) ? ReformAddress.Edit(planId, year, itemId) : ReformAddress.Item(planId, year, itemId));
    }

    private static async Task<IResult> PrintAsync(string planId, int start, HttpContext http, ReformReports reports, ReformReportPrinter printer, ActivityLog activity) =>
        await FindAsync(planId, start, http, reports) is { } report
            ? await SendAsync(http, planId, report.Year, $"{report.Year.Name} {ReformLabels.Form}のPDF", activity, () => printer.PrintAsync(report, http.RequestAborted))
            : Results.NotFound();

    private static async Task<IResult> PrintItemAsync(string planId, int start, string itemId, HttpContext http, ReformReports reports, ReformReportPrinter printer, ActivityLog activity) =>
        await FindAsync(planId, start, http, reports) is { } report && report.Items.FirstOrDefault(item => item.Source.Id == itemId) is { } found
            ? await SendAsync(http, planId, report.Year, $"{report.Year.Name} 改革項目「{found.Source.Title}」のPDF", activity, () => printer.PrintItemsAsync(report, [found], http.RequestAborted))
            : Results.NotFound();

    /// <summary>The items that are marked in the list, or else all that its filters show.</summary>
    private static async Task<IResult> PrintItemsAsync(string planId, int start, [AsParameters] ReformItemsQuery query, HttpContext http, ReformReports reports, ReformSubmissions submissions, ReformReportPrinter printer, ActivityLog activity)
    {
        if (await FindAsync(planId, start, http, reports) is not { } report)
            return Results.NotFound();
        var filter = ReformItemsFilter.Of(query);
        var chosen = (await submissions.ForAsync(http.User.ToPerson(), report, http.RequestAborted)).Where(filter.Chooses).Select(line => line.ItemId).ToHashSet();
        List<ReformItem> items = [.. report.Items.Where(item => chosen.Contains(item.Source.Id))];
        return items.Count > 0
            ? await SendAsync(http, planId, report.Year, $"{report.Year.Name} {ReformLabels.TitleOf(items)}のPDF", activity, () => printer.PrintItemsAsync(report, items, http.RequestAborted))
            : Results.NotFound();
    }

    private static async Task<IResult> ExportAsync(string planId, int start, HttpContext http, ReformReports reports, ActivityLog activity)
    {
        if (await FindAsync(planId, start, http, reports) is not { } report)
            return Results.NotFound();
        var content = ReformWorkbook.Write(report, ReformYears.Of(report));
        await activity.ReformReportTakenOutAsync(http.User.ToPerson(), ChangeKind.Export, planId, report.Year, $"{report.Year.Name} 進捗報告の表（Excel）", http.RequestAborted);
        return Results.File(content, Workbook, $"{report.Plan.Name}_{report.Year.Name}_進捗報告の表.xlsx");
    }

    private static async Task<IResult> ExportYearsAsync(string planId, int start, string? theme, string? grade, HttpContext http, ReformReports reports, ActivityLog activity)
    {
        if (await FindAsync(planId, start, http, reports) is not { } report)
            return Results.NotFound();
        var content = ReformYearsFile.Csv(report, ReformYears.Of(report, ReformFilter.Read(theme, grade).Shows));
        await activity.ReformReportTakenOutAsync(http.User.ToPerson(), ChangeKind.Export, planId, report.Year, $"{report.Year.Name} 年度比較（CSV）", http.RequestAborted);
        return Results.File(content, CsvFile.MediaType, $"{report.Plan.Name}_{report.Year.Name}_年度比較.csv");
    }

    internal static async Task<ReformReportView?> FindAsync(string planId, int start, HttpContext http, ReformReports reports) =>
        FiscalYear.IsValid(start) ? await reports.FindAsync(planId, new FiscalYear(start), http.RequestAborted) : null;

    private static async Task<IResult> SendAsync(HttpContext http, string planId, FiscalYear year, string words, ActivityLog activity, Func<Task<PrintedDocument>> print)
    {
        try
        {
            var document = await print();
            await activity.ReformReportTakenOutAsync(http.User.ToPerson(), ChangeKind.Print, planId, year, words, http.RequestAborted);
            http.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("inline") { FileName = "reform-report.pdf", FileNameStar = document.FileName }.ToString();
            http.Response.Headers.CacheControl = "no-store";
            return Results.Stream(document.OpenRead(), "application/pdf");
        }
        catch (PrintingException failure)
        {
            return Failed(failure, planId, year);
        }
    }

    internal static IResult Failed(PrintingException failure, string planId, FiscalYear year) =>
        new RazorComponentResult<PrintFailure>(new { failure.Message, Back = ReformAddress.Summary(planId, year), BackWord = "行革報告へ" }) { StatusCode = StatusCodes.Status503ServiceUnavailable };
}
