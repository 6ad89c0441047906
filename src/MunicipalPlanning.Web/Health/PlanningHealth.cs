using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MunicipalPlanning.Web.Health;

/// <summary>/health: what of the installation works, one entry a part, for the people who run it.</summary>
internal static class PlanningHealth
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void AddPlanningHealth(this IServiceCollection services) =>
        services.AddHealthChecks()
            .AddCheck<DatabaseHealth>("database")
            .AddCheck<MigrationHealth>("migrations")
            .AddCheck<ChromiumHealth>("chromium")
            .AddCheck<FontsHealth>("fonts");

    public static void MapPlanningHealth(this IEndpointRouteBuilder routes) =>
        routes.MapHealthChecks("/health", new HealthCheckOptions { ResponseWriter = WriteAsync }).AllowAnonymous();

    private static Task WriteAsync(HttpContext http, HealthReport report)
    {
        http.Response.ContentType = "application/json; charset=utf-8";
        var parts = report.Entries.ToDictionary(entry => entry.Key, entry => new { status = entry.Value.Status.ToString(), description = entry.Value.Description });
        return http.Response.WriteAsync(JsonSerializer.Serialize(new { status = report.Status.ToString(), parts }, Json));
    }
}
