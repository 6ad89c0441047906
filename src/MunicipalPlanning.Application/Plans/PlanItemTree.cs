using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Data;

namespace MunicipalPlanning.Application.Plans;

/// <summary>計画の項目の木: where each item of a plan stands, to go up and down from it.</summary>
public sealed class PlanItemTree
{
    private readonly Dictionary<string, PlanItemPlace> _itemOf;
    private readonly ILookup<string?, PlanItemPlace> _below;

    /// <param name="items">Every item, each before those below it.</param>
    public PlanItemTree(string id, string name, IReadOnlyList<PlanItemPlace> items)
    {
        (Id, Name, Items) = (id, name, items);
        _itemOf = items.ToDictionary(item => item.Id);
        _below = items.ToLookup(item => item.ParentId);
    }

    public string Id { get; }

    public string Name { get; }

    /// <summary>Every item, each before those below it.</summary>
    public IReadOnlyList<PlanItemPlace> Items { get; }

    /// <returns>Null if the item is not of this plan.</returns>
    public PlanItemPlace? Find(string itemId) => _itemOf.GetValueOrDefault(itemId);

    /// <summary>The item and everything below it.</summary>
    public IEnumerable<PlanItemPlace> SelfAndBelow(PlanItemPlace item) => _below[item.Id].SelectMany(SelfAndBelow).Prepend(item);

    /// <summary>The item and everything above it, the nearest first.</summary>
    public IEnumerable<PlanItemPlace> SelfAndAbove(PlanItemPlace item)
    {
        for (var place = item; place is not null; place = place.ParentId is { } parent ? Find(parent) : null)
            yield return place;
    }

    /// <returns>Null if there is no such plan.</returns>
    internal static async Task<PlanItemTree?> ReadAsync(PlanningDbContext context, string planId, CancellationToken cancellationToken)
    {
        var plan = await context.Plans.AsNoTracking().IgnoreAutoIncludes().SingleOrDefaultAsync(plan => plan.Id == planId, cancellationToken);
        if (plan is null)
            return null;
        var nodes = await context.PlanItems.Where(item => item.PlanId == planId)
            .Select(item => new Node(item.Id, item.ParentId, item.Position, item.Number, item.Title)).ToListAsync(cancellationToken);
        return new PlanItemTree(plan.Id, plan.Name, [.. InOrder(plan.Levels, nodes.ToLookup(node => node.ParentId), null, 0)]);
    }

    private static IEnumerable<PlanItemPlace> InOrder(IReadOnlyList<string> levels, ILookup<string?, Node> nodes, string? parentId, int depth) =>
        nodes[parentId].OrderBy(node => node.Position).SelectMany(node =>
            InOrder(levels, nodes, node.Id, depth + 1).Prepend(
                new PlanItemPlace(node.Id, node.ParentId, node.Number, node.Title, depth, depth < levels.Count ? levels[depth] : "", nodes[node.Id].Any())));

    private sealed record Node(string Id, string? ParentId, int Position, string Number, string Title);
}

/// <summary>Where an item stands in its plan.</summary>
/// <param name="Depth">0 for the first level.</param>
/// <param name="LevelName">What the plan calls this depth; empty if it does not name it.</param>
public sealed record PlanItemPlace(string Id, string? ParentId, string Number, string Title, int Depth, string LevelName, bool HasItems)
{
    public string NumberedTitle => Number.Length == 0 ? Title : $"{Number} {Title}";
}
