using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;

namespace MunicipalPlanning.Web.Access;

/// <summary>Looks at every request's cookie again, and leads whoever is out to the sign-in page, with the reason.</summary>
internal sealed class CookieAccess(AccessCheck check, OpenSessions sessions, AccessSettings settings, TimeProvider time) : CookieAuthenticationEvents
{
    private static readonly object Reason = new();

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        if (IsOpen(context.HttpContext))
            return;
        if (await check.RenewAsync(context.Principal!, context.HttpContext.RequestAborted) is { } principal)
        {
            context.ReplacePrincipal(principal);
            if (IsUse(context.HttpContext))
                sessions.Touch(principal.FindSession());
            return;
        }
        context.RejectPrincipal();
        context.HttpContext.Items[Reason] = SignInReason.Ended;
        await context.HttpContext.SignOutAsync();
    }

    public override Task CheckSlidingExpiration(CookieSlidingExpirationContext context)
    {
        // An idle time counts from the last use, not from some use in its first half.
        context.ShouldRenew = context.ElapsedTime > settings.UseInterval / 2 && !IsOpen(context.HttpContext) && IsUse(context.HttpContext);
        return Task.CompletedTask;
    }

    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        if (!request.GetTypedHeaders().Accept.Any(type => type.MediaType == "text/html"))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        }
        var reason = (SignInReason?)context.HttpContext.Items[Reason] ?? (IsExpired(context) ? SignInReason.Idle : null);
        context.Response.Redirect(SignInPageAddress.For(HttpMethods.IsGet(request.Method) ? request.Path + request.QueryString : "/", reason));
        return Task.CompletedTask;
    }

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private bool IsExpired(RedirectContext<CookieAuthenticationOptions> context) =>
        context.Options.CookieManager.GetRequestCookie(context.HttpContext, context.Options.Cookie.Name!) is { } cookie
        && context.Options.TicketDataFormat.Unprotect(cookie)?.Properties.ExpiresUtc < time.GetUtcNow();

    // The sign-in page is for everybody, but must know who is really out: its form belongs to whoever it was drawn for.
    private static bool IsOpen(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null && !http.Request.Path.StartsWithSegments(SignInPageAddress.Path);

    // The connection of an open screen asks again and again by itself where there is no WebSocket.
    private static bool IsUse(HttpContext http) => !http.Request.Path.StartsWithSegments("/_blazor");
}
