using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Data;

namespace MunicipalPlanning.Application.Organization;

/// <summary>自治体 that the installation serves.</summary>
public sealed class MunicipalityInfo(IDbContextFactory<PlanningDbContext> contexts)
{
    /// <summary>Its name; empty as long as nothing has been imported.</summary>
    public async Task<string> GetNameAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Municipalities.Select(municipality => municipality.Name).SingleOrDefaultAsync(cancellationToken) ?? "";
    }

    /// <returns>The name of a unit; null if there is none with this id.</returns>
    public async Task<string?> FindUnitNameAsync(string unitId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Units.Where(unit => unit.Id == unitId).Select(unit => unit.Name).FirstOrDefaultAsync(cancellationToken);
    }
}
