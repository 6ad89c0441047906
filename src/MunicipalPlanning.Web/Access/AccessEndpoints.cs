using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;

namespace MunicipalPlanning.Web.Access;

internal static class AccessEndpoints
{
    public static void MapAccess(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/sign-out", async (HttpContext http, IAntiforgery antiforgery) =>
        {
            if (!await antiforgery.IsRequestValidAsync(http))
                return Results.BadRequest();
            await http.SignOutAsync();
            return Results.LocalRedirect("/sign-in");
        });
}
