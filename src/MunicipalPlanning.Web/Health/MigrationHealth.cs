using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using MunicipalPlanning.Application.Data;

namespace MunicipalPlanning.Web.Health;

internal sealed class MigrationHealth(IDbContextFactory<PlanningDbContext> contexts) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var planning = await contexts.CreateDbContextAsync(cancellationToken);
        if (!await planning.Database.CanConnectAsync(cancellationToken))
            return HealthCheckResult.Unhealthy("データベースにつながらないため、確かめられません。");
        var pending = (await planning.Database.GetPendingMigrationsAsync(cancellationToken)).ToList();
        return pending.Count == 0
            ? HealthCheckResult.Healthy("データベースの形は最新です。")
            : HealthCheckResult.Unhealthy($"データベースの形が{pending.Count}版古いままです。アプリケーションを起動し直すと更新されます。");
    }
}
