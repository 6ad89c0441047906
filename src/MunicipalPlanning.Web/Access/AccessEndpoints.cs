using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using MunicipalPlanning.Application.Access;

namespace MunicipalPlanning.Web.Access;

/// <summary>Signing out, and the sign of use that an open page gives.</summary>
internal static class AccessEndpoints
{
    public static void MapAccess(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/sign-out", SignOutAsync).AllowAnonymous().DisableAntiforgery();
        routes.MapPost("/sign-out-everywhere", SignOutEverywhereAsync);
        // Asked while someone types or clicks; the cookie's time begins anew.
        routes.MapGet("/access/alive", () => Results.NoContent());
    }

    /// <param name="why">The page itself asks for it after a while without use.</param>
    private static async Task<IResult> SignOutAsync(
        [FromForm] string? why, [FromForm] string? to, HttpContext http, IAntiforgery antiforgery, OpenSessions sessions, SigningOut signingOut)
    {
        var isIdle = why == "idle";
        if (http.User.IsSignedIn())
        {
            if (!await antiforgery.IsRequestValidAsync(http))
                return Results.BadRequest();
            sessions.End(http.User.FindSession());
            await signingOut.NoteAsync(http.User.ToPerson(), isIdle ? "操作がなかったためサインアウト" : "サインアウト", http.RequestAborted);
            await http.SignOutAsync();
        }
        return Results.LocalRedirect(SignInPageAddress.For(to, isIdle ? SignInReason.Idle : SignInReason.Out));
    }

    private static async Task<IResult> SignOutEverywhereAsync(IFormCollection form, HttpContext http, SigningOut signingOut, CancellationToken cancellationToken)
    {
        await signingOut.EverywhereAsync(http.User.ToPerson(), cancellationToken);
        await http.SignOutAsync();
        return Results.LocalRedirect(SignInPageAddress.For(null, SignInReason.Everywhere));
    }
}
