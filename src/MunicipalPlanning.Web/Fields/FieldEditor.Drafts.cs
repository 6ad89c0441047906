using Microsoft.JSInterop;
using MunicipalPlanning.Application.Fields;

namespace MunicipalPlanning.Web.Fields;

/// <summary>What this browser kept and the server has not, and what two people wrote.</summary>
public abstract partial class FieldEditor
{
    private readonly List<FieldDraft> _drafts = [];

    /// <summary>Drafts that wait for the person's decision.</summary>
    protected IReadOnlyList<FieldDraft> Drafts => _drafts;

    /// <summary>How many there were at first.</summary>
    protected int DraftCount { get; private set; }

    /// <summary>Whether the person may write anything here; drafts are offered to nobody else.</summary>
    protected virtual bool MayWrite => true;

    /// <summary>Adds what the server holds where the script does not know it, because the field is not on the screen.</summary>
    protected virtual Task<FieldDraft> CompleteAsync(FieldDraft draft) => Task.FromResult(draft);

    /// <summary>Whether a draft goes back into its field on the screen; otherwise it is saved from here.</summary>
    protected virtual bool GoesIntoField(FieldDraft draft) => true;

    /// <summary>この文を使う, of two people's texts.</summary>
    protected virtual async Task ResolveAsync((FieldConflict Conflict, string Text) choice)
    {
        await OpenDesk.ResolveAsync(choice.Conflict, choice.Text);
        if (OpenDesk.Conflicts.All(conflict => conflict.Path != choice.Conflict.Path))
            await Page!.InvokeVoidAsync("settle", choice.Conflict.Path, choice.Text);
    }

    /// <summary>Takes a draft for the field's text.</summary>
    protected virtual async Task RestoreAsync(FieldDraft draft)
    {
        _drafts.Remove(draft);
        if (GoesIntoField(draft))
            await Page!.InvokeVoidAsync("restore", draft.Path);
        else if (await SaveAsync(draft.Path, draft.Base, draft.Text) is FieldOutcome.Saved or FieldOutcome.Conflict)
            await Page!.InvokeVoidAsync("discard", draft.Path);
    }

    /// <summary>Gives a draft up.</summary>
    protected async Task DiscardAsync(FieldDraft draft)
    {
        _drafts.Remove(draft);
        await Page!.InvokeVoidAsync("discard", draft.Path);
    }

    /// <summary>Leaves every draft in this browser, for another time.</summary>
    protected void PostponeDraft() => _drafts.Clear();

    private async Task FindDraftsAsync()
    {
        if (!MayWrite)
            return;
        foreach (var found in await Page!.InvokeAsync<FieldDraft[]>("unsaved"))
        {
            var draft = await CompleteAsync(found);
            if (draft.Text == draft.Stored)
                await Page!.InvokeVoidAsync("discard", draft.Path);
            else
                _drafts.Add(draft);
        }
        DraftCount = _drafts.Count;
        StateHasChanged();
    }
}
