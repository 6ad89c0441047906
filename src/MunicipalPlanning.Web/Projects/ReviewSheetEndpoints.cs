using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using MunicipalPlanning.Application.Organization;
using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Documents.Printing;
using MunicipalPlanning.Documents.Projects;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Web.Access;
using MunicipalPlanning.Web.Sheets;

namespace MunicipalPlanning.Web.Projects;

/// <summary>PDFs of review sheets, made on the spot: one, or a book of a unit or of the whole year.</summary>
internal static class ReviewSheetEndpoints
{
    private const string EveryUnit = "全部署";

    public static void MapReviewSheets(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/projects/{start:int}/{projectId}/review.pdf", PrintSheetAsync);
        routes.MapGet("/projects/{start:int}/review.pdf", PrintBookAsync);
    }

    private static async Task<IResult> PrintSheetAsync(int start, string projectId, HttpContext http, ProjectViews views, ReviewSheetPrinter printer, ActivityLog activity)
    {
        if (!FiscalYear.IsValid(start) || await views.FindReviewAsync(projectId, new FiscalYear(start), http.RequestAborted) is not { } project)
            return Results.NotFound();
        return await AnswerAsync(http, async () =>
        {
            var document = await printer.PrintAsync(project, http.RequestAborted);
            await activity.ReviewPrintedAsync(http.User.ToPerson(), project.Year, projectId, http.RequestAborted);
            return document;
        });
    }

    private static async Task<IResult> PrintBookAsync(int start, string? unit, HttpContext http, ProjectViews views, MunicipalityInfo municipality, ReviewSheetPrinter printer, ActivityLog activity)
    {
        if (!FiscalYear.IsValid(start))
            return Results.NotFound();
        var year = new FiscalYear(start);
        var projects = await views.ReviewsAsync(year, unit, http.RequestAborted);
        if (projects.Count == 0)
            return Results.NotFound();
        var scope = unit is null ? EveryUnit : await municipality.FindUnitNameAsync(unit, http.RequestAborted) ?? EveryUnit;
        return await AnswerAsync(http, async () =>
        {
            var document = await printer.PrintBookAsync(projects, scope, http.RequestAborted);
            await activity.ReviewBookPrintedAsync(http.User.ToPerson(), year, unit, projects.Count, http.RequestAborted);
            return document;
        });
    }

    private static async Task<IResult> AnswerAsync(HttpContext http, Func<Task<PrintedDocument>> print)
    {
        try
        {
            var document = await print();
            // The file's Japanese name as RFC 5987 has it; the other for programs that do not know it.
            http.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("inline") { FileName = "review.pdf", FileNameStar = document.FileName }.ToString();
            http.Response.Headers.CacheControl = "private, no-store";
            return Results.Stream(document.OpenRead(), "application/pdf");
        }
        catch (PrintingException failure)
        {
            return new RazorComponentResult<PrintFailure>(new { failure.Message }) { StatusCode = StatusCodes.Status503ServiceUnavailable };
        }
    }
}
