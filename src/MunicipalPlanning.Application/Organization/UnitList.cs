using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Organization;

namespace MunicipalPlanning.Application.Organization;

/// <summary>部署の一覧.</summary>
public sealed class UnitList(IDbContextFactory<PlanningDbContext> contexts)
{
    /// <summary>The units that exist in a year, in office order.</summary>
    public async Task<IReadOnlyList<OrganizationUnit>> ForYearAsync(FiscalYear year, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return OfficeOrder.Of(await context.Units.AsNoTracking().IgnoreAutoIncludes().ToListAsync(cancellationToken), year);
    }
}
