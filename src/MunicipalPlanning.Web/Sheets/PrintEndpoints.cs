using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Documents.Printing;
using MunicipalPlanning.Documents.Sheets;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Web.Access;

namespace MunicipalPlanning.Web.Sheets;

/// <summary>PDFs of sheets: made on the spot for a unit or a department, fetched where a job made them.</summary>
internal static class PrintEndpoints
{
    private const string Pdf = "application/pdf";

    // For programs that do not know RFC 5987; every browser does.
    private const string FallbackName = "sheets.pdf";

    public static void AddSheetPrinting(this IServiceCollection services)
    {
        services.AddSingleton<PrintJobs>();
        services.AddHostedService(provider => provider.GetRequiredService<PrintJobs>());
    }

    public static void MapSheetPrinting(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sheets/{start:int}/{unitId}/sheet.pdf", PrintSheetAsync);
        routes.MapGet("/sheets/{start:int}/{unitId}/department.pdf", PrintDepartmentAsync);
        routes.MapGet("/prints/{id:guid}", Fetch);
    }

    public static string AddressOf(PrintJob job) => $"/prints/{job.Id}";

    private static async Task<IResult> PrintSheetAsync(
        int start, string unitId, bool? landscape, bool? download, HttpContext http, SheetViews views, SheetPrinter printer, ActivityLog activity)
    {
        var sheet = FiscalYear.IsValid(start) ? await views.FindAsync(new FiscalYear(start), unitId, http.RequestAborted) : null;
        return sheet is null ? Results.NotFound() : await PrintAsync([sheet], "PDF", landscape, download, http, printer, activity);
    }

    private static async Task<IResult> PrintDepartmentAsync(
        int start, string unitId, bool? landscape, bool? download, HttpContext http, SheetViews views, SheetPrinter printer, ActivityLog activity)
    {
        var sheets = FiscalYear.IsValid(start) ? await views.ForDepartmentAsync(new FiscalYear(start), unitId, http.RequestAborted) : [];
        return sheets.Count == 0 ? Results.NotFound() : await PrintAsync(sheets, "部と課まとめてPDF", landscape, download, http, printer, activity);
    }

    private static async Task<IResult> PrintAsync(IReadOnlyList<SheetView> sheets, string what, bool? landscape, bool? download, HttpContext http, SheetPrinter printer, ActivityLog activity)
    {
        var options = new SheetPrintOptions(landscape == true ? PaperOrientation.Landscape : PaperOrientation.Portrait);
        try
        {
            var document = await printer.PrintAsync(sheets, options, progress: null, http.RequestAborted);
            await activity.PrintedAsync(http.User.ToPerson(), sheets[0].Year, sheets[0].UnitId, what, sheets.Count, http.RequestAborted);
            Announce(http, document.FileName, download == true);
            return Results.Stream(document.OpenRead(), Pdf);
        }
        catch (PrintingException failure)
        {
            return new RazorComponentResult<PrintFailure>(new { failure.Message }) { StatusCode = StatusCodes.Status503ServiceUnavailable };
        }
    }

    private static IResult Fetch(Guid id, HttpContext http, ClaimsPrincipal user, PrintJobs jobs)
    {
        if (jobs.FindFile(id, user.ToPerson()) is not { } file)
            return Results.NotFound();
        Announce(http, file.Name, isDownload: true);
        return Results.File(file.Path, Pdf);
    }

    /// <summary>The file's Japanese name as RFC 5987 has it.</summary>
    private static void Announce(HttpContext http, string fileName, bool isDownload)
    {
        var disposition = new ContentDispositionHeaderValue(isDownload ? "attachment" : "inline");
        (disposition.FileName, disposition.FileNameStar) = (FallbackName, fileName);
        http.Response.Headers.ContentDisposition = disposition.ToString();
        http.Response.Headers.CacheControl = "no-store";
    }
}
