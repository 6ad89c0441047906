using Microsoft.JSInterop;
using MunicipalPlanning.Application.Fields;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Web.Fields;

namespace MunicipalPlanning.Web.Plans;

/// <summary>What this browser kept and the server has not, and what two people wrote.</summary>
public sealed partial class PlanEditor
{
    private readonly List<FieldDraft> _drafts = [];
    private int _draftCount;

    private async Task FindDraftsAsync()
    {
        if (!Desk.MayWrite)
            return;
        foreach (var found in await _page!.InvokeAsync<FieldDraft[]>("unsaved"))
        {
            // Also of items that are not open.
            var draft = found with { Stored = await Desk.FindTextAsync(new PlanField(found.Path)) };
            if (draft.Text == draft.Stored)
                await _page!.InvokeVoidAsync("discard", draft.Path);
            else
                _drafts.Add(draft);
        }
        _draftCount = _drafts.Count;
        StateHasChanged();
    }

    private async Task ResolveAsync((FieldConflict Conflict, string Text) choice)
    {
        await Desk.ResolveAsync(choice.Conflict, choice.Text);
        if (Desk.Conflicts.All(conflict => conflict.Path != choice.Conflict.Path))
            await _page!.InvokeVoidAsync("settle", choice.Conflict.Path, choice.Text);
    }

    private async Task RestoreAsync(FieldDraft draft)
    {
        _drafts.Remove(draft);
        if (new PlanField(draft.Path).ItemId is not { } itemId || itemId == Desk.ItemId)
        {
            await _page!.InvokeVoidAsync("restore", draft.Path);
            return;
        }
        if (await Desk.SaveAsync(draft.Path, draft.Base, draft.Text) is FieldOutcome.Saved or FieldOutcome.Conflict)
            await _page!.InvokeVoidAsync("discard", draft.Path);
        await OpenItemAsync(itemId);
    }

    private async Task DiscardAsync(FieldDraft draft)
    {
        _drafts.Remove(draft);
        await _page!.InvokeVoidAsync("discard", draft.Path);
    }
}
