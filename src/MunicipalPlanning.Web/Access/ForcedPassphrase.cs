namespace MunicipalPlanning.Web.Access;

/// <summary>Whoever signed in with a one-time pass phrase changes it before anything else: no page, no endpoint and no open screen before.</summary>
internal static class ForcedPassphrase
{
    public const string Page = "/passphrase";

    public static string AddressFor(string destination) => Page + QueryString.Create("to", destination);

    public static void UseForcedPassphrase(this IApplicationBuilder app) =>
        app.Use(async (http, next) =>
        {
            var isOpen = http.GetEndpoint()?.Metadata.GetMetadata<Microsoft.AspNetCore.Authorization.IAllowAnonymous>() is not null;
            if (isOpen || !http.User.IsSignedIn() || !http.User.MustChangePassphrase() || http.Request.Path == Page)
                await next(http);
            else if (HttpMethods.IsGet(http.Request.Method) && http.Request.GetTypedHeaders().Accept.Any(type => type.MediaType == "text/html"))
                http.Response.Redirect(AddressFor(http.Request.Path + http.Request.QueryString));
            else
                http.Response.StatusCode = StatusCodes.Status403Forbidden;
        });
}
