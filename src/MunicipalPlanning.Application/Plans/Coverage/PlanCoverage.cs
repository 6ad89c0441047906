using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Domain.Calendar;

namespace MunicipalPlanning.Application.Plans.Coverage;

/// <summary>取組の対応: which sections take up which items of a plan in a year.</summary>
public sealed class PlanCoverage(IDbContextFactory<PlanningDbContext> contexts)
{
    /// <summary>The plans with items that cover a year, for choosing another one.</summary>
    public async Task<IReadOnlyList<PlanName>> PlansAsync(FiscalYear year, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var plans = await context.Plans.AsNoTracking().IgnoreAutoIncludes().Where(plan => plan.AllItems.Any()).ToListAsync(cancellationToken);
        return [.. plans.Where(plan => plan.Covers(year)).OrderBy(plan => plan.Kind).ThenBy(plan => plan.Id, StringComparer.Ordinal).Select(plan => new PlanName(plan.Id, plan.Name))];
    }

    /// <returns>Null if there is no such plan.</returns>
    public async Task<CoverageMatrix?> FindAsync(string planId, FiscalYear year, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await PlanOutline.ReadAsync(context, planId, cancellationToken) is { } plan
            ? new CoverageCounting(plan, year, await CoverageSources.ReadAsync(context, planId, year, cancellationToken)).Count()
            : null;
    }
}

/// <summary>A plan to choose.</summary>
public sealed record PlanName(string Id, string Name);
