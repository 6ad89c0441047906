using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using MunicipalPlanning.Application.Plans.Coverage;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Documents.Csv;
using MunicipalPlanning.Documents.Plans.Coverage;
using MunicipalPlanning.Documents.Printing;
using MunicipalPlanning.Documents.Workbooks;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Submissions;
using MunicipalPlanning.Web.Access;
using MunicipalPlanning.Web.Sheets;

namespace MunicipalPlanning.Web.Plans.Coverage;

/// <summary>取組の対応 as a file and on paper.</summary>
internal static class CoverageEndpoints
{
    private const string Address = "/plans/{planId}/coverage/{start:int}";

    public static void MapCoverage(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Address + ".csv", (string planId, int start, string? view, HttpContext http, PlanCoverage coverage, ActivityLog activity) =>
            ExportAsync(planId, start, view, "csv", http, coverage, activity));
        routes.MapGet(Address + ".xlsx", (string planId, int start, string? view, HttpContext http, PlanCoverage coverage, ActivityLog activity) =>
            ExportAsync(planId, start, view, "xlsx", http, coverage, activity));
        routes.MapGet(Address + ".pdf", PrintAsync);
    }

    private static async Task<IResult> ExportAsync(string planId, int start, string? view, string kind, HttpContext http, PlanCoverage coverage, ActivityLog activity)
    {
        if (await FindAsync(planId, start, coverage, http) is not { } matrix)
            return Results.NotFound();
        await activity.CoverageTakenOutAsync(http.User.ToPerson(), ChangeKind.Export, planId, $"{matrix.Year.Name}（{kind}）", http.RequestAborted);
        Announce(http, CoverageFile.NameOf(matrix, kind), "attachment");
        var showsCharges = view == CoverageView.Charges;
        return kind == "csv" ? Results.Bytes(CoverageFile.Csv(matrix, showsCharges), CsvFile.MediaType) : Results.Bytes(CoverageFile.Workbook(matrix, showsCharges), WorkbookFile.MediaType);
    }

    private static async Task<IResult> PrintAsync(string planId, int start, string? view, HttpContext http, PlanCoverage coverage, CoveragePrinter printer, ActivityLog activity)
    {
        if (await FindAsync(planId, start, coverage, http) is not { } matrix)
            return Results.NotFound();
        try
        {
            var document = await printer.PrintAsync(matrix, view == CoverageView.Charges, http.RequestAborted);
            await activity.CoverageTakenOutAsync(http.User.ToPerson(), ChangeKind.Print, planId, matrix.Year.Name, http.RequestAborted);
            Announce(http, document.FileName, "inline");
            return Results.Stream(document.OpenRead(), "application/pdf");
        }
        catch (PrintingException failure)
        {
            return new RazorComponentResult<PrintFailure>(new { failure.Message }) { StatusCode = StatusCodes.Status503ServiceUnavailable };
        }
    }

    private static async Task<CoverageMatrix?> FindAsync(string planId, int start, PlanCoverage coverage, HttpContext http) =>
        FiscalYear.IsValid(start) ? await coverage.FindAsync(planId, new FiscalYear(start), http.RequestAborted) : null;

    /// <summary>The file's Japanese name as RFC 5987 has it.</summary>
    private static void Announce(HttpContext http, string fileName, string disposition)
    {
        var header = new ContentDispositionHeaderValue(disposition) { FileName = "coverage" + Path.GetExtension(fileName), FileNameStar = fileName };
        http.Response.Headers.ContentDisposition = header.ToString();
        http.Response.Headers.CacheControl = "private, no-store";
    }
}
