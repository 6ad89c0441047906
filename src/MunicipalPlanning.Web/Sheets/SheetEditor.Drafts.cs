using Microsoft.JSInterop;
using MunicipalPlanning.Application.Fields;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Web.Fields;
using MunicipalPlanning.Web.Sheets.Editing;

namespace MunicipalPlanning.Web.Sheets;

/// <summary>What this browser kept and the server has not, and what two people wrote.</summary>
public sealed partial class SheetEditor
{
    private async Task FindDraftsAsync()
    {
        if (!Desk.Sheet!.MayWrite)
            return;
        var drafts = await _page!.InvokeAsync<FieldDraft[]>("unsaved");
        foreach (var draft in drafts.Select(draft => Desk.RowText(new SheetField(draft.Path)) is { } row ? draft with { Stored = row } : draft))
        {
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
        if (Desk.RowText(new SheetField(draft.Path)) is null)
            await _page!.InvokeVoidAsync("restore", draft.Path);
        else if (await Desk.SaveAsync(new SheetField(draft.Path), draft.Base, draft.Text) is FieldOutcome.Saved or FieldOutcome.Conflict)
            await _page!.InvokeVoidAsync("discard", draft.Path);
    }

    private async Task DiscardAsync(FieldDraft draft)
    {
        _drafts.Remove(draft);
        await _page!.InvokeVoidAsync("discard", draft.Path);
    }

    private void PostponeDraft() => _drafts.Clear();
}
