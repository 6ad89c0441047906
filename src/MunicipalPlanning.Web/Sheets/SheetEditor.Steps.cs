using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Domain.Submissions;
using MunicipalPlanning.Web.Layout;
using MunicipalPlanning.Web.Sheets.Editing;

namespace MunicipalPlanning.Web.Sheets;

/// <summary>The sheet's way on and back, and the repair of what was asked.</summary>
public sealed partial class SheetEditor
{
    private SheetStep? _step;
    private SheetStep? _hindered;
    private Told? _told;
    private SubmissionState? _state;
    private Guid? _remarkId;
    private bool _showsWhole;

    /// <summary>The remark that is being repaired; null where the whole sheet is shown.</summary>
    private RemarkView? Repaired =>
        _showsWhole || Desk.Sheet is not { State: SubmissionState.Returned, Access.Asked.Count: > 0 } ? null
        : Desk.Asked.FirstOrDefault(remark => remark.Id == _remarkId) ?? Desk.Asked.FirstOrDefault(remark => !remark.IsSolved && remark.RepairedAt is null) ?? (Desk.Asked is [var first, ..] ? first : null);

    private IReadOnlyList<SheetStep> Steps => SheetStep.For(Desk.Person, Desk.Sheet!);

    private EventCallback ToRepair =>
        Desk.Sheet is { State: SubmissionState.Returned, Access.Asked.Count: > 0 } ? EventCallback.Factory.Create(this, () => ShowWhole(false)) : default;

    /// <summary>The button in the bar: what is not saved yet is saved first.</summary>
    private async Task BeginStepAsync(SheetStep step)
    {
        var unsaved = await _page!.InvokeAsync<int>("flush");
        if (Desk.Conflicts.Count > 0)
            return;
        if (unsaved > 0)
        {
            _told = new(NoticeKind.Warning, $"まだ保存されていない欄が{unsaved}か所あるため、進めません。", "文はこの端末に控えてあります。保存できてから、もう一度押してください。");
            return;
        }
        _told = null;
        if (step.LeadsForward && Desk.Sheet!.Problems.Count > 0)
        {
            await HinderAsync(step);
            return;
        }
        if (step.LeadsForward)
            await Desk.FindAsync();
        Desk.HidePoints();
        _step = step;
    }

    /// <summary>もう一度確かめる: leads on where nothing hinders any more.</summary>
    private async Task CheckAgainAsync()
    {
        await Desk.ReloadAsync();
        if (Steps.FirstOrDefault(step => step.Verb == _hindered?.Verb) is { } step)
            await BeginStepAsync(step);
        else
            Desk.HidePoints();
    }

    private async Task HinderAsync(SheetStep step)
    {
        (_hindered, _step) = (step, null);
        await Desk.ShowPointsAsync();
        StateHasChanged();
        await _page!.InvokeVoidAsync("focusPoints");
    }

    private async Task LeaveAsIsAsync(string key)
    {
        Desk.LeftAsTheyAre.Add(key);
        await _page!.InvokeVoidAsync("leaveAsIs", key);
    }

    private async Task StepDoneAsync()
    {
        _told = new(NoticeKind.Success, _step!.Done, _step.DoneNext);
        (_step, _state, _showsWhole) = (null, Desk.Sheet!.State, false);
        await _page!.InvokeVoidAsync("goToTop");
    }

    /// <summary>Somebody else moved the sheet while it was on this screen.</summary>
    private void TellOthersStep()
    {
        if (Desk.Sheet is not { } sheet)
            return;
        var before = _state ??= sheet.State;
        _state = sheet.State;
        // The own step is told by its dialog.
        if (before == sheet.State || _step is not null || sheet.Steps is not [var last, ..])
            return;
        var open = sheet.Access.Locked is null;
        _told = new(NoticeKind.Warning, $"{last.Person}さんが{last.Verb.Did()}。", open ? "また書けます。" : $"{sheet.Access.Locked}書きかけの文は、この端末に控えてあります。");
    }

    private void Choose(Guid remarkId)
    {
        (_remarkId, _showsWhole, _mode) = (remarkId, false, SheetEditMode.Form);
        _goTo = Desk.Remarks.FirstOrDefault(remark => remark.Id == remarkId)?.Field;
    }

    private void ShowWhole(bool whole) => (_showsWhole, _mode) = (whole, SheetEditMode.Form);

    private void StepRemark(int by)
    {
        var asked = Desk.Asked;
        var index = asked.TakeWhile(remark => remark.Id != Repaired?.Id).Count() + by;
        if (index >= 0 && index < asked.Count)
            Choose(asked[index].Id);
    }

    /// <summary>Shows a field that the present view does not have.</summary>
    private void Uncover(SheetField field)
    {
        if (Repaired is not null && Desk.Asked.FirstOrDefault(remark => remark.Field.Covers(field)) is { } remark)
            Choose(remark.Id);
        else
            ShowWhole(true);
        _goTo = field;
    }

    private void GoTo(SheetField field)
    {
        _goTo = field;
        StateHasChanged();
    }

    private sealed record Told(NoticeKind Kind, string Title, string Body);
}
