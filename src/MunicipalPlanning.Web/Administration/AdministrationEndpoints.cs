using System.Globalization;
using System.Security.Claims;
using Microsoft.Net.Http.Headers;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Organization;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Documents.Csv;
using MunicipalPlanning.Web.Access;

namespace MunicipalPlanning.Web.Administration;

/// <summary>Files of the administration: the log as CSV, the template of a roster.</summary>
internal static class AdministrationEndpoints
{
    private static readonly string[] LogHeadings = ["番号", "日時", "種類", "氏名", "代理された人", "どこから", "対象", "欄", "したこと", "前", "後", "ことば"];
    private static readonly string[] RosterHeadings = ["職員番号", "氏名", "かな", "部署", "役割", "から", "まで", "メール"];

    public static void MapAdministration(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/admin/log/export.csv", ExportLogAsync);
        routes.MapGet("/admin/users/roster-template.csv", Template);
    }

    private static async Task<IResult> ExportLogAsync(string? from, string? until, string? person, string? kind, string? words, HttpContext http, ClaimsPrincipal user, LogSearch log, TimeProvider clock)
    {
        var signedIn = user.ToPerson();
        if (!Rights.May(signedIn, Verb.ReadLog))
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        var lines = await log.ExportAsync(signedIn, LogPage.Filter(from, until, person, kind, words), http.RequestAborted);
        Announce(http, string.Create(CultureInfo.InvariantCulture, $"記録{clock.Today():yyyyMMdd}.csv"), "log.csv");
        return Results.Stream(file => CsvFile.WriteAsync(file, LogHeadings, Rows(lines), http.RequestAborted), CsvFile.MediaType);
    }

    private static IResult Template(HttpContext http, TimeProvider clock)
    {
        var first = OfficeDate.InFull(new DateOnly(clock.Today().Year, 4, 1));
        Announce(http, "名簿のひな形.csv", "roster.csv");
        return Results.Bytes(CsvFile.Of(RosterHeadings, [["012345", "佐久間 恵子", "さくま けいこ", "商工観光課", "課員", first, "", ""], ["012346", "大野 隆", "おおの たかし", "商工観光課", "課長", first, "", ""]]), CsvFile.MediaType);
    }

    private static async IAsyncEnumerable<IReadOnlyList<string>> Rows(IAsyncEnumerable<LogLine> lines)
    {
        await foreach (var line in lines)
        {
            yield return
            [
                line.Id.ToString(CultureInfo.InvariantCulture), line.At.ToOffset(OfficeClock.Japan).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), line.Kind.Word(), line.Person, line.ActingFor, line.Origin,
                line.Record, line.Field, line.Sentence, line.Old, line.New, line.Words,
            ];
        }
    }

    /// <summary>The file's Japanese name as RFC 5987 has it.</summary>
    private static void Announce(HttpContext http, string fileName, string fallback)
    {
        var disposition = new ContentDispositionHeaderValue("attachment") { FileName = fallback, FileNameStar = fileName };
        http.Response.Headers.ContentDisposition = disposition.ToString();
        http.Response.Headers.CacheControl = "private, no-store";
    }
}
