using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Web.Access;

namespace MunicipalPlanning.Web.Home;

/// <summary>このままでよい, from the home page: a text that is last year's is let stand.</summary>
internal static class KeepEndpoints
{
    public static string AddressOf(FiscalYear year, string unitId) => $"/home/{year}/{Uri.EscapeDataString(unitId)}/keep";

    public static void MapKeeping(this IEndpointRouteBuilder routes) => routes.MapPost("/home/{start:int}/{unitId}/keep", KeepAsync);

    private static async Task<IResult> KeepAsync(int start, string unitId, [FromForm] string field, ClaimsPrincipal user, SheetKeeping keeping, CancellationToken cancellationToken)
    {
        if (!FiscalYear.IsValid(start))
            return Results.NotFound();
        try
        {
            await keeping.KeepAsync(user.ToPerson(), new FiscalYear(start), unitId, new SheetField(field), cancellationToken);
        }
        catch (Exception refused) when (refused is AccessRefusedException or SheetRefusedException)
        {
            // What was refused stands on the home page as it was; the sheet itself says why it is closed.
            return Results.LocalRedirect($"/sheets/{start}/{Uri.EscapeDataString(unitId)}");
        }
        return Results.LocalRedirect($"/home/{start}?show={WorkHome.Shown}");
    }
}
