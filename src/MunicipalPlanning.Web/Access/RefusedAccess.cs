using Microsoft.AspNetCore.Http.HttpResults;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Web.Layout;

namespace MunicipalPlanning.Web.Access;

/// <summary>A request for what only others may do is answered with 403 and the reason, and noted.</summary>
internal static class RefusedAccess
{
    public static void UseRefusedAccess(this IApplicationBuilder app) =>
        app.Use(async (http, next) =>
        {
            try
            {
                await next(http);
            }
            catch (AccessRefusedException refused) when (!http.Response.HasStarted)
            {
                await http.RequestServices.GetRequiredService<RefusalLog>().NoteAsync(refused, http.Request.Path, http.RequestAborted);
                http.Response.Clear();
                await new RazorComponentResult<RefusalPage>(new { Title = "権限がありません", refused.Message }) { StatusCode = StatusCodes.Status403Forbidden }.ExecuteAsync(http);
            }
        });
}
