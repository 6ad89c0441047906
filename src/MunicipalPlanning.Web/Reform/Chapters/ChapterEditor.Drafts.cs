using Microsoft.JSInterop;
using MunicipalPlanning.Web.Fields;

namespace MunicipalPlanning.Web.Reform.Chapters;

/// <summary>What this browser kept and the server has not, and what two people wrote.</summary>
public sealed partial class ChapterEditor
{
    private async Task FindDraftsAsync()
    {
        if (!Desk.MayWrite)
            return;
        _drafts.AddRange(await _page!.InvokeAsync<FieldDraft[]>("unsaved"));
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
        await _page!.InvokeVoidAsync("restore", draft.Path);
    }

    private async Task DiscardAsync(FieldDraft draft)
    {
        _drafts.Remove(draft);
        await _page!.InvokeVoidAsync("discard", draft.Path);
    }
}
