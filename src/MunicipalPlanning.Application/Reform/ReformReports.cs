using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Plans;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Domain.Projects;

namespace MunicipalPlanning.Application.Reform;

/// <summary>Reads the progress reports of reform plans.</summary>
public sealed class ReformReports(IDbContextFactory<PlanningDbContext> contexts, PlanBooks plans)
{
    /// <returns>Null if there is no such plan, or it is no reform plan.</returns>
    public async Task<ReformReportView?> FindAsync(string planId, FiscalYear year, CancellationToken cancellationToken)
    {
        if (await plans.FindAsync(planId, cancellationToken) is not { Kind: PlanKind.ReformPlan } plan)
            return null;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var scale = await context.RatingScales.AsNoTracking().Where(scale => scale.FirstYear <= year).OrderByDescending(scale => scale.FirstYear).FirstOrDefaultAsync(cancellationToken);
        return ReformReportView.Of(plan, year, scale ?? RatingScale.Customary(year));
    }
}
