using MunicipalPlanning.Domain.Plans;

namespace MunicipalPlanning.Application.Indicators;

/// <summary>担当課 of the items of a plan: their own; where an item names none those of the items below it, or else those above.</summary>
internal sealed class UnitsInCharge
{
    private readonly Dictionary<string, string?> _parents;
    private readonly ILookup<string?, string> _children;
    private readonly ILookup<string, string> _own;

    /// <param name="items">Every item of the plan with its parent, in the order of the tree.</param>
    public UnitsInCharge(IReadOnlyCollection<(string Id, string? ParentId)> items, IEnumerable<PlanItemUnit> links)
    {
        _parents = items.ToDictionary(item => item.Id, item => item.ParentId);
        _children = items.ToLookup(item => item.ParentId, item => item.Id);
        _own = links.OrderBy(link => link.Position).ToLookup(link => link.PlanItemId, link => link.UnitId);
    }

    /// <returns>The identifiers of the units, the main one first; empty where nobody is named.</returns>
    public IReadOnlyList<string> Of(string itemId)
    {
        var below = Down(itemId).Distinct().ToList();
        return below.Count > 0 ? below : Up(itemId);
    }

    private IEnumerable<string> Down(string itemId) =>
        _own[itemId].Any() ? _own[itemId] : _children[itemId].SelectMany(Down);

    private List<string> Up(string itemId)
    {
        for (var id = _parents.GetValueOrDefault(itemId); id is not null; id = _parents.GetValueOrDefault(id))
        {
            if (_own[id].Any())
                return [.. _own[id]];
        }
        return [];
    }
}
