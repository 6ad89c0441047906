using Microsoft.AspNetCore.Mvc;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Fields;
using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Web.Access;
using MunicipalPlanning.Web.Layout;

namespace MunicipalPlanning.Web.Projects;

/// <summary>What the plain forms of 事務事業一覧 ask for: a new project, a whole year, saved views. Each leads back to a page that tells.</summary>
internal static class RegisterEndpoints
{
    public static void MapRegister(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/projects/{start:int}/create", CreateAsync);
        routes.MapPost("/projects/{start:int}/open", OpenYearAsync);
        routes.MapPost("/projects/{start:int}/{projectId}/open", OpenAsync);
        routes.MapPost("/projects/{start:int}/views/save", SaveViewAsync);
        routes.MapPost("/projects/{start:int}/views/rename", RenameViewAsync);
        routes.MapPost("/projects/{start:int}/views/delete", DeleteViewAsync);
    }

    private static Task<IResult> CreateAsync(int start, [FromForm] string name, [FromForm] string unit, [FromForm] string? number, HttpContext http, ProjectCreation creation, ProjectEditing editing, RefusalLog refusals, CancellationToken cancellationToken) =>
        TryAsync(start, http, refusals, async year =>
        {
            var person = http.User.ToPerson();
            var id = await creation.CreateAsync(person, year, unit, name, cancellationToken);
            var address = ProjectAddress.Record(year, id);
            // The project is there in any case; a number that others have is told on the list.
            return string.IsNullOrWhiteSpace(number) || await editing.ChangeAsync(person, year, id, "number", "", number.Trim(), cancellationToken) is not FieldOutcome.Refused refused
                ? address
                : Fault(http, year, $"「{name.Trim()}」を加えましたが、事業番号は付けていません。{refused.Message}");
        }, cancellationToken);

    private static Task<IResult> OpenYearAsync(int start, HttpContext http, ProjectCreation creation, RefusalLog refusals, CancellationToken cancellationToken) =>
        TryAsync(start, http, refusals, async year =>
        {
            var opened = await creation.OpenYearAsync(http.User.ToPerson(), year, cancellationToken);
            var without = opened.WithoutUnit.Count == 0 ? "" : $"担当課がなくなった{opened.WithoutUnit.Count:N0}件は始めていません（{string.Join('、', opened.WithoutUnit.Take(5))}{(opened.WithoutUnit.Count > 5 ? " ほか" : "")}）。前の年度で担当課を決めてから、一つずつ始めてください。";
            return Told(http, year, $"{opened.Count:N0}件の{year.Name}を始めました。{without}");
        }, cancellationToken);

    private static Task<IResult> OpenAsync(int start, string projectId, HttpContext http, ProjectCreation creation, RefusalLog refusals, CancellationToken cancellationToken) =>
        TryAsync(start, http, refusals, async year =>
        {
            await creation.OpenYearAsync(http.User.ToPerson(), year, projectId, cancellationToken);
            return ProjectAddress.Record(year, projectId);
        }, cancellationToken);

    private static Task<IResult> SaveViewAsync(int start, [FromForm] string name, [FromForm] string? query, [FromForm] string? shared, HttpContext http, RegisterViews views, RefusalLog refusals, CancellationToken cancellationToken) =>
        TryAsync(start, http, refusals, async year =>
        {
            await views.SaveAsync(http.User.ToPerson(), name, query ?? "", shared == "true", cancellationToken);
            return string.IsNullOrEmpty(query) ? ProjectAddress.List(year) : $"{ProjectAddress.List(year)}?{query}";
        }, cancellationToken);

    private static Task<IResult> RenameViewAsync(int start, [FromForm] Guid id, [FromForm] string name, HttpContext http, RegisterViews views, RefusalLog refusals, CancellationToken cancellationToken) =>
        TryAsync(start, http, refusals, async year =>
        {
            await views.RenameAsync(http.User.ToPerson(), id, name, cancellationToken);
            return Told(http, year, $"見方の名前を「{name.Trim()}」に変えました。");
        }, cancellationToken);

    private static Task<IResult> DeleteViewAsync(int start, [FromForm] Guid id, HttpContext http, RegisterViews views, RefusalLog refusals, CancellationToken cancellationToken) =>
        TryAsync(start, http, refusals, async year =>
        {
            await views.DeleteAsync(http.User.ToPerson(), id, cancellationToken);
            return Told(http, year, "見方を消しました。");
        }, cancellationToken);

    /// <param name="act">Returns where to go then.</param>
    private static async Task<IResult> TryAsync(int start, HttpContext http, RefusalLog refusals, Func<FiscalYear, Task<string>> act, CancellationToken cancellationToken)
    {
        if (!FiscalYear.IsValid(start))
            return Results.NotFound();
        var year = new FiscalYear(start);
        try
        {
            return Results.LocalRedirect(await act(year));
        }
        catch (Exception refused) when (refused is AccessRefusedException or ProjectRefusedException)
        {
            if (refused is AccessRefusedException access)
                await refusals.NoteAsync(access, $"project-list/{year}", cancellationToken);
            return Results.LocalRedirect(Fault(http, year, refused.Message));
        }
    }

    private static string Told(HttpContext http, FiscalYear year, string words) => RegisterNotice.Leave(http, NoticeKind.Success, words, ProjectAddress.List(year));

    private static string Fault(HttpContext http, FiscalYear year, string words) => RegisterNotice.Leave(http, NoticeKind.Error, words, ProjectAddress.List(year));
}
