using Microsoft.JSInterop;
using MunicipalPlanning.Application.Fields;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Web.Fields;

namespace MunicipalPlanning.Web.Submissions;

/// <summary>What this browser kept and the server has not, and what two people wrote.</summary>
public abstract partial class FormEditor
{
    private readonly List<FieldDraft> _drafts = [];

    /// <summary>Drafts that wait for the person's decision.</summary>
    protected IReadOnlyList<FieldDraft> Drafts => _drafts;

    /// <summary>How many there were at first.</summary>
    protected int DraftCount { get; private set; }

    protected async Task ResolveAsync((FieldConflict Conflict, string Text) choice)
    {
        await OpenDesk.ResolveAsync(choice.Conflict, choice.Text);
        if (OpenDesk.Conflicts.All(conflict => conflict.Path != choice.Conflict.Path))
            await _page!.InvokeVoidAsync("settle", choice.Conflict.Path, choice.Text);
    }

    protected async Task RestoreAsync(FieldDraft draft)
    {
        _drafts.Remove(draft);
        if (OpenDesk.RowText(new SheetField(draft.Path)) is null)
            await _page!.InvokeVoidAsync("restore", draft.Path);
        else if (await OpenDesk.SaveAsync(new SheetField(draft.Path), draft.Base, draft.Text) is FieldOutcome.Saved or FieldOutcome.Conflict)
            await _page!.InvokeVoidAsync("discard", draft.Path);
    }

    protected async Task DiscardAsync(FieldDraft draft)
    {
        _drafts.Remove(draft);
        await _page!.InvokeVoidAsync("discard", draft.Path);
    }

    protected void PostponeDraft() => _drafts.Clear();

    private async Task FindDraftsAsync()
    {
        if (!MayWrite)
            return;
        var drafts = await _page!.InvokeAsync<FieldDraft[]>("unsaved");
        foreach (var draft in drafts.Select(draft => OpenDesk.RowText(new SheetField(draft.Path)) is { } row ? draft with { Stored = row } : draft))
        {
            if (draft.Text == draft.Stored)
                await _page!.InvokeVoidAsync("discard", draft.Path);
            else
                _drafts.Add(draft);
        }
        DraftCount = _drafts.Count;
        StateHasChanged();
    }
}
