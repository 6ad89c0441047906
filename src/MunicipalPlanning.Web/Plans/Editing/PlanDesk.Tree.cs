using MunicipalPlanning.Application.Plans;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Web.Fields;

namespace MunicipalPlanning.Web.Plans.Editing;

/// <summary>The items of the tree: adding, moving, taking away.</summary>
public sealed partial class PlanDesk
{
    private const string NewTitle = "新しい項目";

    public PlanNode? NodeOf(string? itemId) => Plan!.Nodes.FirstOrDefault(node => node.Id == itemId);

    /// <summary>Adds an item with the number that comes next after the one before it.</summary>
    /// <returns>The new item's id; null if it was refused.</returns>
    public async Task<string?> AddItemAsync(PlanPlace place)
    {
        string? id = null;
        await ArrangeAsync(async () =>
        {
            var before = Plan!.Nodes.Where(node => node.ParentId == place.ParentId).Take(place.Index).Select(node => node.Number);
            id = await arranging.AddAsync(Person, PlanId, place.ParentId, place.Index, NewTitle, CancellationToken.None);
            // Taken already, in the middle of a list: then it stays without one.
            if (NextNumber.After(before, "") is { Length: > 0 } number)
                await editing.ChangeAsync(Person, PlanId, PlanField.Number(id), "", number, CancellationToken.None);
            var (added, removed) = (id, (RemovedPlanItem?)null);
            return new UndoStep("加えた項目", AgainInTree(async () => removed = await removal.RemoveAsync(Person, PlanId, added, null, CancellationToken.None)), AgainInTree(() => removal.RestoreAsync(Person, PlanId, removed!, CancellationToken.None), added));
        });
        return id;
    }

    /// <returns>Whether it was moved.</returns>
    public Task<bool> MoveItemAsync(PlanNode node, PlanPlace to) => ArrangeAsync(async () =>
    {
        var from = await arranging.MoveAsync(Person, PlanId, node.Id, to, CancellationToken.None);
        return new UndoStep($"「{node.NumberedTitle}」の置き場所", AgainInTree(() => arranging.MoveAsync(Person, PlanId, node.Id, from, CancellationToken.None), node.Id), AgainInTree(() => arranging.MoveAsync(Person, PlanId, node.Id, to, CancellationToken.None), node.Id));
    });

    /// <param name="moveLinksTo">The item that takes over the links; null where nobody uses it.</param>
    /// <returns>Whether it was taken away.</returns>
    public async Task<bool> RemoveItemAsync(PlanNode node, string? moveLinksTo)
    {
        var next = NeighbourOf(node);
        var isDone = await ArrangeAsync(async () =>
        {
            var removed = await removal.RemoveAsync(Person, PlanId, node.Id, moveLinksTo, CancellationToken.None);
            (ItemId, _usesOf) = (next, null);
            return new UndoStep($"消した「{node.NumberedTitle}」", AgainInTree(() => removal.RestoreAsync(Person, PlanId, removed, CancellationToken.None), node.Id), AgainInTree(async () => removed = await removal.RemoveAsync(Person, PlanId, node.Id, moveLinksTo, CancellationToken.None), next));
        });
        if (isDone && moveLinksTo is not null)
            await CountUsesAsync();
        return isDone;
    }

    /// <summary>Which item is open after this one is gone: the next one beside it, the one before it, or the one above.</summary>
    private string? NeighbourOf(PlanNode node)
    {
        var neighbours = Plan!.Nodes.Where(other => other.ParentId == node.ParentId).ToList();
        return neighbours.ElementAtOrDefault(node.Index + 1)?.Id ?? neighbours.ElementAtOrDefault(node.Index - 1)?.Id ?? node.ParentId;
    }

    /// <summary>An undo or redo, after which an item is open.</summary>
    /// <param name="itemId">Null for the one that is open, if it is still there.</param>
    private Func<Task<bool>> AgainInTree(Func<Task> act, string? itemId = null) => async () =>
    {
        var isDone = await AttemptAsync(act);
        var open = itemId ?? (Item is null && Plan!.Nodes is [var first, ..] ? first.Id : ItemId);
        if (isDone && open != ItemId)
            await ChooseAsync(open);
        return isDone;
    };
}
