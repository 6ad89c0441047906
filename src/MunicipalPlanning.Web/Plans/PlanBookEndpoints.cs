using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using MunicipalPlanning.Application.Plans;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Documents.Plans;
using MunicipalPlanning.Documents.Printing;
using MunicipalPlanning.Web.Access;
using MunicipalPlanning.Web.Sheets;

namespace MunicipalPlanning.Web.Plans;

/// <summary>The PDF of a plan's book; everybody who is signed in may have it.</summary>
internal static class PlanBookEndpoints
{
    // For programs that do not know RFC 5987; every browser does.
    private const string FallbackName = "plan-book.pdf";

    public static void MapPlanBooks(this IEndpointRouteBuilder routes) => routes.MapGet("/plans/{planId}/book.pdf", PrintAsync);

    private static async Task<IResult> PrintAsync(string planId, string? year, HttpContext http, PlanBooks books, PlanBookPrinter printer, ActivityLog activity)
    {
        var plan = PlanBookPage.TryReadEdition(year, out var edition) ? await books.FindAsync(planId, http.RequestAborted) : null;
        if (plan is null)
            return Results.NotFound();
        var book = new PlanBook(plan, edition);
        try
        {
            var document = await printer.PrintAsync(book, http.RequestAborted);
            await activity.PlanPrintedAsync(http.User.ToPerson(), planId, PlanBookLabels.PrintedWords(book), http.RequestAborted);
            http.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("inline") { FileName = FallbackName, FileNameStar = document.FileName }.ToString();
            http.Response.Headers.CacheControl = "no-store";
            return Results.Stream(document.OpenRead(), "application/pdf");
        }
        catch (PrintingException failure)
        {
            return new RazorComponentResult<PrintFailure>(new { failure.Message, Back = $"/plans/{planId}/book", BackWord = "計画書へ" }) { StatusCode = StatusCodes.Status503ServiceUnavailable };
        }
    }
}
