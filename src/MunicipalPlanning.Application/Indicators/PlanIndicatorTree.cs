using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Domain.Indicators;
using MunicipalPlanning.Domain.Organization;
using MunicipalPlanning.Domain.Plans;

namespace MunicipalPlanning.Application.Indicators;

/// <summary>A plan with its items in the order of the tree, the units in charge of them and their indicators, read with a handful of queries.</summary>
internal sealed class PlanIndicatorTree
{
    private readonly Dictionary<string, Node> _nodes;
    private readonly Dictionary<string, OrganizationUnit> _units;
    private readonly UnitsInCharge _inCharge;

    private PlanIndicatorTree(Plan plan, IReadOnlyList<Node> nodes, IEnumerable<PlanItemUnit> links, IEnumerable<OrganizationUnit> units, ILookup<string, Indicator> indicators)
    {
        Plan = plan;
        _nodes = nodes.ToDictionary(node => node.Id);
        _units = units.ToDictionary(unit => unit.Id);
        _inCharge = new UnitsInCharge([.. nodes.Select(node => (node.Id, node.ParentId))], links);
        Indicators = [.. nodes.SelectMany(node => indicators[node.Id].OrderBy(indicator => indicator.Position), (node, indicator) => (node, indicator))];
    }

    /// <summary>Without its items, chapters and glossary.</summary>
    public Plan Plan { get; }

    /// <summary>In the order of the tree.</summary>
    public IReadOnlyList<(Node Item, Indicator Indicator)> Indicators { get; }

    /// <returns>Null if there is no such plan.</returns>
    public static async Task<PlanIndicatorTree?> LoadAsync(PlanningDbContext context, string planId, CancellationToken cancellationToken)
    {
        if (await context.Plans.IgnoreAutoIncludes().AsNoTracking().SingleOrDefaultAsync(plan => plan.Id == planId, cancellationToken) is not { } plan)
            return null;
        var nodes = await context.PlanItems.Where(item => item.PlanId == planId)
            .Select(item => new Node(item.Id, item.ParentId, item.Position, item.Number, item.Title)).ToListAsync(cancellationToken);
        var links = await context.Set<PlanItemUnit>().AsNoTracking()
            .Where(link => context.PlanItems.Any(item => item.Id == link.PlanItemId && item.PlanId == planId)).ToListAsync(cancellationToken);
        var units = await context.Units.IgnoreAutoIncludes().AsNoTracking().ToListAsync(cancellationToken);
        return new PlanIndicatorTree(plan, InOrder(nodes), links, units, await OfPlanAsync(context, planId, cancellationToken));
    }

    public Node ItemOf(string itemId) => _nodes[itemId];

    public bool Has(string itemId) => _nodes.ContainsKey(itemId);

    /// <summary>The item of the first level above an item, or the item itself.</summary>
    public Node FirstAbove(Node item)
    {
        while (item.ParentId is { } parent)
            item = _nodes[parent];
        return item;
    }

    /// <summary>担当課 of an item, the main one first.</summary>
    public IReadOnlyList<OrganizationUnit> UnitsOf(string itemId) => [.. _inCharge.Of(itemId).Select(id => _units[id])];

    private static async Task<ILookup<string, Indicator>> OfPlanAsync(PlanningDbContext context, string planId, CancellationToken cancellationToken)
    {
        var rows = await context.PlanItems.Where(item => item.PlanId == planId)
            .SelectMany(item => item.Indicators, (item, indicator) => new { ItemId = item.Id, Indicator = indicator }).AsNoTracking().ToListAsync(cancellationToken);
        return rows.ToLookup(row => row.ItemId, row => row.Indicator);
    }

    private static List<Node> InOrder(IEnumerable<Node> nodes)
    {
        var children = nodes.OrderBy(node => node.Position).ToLookup(node => node.ParentId);
        return [.. Walk(null)];

        IEnumerable<Node> Walk(string? parentId) => children[parentId].SelectMany(node => Walk(node.Id).Prepend(node));
    }

    /// <summary>An item of the plan.</summary>
    public sealed record Node(string Id, string? ParentId, int Position, string Number, string Title);
}
