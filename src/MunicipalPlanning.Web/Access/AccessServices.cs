using System.Net;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HttpOverrides;

namespace MunicipalPlanning.Web.Access;

/// <summary>Signing in: who a request and a circuit belong to. Nothing but the sign-in page, /health and static files is open.</summary>
internal static class AccessServices
{
    public static void AddPlanningAccess(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = configuration.GetSection(AccessSettings.Section).Get<AccessSettings>() ?? new AccessSettings();
        services.AddSingleton(settings);
        services.AddSingleton<OpenSessions>();
        services.AddSingleton<AccessCheck>();
        services.AddSingleton<CookieAccess>();
        // After Blazor's own, which knows a circuit's person only from its beginning.
        services.AddScoped<AuthenticationStateProvider, CircuitAccess>();
        services.AddScoped<CircuitHandler, CircuitEnd>();
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(options =>
        {
            // Lax: a link in a reminder, opened from the office's web mail, leads to the sheet. Every change is a POST with a token of its own.
            options.Cookie = new AccessCookie("planning", SameSiteMode.Lax, settings.AllowHttp);
            options.ExpireTimeSpan = settings.IdleAtServer;
            options.SlidingExpiration = true;
            options.EventsType = typeof(CookieAccess);
        });
        services.AddAntiforgery(options =>
        {
            options.Cookie = new AccessCookie("planning-form", SameSiteMode.Strict, settings.AllowHttp);
            // frame-ancestors says more.
            options.SuppressXFrameOptionsHeader = true;
        });
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddCascadingAuthenticationState();
        services.AddSignInLimit(settings.SignInsPerMinute);
        var keys = services.AddDataProtection().SetApplicationName("MunicipalPlanning");
        if (settings.KeysFolder.Length > 0)
            keys.PersistKeysToFileSystem(new DirectoryInfo(settings.KeysFolder));
        services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = settings.Proxies.Count > 0 ? ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto : ForwardedHeaders.None;
            foreach (var proxy in settings.Proxies)
                options.KnownProxies.Add(IPAddress.Parse(proxy));
        });
    }
}
