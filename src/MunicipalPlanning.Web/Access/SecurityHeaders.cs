namespace MunicipalPlanning.Web.Access;

/// <summary>What every answer tells the browser about what it may do with it.</summary>
internal static class SecurityHeaders
{
    // style-src-attr: the schedule's grid places its cells by style attributes, and Blazor writes them; no style element and no script is ever inline.
    private const string ForPages =
        "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'self'; frame-ancestors 'none'";

    private const string ForFiles = "default-src 'none'; frame-ancestors 'none'";

    // The browser's own PDF viewer is a page in the file's place, and must load its parts.
    private const string ForDocuments = "frame-ancestors 'none'";
    private const string Document = "application/pdf";
    private const string Features = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), display-capture=(), browsing-topics=()";

    private static readonly object s_style = new();

    /// <summary>Allows one page the style element that it carries in itself.</summary>
    /// <param name="hash">'sha256-…'.</param>
    public static void AllowStyle(HttpContext http, string hash) => http.Items[s_style] = hash;

    public static void UseSecurityHeaders(this IApplicationBuilder app) =>
        app.Use((http, next) =>
        {
            http.Response.OnStarting(() =>
            {
                Write(http.Response);
                return Task.CompletedTask;
            });
            return next(http);
        });

    private static string ForPage(HttpContext http) =>
        http.Items[s_style] is string hash ? ForPages.Replace("style-src 'self'", $"style-src {hash}", StringComparison.Ordinal) : ForPages;

    private static void Write(HttpResponse response)
    {
        var type = response.ContentType ?? "";
        var isPage = type.StartsWith("text/html", StringComparison.OrdinalIgnoreCase);
        var headers = response.Headers;
        headers.ContentSecurityPolicy = isPage ? ForPage(response.HttpContext) : type.StartsWith(Document, StringComparison.OrdinalIgnoreCase) ? ForDocuments : ForFiles;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = Features;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        // Style sheets, scripts and pictures say themselves how long they may be kept.
        if (isPage || type.StartsWith(Document, StringComparison.OrdinalIgnoreCase) || string.IsNullOrEmpty(headers.CacheControl))
            headers.CacheControl = "no-store";
    }
}
