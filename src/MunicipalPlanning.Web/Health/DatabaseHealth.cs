using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using MunicipalPlanning.Application.Data;

namespace MunicipalPlanning.Web.Health;

internal sealed class DatabaseHealth(IDbContextFactory<PlanningDbContext> contexts) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var planning = await contexts.CreateDbContextAsync(cancellationToken);
        return await planning.Database.CanConnectAsync(cancellationToken)
            ? HealthCheckResult.Healthy("データベースにつながります。")
            : HealthCheckResult.Unhealthy("データベースにつながりません。PostgreSQLが動いているか、接続文字列が正しいかを確かめてください。");
    }
}
