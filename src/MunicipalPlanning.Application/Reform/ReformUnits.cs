using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Indicators;
using MunicipalPlanning.Domain.Organization;

namespace MunicipalPlanning.Application.Reform;

/// <summary>担当課 of the items of reform plans: their own, or else those of the items around them; the main one hands in, the others write with it.</summary>
internal sealed class ReformUnits
{
    private readonly UnitsInCharge _inCharge;
    private readonly Dictionary<string, OrganizationUnit> _units;

    private ReformUnits(UnitsInCharge inCharge, Dictionary<string, OrganizationUnit> units) => (_inCharge, _units) = (inCharge, units);

    public static async Task<ReformUnits> LoadAsync(PlanningDbContext context, IReadOnlyCollection<string> planIds, CancellationToken cancellationToken)
    {
        var nodes = await context.PlanItems.Where(item => planIds.Contains(item.PlanId)).OrderBy(item => item.Position).Select(item => new { item.Id, item.ParentId }).ToListAsync(cancellationToken);
        var links = await context.PlanItems.Where(item => planIds.Contains(item.PlanId)).SelectMany(item => item.Units).AsNoTracking().ToListAsync(cancellationToken);
        var ids = links.Select(link => link.UnitId).Distinct().ToList();
        return new ReformUnits(
            new UnitsInCharge([.. nodes.Select(node => (node.Id, node.ParentId))], links),
            await context.Units.AsNoTracking().IgnoreAutoIncludes().Where(unit => ids.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, cancellationToken));
    }

    /// <summary>The identifiers of one item's units, the main one first.</summary>
    public static async Task<IReadOnlyList<string>> ReadAsync(PlanningDbContext context, string itemId, CancellationToken cancellationToken)
    {
        var planId = await context.PlanItems.Where(item => item.Id == itemId).Select(item => item.PlanId).SingleAsync(cancellationToken);
        return [.. (await LoadAsync(context, [planId], cancellationToken)).Of(itemId).Select(unit => unit.Id)];
    }

    /// <returns>The main one first; empty where nobody is named.</returns>
    public IReadOnlyList<OrganizationUnit> Of(string itemId) => [.. _inCharge.Of(itemId).Select(id => _units[id])];
}
