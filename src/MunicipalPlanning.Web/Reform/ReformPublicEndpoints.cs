using MunicipalPlanning.Application.Reform;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Documents.Csv;
using MunicipalPlanning.Documents.Printing;
using MunicipalPlanning.Documents.Reform.Public;
using MunicipalPlanning.Domain.Submissions;
using MunicipalPlanning.Web.Access;

namespace MunicipalPlanning.Web.Reform;

/// <summary>公表用のファイル: the server stands in a closed network; whoever is signed in may fetch what goes to the municipality's site.</summary>
internal static class ReformPublicEndpoints
{
    private const string Html = "text/html; charset=utf-8";

    public static void MapReformPublication(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/reform/{planId}/{start:int}/public.html", ShowAsync);
        routes.MapGet("/reform/{planId}/{start:int}/data.json", (string planId, int start, HttpContext http, ReformReports reports, ActivityLog activity) =>
            SendAsync(planId, start, http, reports, activity, "JSON", ReformPublisher.JsonName, "application/json", report => Task.FromResult(ReformDataFile.Write(report))));
        routes.MapGet("/reform/{planId}/{start:int}/data.csv", (string planId, int start, HttpContext http, ReformReports reports, ActivityLog activity) =>
            SendAsync(planId, start, http, reports, activity, "CSV", ReformPublisher.CsvName, CsvFile.MediaType, report => Task.FromResult(ReformDataTable.Write(report))));
        routes.MapGet("/reform/{planId}/{start:int}/public.zip", (string planId, int start, HttpContext http, ReformReports reports, ActivityLog activity, ReformPublisher publisher) =>
            SendAsync(planId, start, http, reports, activity, "zip", "公表用.zip", "application/zip", report => publisher.WriteZipAsync(report, http.RequestAborted)));
    }

    private static async Task<IResult> ShowAsync(string planId, int start, string? download, HttpContext http, ReformReports reports, ActivityLog activity, ReformPublisher publisher)
    {
        if (download is not null)
            return await SendAsync(planId, start, http, reports, activity, "HTML", ReformPublisher.HtmlName, Html, publisher.WriteHtmlAsync);
        if (await ReformEndpoints.FindAsync(planId, start, http, reports) is not { } report)
            return Results.NotFound();
        SecurityHeaders.AllowStyle(http, ReformPublisher.StyleHash);
        return Results.Bytes(await publisher.WriteHtmlAsync(report), Html);
    }

    private static async Task<IResult> SendAsync(string planId, int start, HttpContext http, ReformReports reports, ActivityLog activity, string kind, string name, string type, Func<ReformReportView, Task<byte[]>> write)
    {
        if (await ReformEndpoints.FindAsync(planId, start, http, reports) is not { } report)
            return Results.NotFound();
        try
        {
            var content = await write(report);
            await activity.ReformReportTakenOutAsync(http.User.ToPerson(), ChangeKind.Export, planId, report.Year, $"{report.Year.Name} 進捗報告の公表用ファイル（{kind}）", http.RequestAborted);
            return Results.File(content, type, name);
        }
        catch (PrintingException failure)
        {
            return ReformEndpoints.Failed(failure, planId, report.Year);
        }
    }
}
