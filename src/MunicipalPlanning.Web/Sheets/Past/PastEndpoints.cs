using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Fields;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Documents.Printing;
using MunicipalPlanning.Documents.Sheets;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Domain.Submissions;
using MunicipalPlanning.Web.Access;

namespace MunicipalPlanning.Web.Sheets.Past;

/// <summary>What a sheet's history gives besides the page: a file, paper, and an older text put back.</summary>
internal static class PastEndpoints
{
    public const string Restored = "restored";
    public const string Conflicted = "conflict";
    public const string Refused = "refused";

    private const string FallbackName = "history";

    public static void MapSheetPast(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sheets/{start:int}/{unitId}/history.csv", ExportAsync);
        routes.MapGet("/sheets/{start:int}/{unitId}/history.pdf", PrintAsync);
        routes.MapGet("/sheets/{start:int}/{unitId}/history/comparison.pdf", PrintComparisonAsync);
        routes.MapPost("/sheets/{start:int}/{unitId}/history/restore", RestoreAsync);
    }

    private static async Task<IResult> ExportAsync(int start, string unitId, string? field, HttpContext http, ClaimsPrincipal user, SheetPast past)
    {
        if (await TakeOutAsync(start, unitId, ChangeKind.Export, "履歴の書出し（CSV）", user, past, http.RequestAborted) is not { } history)
            return Results.NotFound();
        var changes = string.IsNullOrEmpty(field) ? history.Changes : history.Of(new SheetField(field));
        Announce(http, SheetFileName.OfHistory(history.Now, "csv"), isDownload: true);
        return Results.Bytes(SheetHistoryFile.Write(PastLines.Of(history, changes)), "text/csv; charset=utf-8");
    }

    private static async Task<IResult> PrintAsync(int start, string unitId, bool? download, HttpContext http, ClaimsPrincipal user, SheetPast past, SheetHistoryPrinter printer)
    {
        if (await TakeOutAsync(start, unitId, ChangeKind.Print, "履歴の印刷", user, past, http.RequestAborted) is not { } history)
            return Results.NotFound();
        return await SendAsync(() => printer.PrintAsync(history.Now, PastLines.Of(history, history.Changes), http.RequestAborted), download, http);
    }

    private static async Task<IResult> PrintComparisonAsync(
        int start, string unitId, string? left, string? right, string? mode, bool? download, HttpContext http, ClaimsPrincipal user, SheetPast past, SheetViews views, SheetHistoryPrinter printer, TimeProvider time)
    {
        if (await TakeOutAsync(start, unitId, ChangeKind.Print, "比較の印刷", user, past, http.RequestAborted) is not { } history)
            return Results.NotFound();
        var moments = SheetMoment.Of(history, hasLastYear: true, time);
        if (moments.FirstOrDefault(moment => moment.Key == left) is not { } before || moments.FirstOrDefault(moment => moment.Key == right) is not { } after
            || await PastViews.FindAsync(before.Key, history, views, http.RequestAborted) is not { } old || await PastViews.FindAsync(after.Key, history, views, http.RequestAborted) is not { } now)
            return Results.NotFound();
        var comparison = new PrintedComparison(SheetComparison.Of(old, now), mode == "over" ? ComparisonMode.Over : ComparisonMode.Beside, before.Title, after.Title);
        return await SendAsync(() => printer.PrintAsync(comparison, http.RequestAborted), download, http);
    }

    private static async Task<IResult> RestoreAsync(
        int start, string unitId, [FromForm] string field, [FromForm] string left, [FromForm] long seen, ClaimsPrincipal user, SheetPast past, SheetRestoring restoring, CancellationToken cancellationToken)
    {
        var person = user.ToPerson();
        if (!FiscalYear.IsValid(start) || await past.OpenAsync(person, new FiscalYear(start), unitId, cancellationToken) is not { } history)
            return Results.NotFound();
        var address = new PastAddress(new FiscalYear(start), unitId, field, false, left, SheetMoment.Now, false);
        if (SheetMoment.ChangeId(left, history) is not { } changeId)
            return Results.LocalRedirect($"{address}&result={Refused}");
        try
        {
            var outcome = await restoring.RestoreAsync(person, new FiscalYear(start), unitId, new SheetField(field), changeId, seen, cancellationToken);
            return Results.LocalRedirect($"{address}&result={(outcome is FieldOutcome.Saved ? Restored : outcome is FieldOutcome.Conflict ? Conflicted : Refused)}");
        }
        catch (Exception refused) when (refused is AccessRefusedException or SheetRefusedException)
        {
            return Results.LocalRedirect($"{address}&result={Refused}");
        }
    }

    private static async Task<SheetHistory?> TakeOutAsync(int start, string unitId, ChangeKind kind, string words, ClaimsPrincipal user, SheetPast past, CancellationToken cancellationToken) =>
        FiscalYear.IsValid(start) ? await past.TakeOutAsync(user.ToPerson(), new FiscalYear(start), unitId, kind, words, cancellationToken) : null;

    private static async Task<IResult> SendAsync(Func<Task<PrintedDocument>> print, bool? download, HttpContext http)
    {
        try
        {
            var document = await print();
            Announce(http, document.FileName, download == true);
            return Results.Stream(document.OpenRead(), "application/pdf");
        }
        catch (PrintingException failure)
        {
            return new RazorComponentResult<PrintFailure>(new { failure.Message }) { StatusCode = StatusCodes.Status503ServiceUnavailable };
        }
    }

    private static void Announce(HttpContext http, string fileName, bool isDownload)
    {
        var disposition = new ContentDispositionHeaderValue(isDownload ? "attachment" : "inline");
        (disposition.FileName, disposition.FileNameStar) = (FallbackName + Path.GetExtension(fileName), fileName);
        http.Response.Headers.ContentDisposition = disposition.ToString();
        http.Response.Headers.CacheControl = "private, no-cache";
    }
}
