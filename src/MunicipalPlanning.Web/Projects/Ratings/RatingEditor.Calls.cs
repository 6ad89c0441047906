using Microsoft.JSInterop;
using MunicipalPlanning.Application.Fields;
using MunicipalPlanning.Web.Fields;

namespace MunicipalPlanning.Web.Projects.Ratings;

/// <summary>What the page's script calls, what this browser kept and the server has not, and what two people wrote.</summary>
public sealed partial class RatingEditor
{
    private readonly List<FieldDraft> _drafts = [];
    private int _draftCount;

    [JSInvokable]
    public async Task<FieldAnswer> SaveFieldAsync(string path, string old, string text) => FieldAnswer.Of(await Desk.SaveAsync(path, old, text), time);

    [JSInvokable]
    public Task UndoAsync() => Desk.History.UndoAsync();

    [JSInvokable]
    public Task RedoAsync() => Desk.History.RedoAsync();

    /// <summary>In which field the person writes, for others to see; empty for none.</summary>
    [JSInvokable]
    public Task WritingAsync(string path) => _watch?.WriteAsync(path) ?? Task.CompletedTask;

    /// <summary>Opens the project before or after.</summary>
    [JSInvokable]
    public async Task StepAsync(int step)
    {
        if (Desk.Chosen is not null && Desk.Beside(step) is { } projectId)
            await ChooseAsync(projectId);
    }

    private async Task FindDraftsAsync()
    {
        foreach (var found in await _page!.InvokeAsync<FieldDraft[]>("unsaved"))
        {
            // Also of projects that are not open.
            var draft = found with { Stored = Desk.Ratings!.Projects.FirstOrDefault(line => RatingDesk.ReasonOf(line) == found.Path)?.Project.Reason };
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
        _redraws++;
        await Desk.ResolveAsync(choice.Conflict, choice.Text);
        if (Desk.Conflicts.All(conflict => conflict.Path != choice.Conflict.Path))
            await _page!.InvokeVoidAsync("settle", choice.Conflict.Path, choice.Text);
    }

    private void PostponeAsync(FieldConflict conflict)
    {
        _redraws++;
        Desk.Postpone(conflict);
    }

    private async Task RestoreAsync(FieldDraft draft)
    {
        _drafts.Remove(draft);
        if (await Desk.SaveAsync(draft.Path, draft.Base, draft.Text) is FieldOutcome.Saved or FieldOutcome.Conflict)
            await _page!.InvokeVoidAsync("discard", draft.Path);
        if (new Domain.Sheets.SheetField(draft.Path).ProjectId is { } projectId)
            await ChooseAsync(projectId);
    }

    private async Task DiscardAsync(FieldDraft draft)
    {
        _drafts.Remove(draft);
        await _page!.InvokeVoidAsync("discard", draft.Path);
    }
}
