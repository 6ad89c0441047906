using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Domain.Calendar;

namespace MunicipalPlanning.Application.Plans.Coverage;

/// <summary>取組の対応: which sections take up which items of a plan in a year.</summary>
public sealed class PlanCoverage(IDbContextFactory<PlanningDbContext> contexts)
{
    /// <returns>Null if there is no such plan.</returns>
    public async Task<CoverageMatrix?> FindAsync(string planId, FiscalYear year, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await PlanItemTree.ReadAsync(context, planId, cancellationToken) is { } plan
            ? new CoverageCounting(plan, year, await CoverageSources.ReadAsync(context, planId, year, cancellationToken)).Count()
            : null;
    }
}
