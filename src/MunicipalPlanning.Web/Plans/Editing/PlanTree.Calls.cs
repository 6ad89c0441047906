using Microsoft.JSInterop;
using MunicipalPlanning.Application.Fields;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Domain.Plans;

namespace MunicipalPlanning.Web.Plans.Editing;

/// <summary>What the tree's script calls: keys, mouse, and names written in place (js/plan-tree.js).</summary>
public sealed partial class PlanTree
{
    /// <summary>Goes through the tree.</summary>
    /// <returns>The place of the row on which the keys are now.</returns>
    [JSInvokable]
    public int Step(PlanTreeKey key, int page) => Go(() => _rows.Step(key, page));

    /// <summary>Typed letters lead to a row.</summary>
    [JSInvokable]
    public int GoTo(string letters) => Go(() => _rows.GoTo(letters));

    [JSInvokable]
    public int Toggle(string id) => Go(() => _rows.Toggle(id));

    /// <summary>Opens the item on which the keys are, or another.</summary>
    [JSInvokable]
    public async Task ChooseAsync(string? id)
    {
        if (id is not null)
            _rows.Activate(id);
        _revealedId = _rows.ActiveId;
        if (_rows.ActiveId is { } active)
            await OnChoose.InvokeAsync(active);
        StateHasChanged();
    }

    [JSInvokable]
    public async Task MoveAsync(PlanMove move)
    {
        if (Desk.MayWrite && Active is { } node && PlanTreeMoves.By(Desk.Plan!.Nodes, node, move) is { } place)
            await MoveToAsync(node, place);
    }

    [JSInvokable]
    public async Task DropAsync(string id, string targetId, PlanDrop drop)
    {
        if (Desk.MayWrite && id != targetId && _rows.Find(id) is { } node && _rows.Find(targetId) is { } target)
            await MoveToAsync(node, PlanTreeMoves.To(node, target, drop));
    }

    /// <summary>F2, Insert and Delete.</summary>
    [JSInvokable]
    public async Task ActAsync(string key)
    {
        if (!Desk.MayWrite)
            return;
        if (key == "Insert")
            await AddBesideAsync();
        else if (key == "Shift+Insert")
            await AddBelowAsync();
        else if (key == "F2" && Active is { } named)
            Rename(named.Id);
        else if (key == "Delete" && Active is { } removed)
            await OnRemove.InvokeAsync(removed);
    }

    /// <param name="text">Null if it stays as it was.</param>
    /// <returns>Whether the field can go: the name is saved, or stays.</returns>
    [JSInvokable]
    public async Task<bool> RenameAsync(string id, string old, string? text)
    {
        var isDone = text is null || text == old || await Desk.SaveAsync(PlanField.Title(id), old, text.Trim()) is var outcome && Accept(outcome);
        if (isDone)
            _renamingId = null;
        StateHasChanged();
        return isDone;
    }

    private bool Accept(FieldOutcome outcome)
    {
        if (outcome is FieldOutcome.Refused refused)
            Desk.Complain(refused.Message);
        return outcome is not (FieldOutcome.Refused or FieldOutcome.Away);
    }

    private int Go(Action act)
    {
        act();
        StateHasChanged();
        _ = KeepOpenAsync();
        return _rows.ActiveIndex;
    }
}
