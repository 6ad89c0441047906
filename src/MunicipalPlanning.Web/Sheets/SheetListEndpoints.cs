using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Web.Access;

namespace MunicipalPlanning.Web.Sheets;

/// <summary>What the list of sheets asks for besides the page: creating a sheet, and the texts to find words in.</summary>
internal static class SheetListEndpoints
{
    public const string RefusedFor = "refused";

    public static void MapSheetList(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/sheets/{start:int}/{unitId}/create", CreateAsync);
        routes.MapGet("/sheets/{start:int}/list/texts", ReadTextsAsync);
    }

    private static async Task<IResult> CreateAsync(
        int start, string unitId, [FromForm] bool carryForward, ClaimsPrincipal user, SheetCreation creation, RefusalLog refusals, CancellationToken cancellationToken)
    {
        if (!FiscalYear.IsValid(start))
            return Results.NotFound();
        try
        {
            await creation.CreateAsync(user.ToPerson(), new FiscalYear(start), unitId, carryForward, cancellationToken);
            return Results.LocalRedirect($"/sheets/{start}/{Uri.EscapeDataString(unitId)}");
        }
        catch (Exception refused) when (refused is AccessRefusedException or SheetRefusedException)
        {
            if (refused is AccessRefusedException access)
                await refusals.NoteAsync(access, $"sheet/{start}/{unitId}", cancellationToken);
            return Results.LocalRedirect($"/sheets/{start}?{RefusedFor}={Uri.EscapeDataString(unitId)}");
        }
    }

    private static async Task<IResult> ReadTextsAsync(int start, SheetViews views, CancellationToken cancellationToken) =>
        FiscalYear.IsValid(start)
            ? Results.Ok((await views.ForYearAsync(new FiscalYear(start), cancellationToken)).Select(view => new SheetListTexts(view)))
            : Results.NotFound();
}
