using Microsoft.AspNetCore.Antiforgery;

namespace MunicipalPlanning.Web.Layout;

/// <summary>A form that was refused, for instance because it is older than the server's last start, leads to a page that says so.</summary>
internal static class RefusedForms
{
    private const string Page = "/not-found?status=";

    /// <summary>A form without the token of the page that it comes from is refused before anything looks at it.</summary>
    public static void UsePageForFormsWithoutToken(this IApplicationBuilder app) =>
        app.Use((http, next) =>
        {
            if (http.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false } || !AsksForPage(http))
                return next(http);
            http.Response.Redirect($"{Page}{StatusCodes.Status400BadRequest}");
            return Task.CompletedTask;
        });

    // Pages for status codes are drawn by running the request again, and a refused form would be refused again.
    public static void UsePageForRefusedForms(this IApplicationBuilder app) =>
        app.Use(async (http, next) =>
        {
            await next(http);
            var isRefused = http.Response is { HasStarted: false, StatusCode: >= StatusCodes.Status400BadRequest and < StatusCodes.Status500InternalServerError };
            if (isRefused && HttpMethods.IsPost(http.Request.Method) && AsksForPage(http))
                http.Response.Redirect($"{Page}{http.Response.StatusCode}");
        });

    private static bool AsksForPage(HttpContext http) => http.Request.GetTypedHeaders().Accept.Any(type => type.MediaType == "text/html");
}
