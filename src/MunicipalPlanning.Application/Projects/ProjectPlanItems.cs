using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Data;

namespace MunicipalPlanning.Application.Projects;

/// <summary>The items of all plans in their order, to go down from and to name.</summary>
internal sealed class ProjectPlanItems
{
    private readonly List<Place> _places = [];
    private readonly Dictionary<string, Place> _placeOf;
    private readonly ILookup<string?, Node> _below;

    private ProjectPlanItems(IEnumerable<(string Id, string Name)> plans, IReadOnlyList<Node> nodes)
    {
        _below = nodes.ToLookup(node => node.ParentId);
        foreach (var (id, name) in plans)
            _places.AddRange(nodes.Where(node => node.PlanId == id && node.ParentId is null).OrderBy(node => node.Position).SelectMany(node => Walk(node, name, 0)));
        _placeOf = _places.ToDictionary(place => place.Node.Id);
    }

    /// <summary>The items plan by plan, each before those below it.</summary>
    public IEnumerable<string> InOrder => _places.Select(place => place.Node.Id);

    public static async Task<ProjectPlanItems> ReadAsync(PlanningDbContext context, CancellationToken cancellationToken)
    {
        var plans = await context.Plans.Select(plan => new { plan.Id, plan.Name, plan.Kind }).ToListAsync(cancellationToken);
        var nodes = await context.PlanItems.Select(item => new Node(item.Id, item.PlanId, item.ParentId, item.Position, item.Number, item.Title)).ToListAsync(cancellationToken);
        return new ProjectPlanItems(plans.OrderBy(plan => plan.Kind).ThenBy(plan => plan.Id, StringComparer.Ordinal).Select(plan => (plan.Id, plan.Name)), nodes);
    }

    /// <summary>The item and everything below it; nothing if there is no such item.</summary>
    public List<string> SelfAndBelow(string itemId) => _placeOf.TryGetValue(itemId, out var place) ? [.. Walk(place.Node, place.PlanName, place.Depth).Select(below => below.Node.Id)] : [];

    public ProjectPlanItem View(string itemId)
    {
        var (node, planName, _) = _placeOf[itemId];
        return new ProjectPlanItem(node.Id, planName, node.Number.Length > 0 ? node.Number : node.Title, node.Title);
    }

    /// <summary>The items that are served, and what is above them.</summary>
    public IReadOnlyList<ProjectPlanItemChoice> Choices(IEnumerable<string> servedIds)
    {
        var shown = new HashSet<string>();
        foreach (var id in servedIds)
        {
            for (string? above = id; above is not null && shown.Add(above);)
                above = _placeOf[above].Node.ParentId;
        }
        return [.. _places.Where(place => shown.Contains(place.Node.Id)).Select(place => new ProjectPlanItemChoice(place.Node.Id, place.PlanName, $"{place.Node.Number} {place.Node.Title}".TrimStart(), place.Depth))];
    }

    private IEnumerable<Place> Walk(Node node, string planName, int depth) =>
        _below[node.Id].OrderBy(below => below.Position).SelectMany(below => Walk(below, planName, depth + 1)).Prepend(new Place(node, planName, depth));

    private sealed record Node(string Id, string PlanId, string? ParentId, int Position, string Number, string Title);

    private sealed record Place(Node Node, string PlanName, int Depth);
}
