using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Web.Access;

namespace MunicipalPlanning.Web.Home;

/// <summary>Opening a notice marks it as read and leads to what it is about.</summary>
internal static class NoticeEndpoints
{
    private const string Page = "/notices";

    public static void MapNotices(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Page + "/{id:guid}", async (Guid id, ClaimsPrincipal user, Notices notices, CancellationToken cancellationToken) =>
            Results.LocalRedirect(await notices.ReadAsync(user.ToPerson(), id, cancellationToken) ?? Page));
        routes.MapPost(Page + "/read", async (HttpContext http, IAntiforgery antiforgery, Notices notices) =>
        {
            if (!await antiforgery.IsRequestValidAsync(http))
                return Results.BadRequest();
            await notices.ReadAllAsync(http.User.ToPerson(), http.RequestAborted);
            return Results.LocalRedirect(Page);
        });
    }
}
