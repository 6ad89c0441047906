using Microsoft.Extensions.Diagnostics.HealthChecks;
using MunicipalPlanning.Documents.Printing;

namespace MunicipalPlanning.Web.Health;

internal sealed class FontsHealth : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var missing = InstalledFonts.FindMissing();
        return Task.FromResult(missing.Count == 0
            ? HealthCheckResult.Healthy("印刷の書体（BIZ UD）があります。")
            : HealthCheckResult.Unhealthy(string.Join('\n', missing)));
    }
}
