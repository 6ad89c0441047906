using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Documents.Csv;
using MunicipalPlanning.Documents.Printing;
using MunicipalPlanning.Documents.Projects;
using MunicipalPlanning.Documents.Workbooks;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Submissions;
using MunicipalPlanning.Web.Access;
using MunicipalPlanning.Web.Sheets;

namespace MunicipalPlanning.Web.Projects;

/// <summary>事務事業一覧 as a file and on paper: what the page's filter finds, on all its pages.</summary>
internal static class ProjectListEndpoints
{
    private const string Address = "/projects/{start:int}/list.";

    public static void MapProjectList(this IEndpointRouteBuilder routes)
    {
        Map(routes, "xlsx", "xlsx", list => (ProjectListFile.Workbook(list), WorkbookFile.MediaType));
        Map(routes, "csv", "csv", list => (ProjectListFile.Csv(list), CsvFile.MediaType));
        Map(routes, "shift-jis.csv", "csv", list => (ProjectListFile.ShiftJis(list).Content, ShiftJis.MediaType));
        routes.MapGet(Address + "pdf", PrintAsync);
    }

    private static void Map(IEndpointRouteBuilder routes, string kind, string extension, Func<ProjectListView, (ReadOnlyMemory<byte> Content, string MediaType)> write) =>
        routes.MapGet(Address + kind, async (int start, HttpContext http, ProjectRegister register, ActivityLog activity) =>
        {
            if (await FindAsync(start, http, register) is not { } list)
                return Results.NotFound();
            await activity.ProjectListTakenOutAsync(http.User.ToPerson(), ChangeKind.Export, list.Year, What(kind, list), http.RequestAborted);
            Announce(http, ProjectListFile.NameOf(list, extension), "attachment");
            var (content, mediaType) = write(list);
            return Results.Bytes(content, mediaType);
        });

    private static async Task<IResult> PrintAsync(int start, HttpContext http, ProjectRegister register, ProjectListPrinter printer, ActivityLog activity)
    {
        if (await FindAsync(start, http, register) is not { } list)
            return Results.NotFound();
        try
        {
            var document = await printer.PrintAsync(list, http.RequestAborted);
            await activity.ProjectListTakenOutAsync(http.User.ToPerson(), ChangeKind.Print, list.Year, What("PDF", list), http.RequestAborted);
            Announce(http, document.FileName, "inline");
            return Results.Stream(document.OpenRead(), "application/pdf");
        }
        catch (PrintingException failure)
        {
            return new RazorComponentResult<PrintFailure>(new { failure.Message, Back = ProjectsView.Read(list.Year, http.Request.Query).Address(), BackWord = "事務事業一覧へ" }) { StatusCode = StatusCodes.Status503ServiceUnavailable };
        }
    }

    private static async Task<ProjectListView?> FindAsync(int start, HttpContext http, ProjectRegister register) =>
        FiscalYear.IsValid(start) ? await register.ListAsync(ProjectsView.Read(new FiscalYear(start), http.Request.Query).Filter, http.RequestAborted) : null;

    private static string What(string kind, ProjectListView list) => $"{kind}{(list.Scope.Length > 0 ? $" {list.Scope}" : "")}（{list.Projects.Count}件）";

    /// <summary>The file's Japanese name as RFC 5987 has it.</summary>
    private static void Announce(HttpContext http, string fileName, string disposition)
    {
        http.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue(disposition) { FileName = "projects" + Path.GetExtension(fileName), FileNameStar = fileName }.ToString();
        http.Response.Headers.CacheControl = "private, no-store";
    }
}
