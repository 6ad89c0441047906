namespace MunicipalPlanning.Web.Layout;

/// <summary>A form that was refused, for instance because it is older than the server's last start, leads to a page that says so.</summary>
internal static class RefusedForms
{
    // Pages for status codes are drawn by running the request again, and a refused form would be refused again.
    public static void UsePageForRefusedForms(this IApplicationBuilder app) =>
        app.Use(async (http, next) =>
        {
            await next(http);
            var isRefused = http.Response is { HasStarted: false, StatusCode: >= StatusCodes.Status400BadRequest and < StatusCodes.Status500InternalServerError };
            if (isRefused && HttpMethods.IsPost(http.Request.Method) && http.Request.GetTypedHeaders().Accept.Any(type => type.MediaType == "text/html"))
                http.Response.Redirect($"/not-found?status={http.Response.StatusCode}");
        });
}
