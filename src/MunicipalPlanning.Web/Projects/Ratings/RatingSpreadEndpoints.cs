using Microsoft.Net.Http.Headers;
using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Documents.Csv;
using MunicipalPlanning.Documents.Projects;
using MunicipalPlanning.Documents.Workbooks;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Web.Access;

namespace MunicipalPlanning.Web.Projects.Ratings;

/// <summary>評価のばらつき as files for Excel: by department, or by project.</summary>
internal static class RatingSpreadEndpoints
{
    public static void MapRatingSpread(this IEndpointRouteBuilder routes)
    {
        Map(routes, "xlsx", RatingSpreadFile.Workbook, WorkbookFile.MediaType);
        Map(routes, "csv", RatingSpreadFile.Csv, CsvFile.MediaType);
    }

    /// <param name="kind">xlsx or csv.</param>
    public static string AddressOf(FiscalYear year, string kind, bool byProject) => $"{ProjectAddress.RatingSpread(year)}.{kind}{(byProject ? "?by=project" : "")}";

    private static void Map(IEndpointRouteBuilder routes, string kind, Func<RatingSpreadView, bool, byte[]> write, string mediaType) =>
        routes.MapGet($"/projects/{{start:int}}/rating/spread.{kind}", async (int start, string? by, HttpContext http, RatingSpread spreads, ActivityLog activity) =>
        {
            var person = http.User.ToPerson();
            if (!FiscalYear.IsValid(start) || !RatingSpread.MayRead(person))
                return Results.NotFound();
            var spread = await spreads.ReadAsync(person, new FiscalYear(start), http.RequestAborted);
            var byProject = by == "project";
            await activity.RatingSpreadTakenOutAsync(person, spread.Year, $"{kind}（{spread.Projects.Count}件）", http.RequestAborted);
            http.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = $"ratings.{kind}", FileNameStar = RatingSpreadFile.NameOf(spread, byProject, kind) }.ToString();
            http.Response.Headers.CacheControl = "private, no-store";
            return Results.Bytes(write(spread, byProject), mediaType);
        });
}
