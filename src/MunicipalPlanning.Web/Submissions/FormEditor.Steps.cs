using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Domain.Submissions;
using MunicipalPlanning.Web.Layout;

namespace MunicipalPlanning.Web.Submissions;

/// <summary>The form's way on and back, and the repair of what was asked.</summary>
public abstract partial class FormEditor
{
    private SubmissionState? _state;
    private Guid? _remarkId;
    private bool _showsWhole;

    /// <summary>The step that is being taken; null if none is.</summary>
    protected FormStep? Step { get; private set; }

    /// <summary>The step that problems hinder.</summary>
    protected FormStep? Hindered { get; private set; }

    /// <summary>What is told at the top of the page; null if nothing is.</summary>
    protected FormNews? Told { get; private set; }

    protected override bool MayWrite => OpenDesk.Form?.MayWrite == true;

    /// <summary>The remark that is being repaired; null where the whole form is shown.</summary>
    protected RemarkView? Repaired =>
        _showsWhole || OpenDesk.Form is not { IsRepaired: true } ? null
        : OpenDesk.Asked.FirstOrDefault(remark => remark.Id == _remarkId) ?? OpenDesk.Asked.FirstOrDefault(remark => !remark.IsSolved && remark.RepairedAt is null) ?? (OpenDesk.Asked is [var first, ..] ? first : null);

    protected EventCallback ToRepair => OpenDesk.Form is { IsRepaired: true } ? EventCallback.Factory.Create(this, () => ShowWhole(false)) : default;

    /// <summary>The button in the bar: what is not saved yet is saved first.</summary>
    protected async Task BeginStepAsync(FormStep step)
    {
        var unsaved = await Page!.InvokeAsync<int>("flush");
        if (OpenDesk.Conflicts.Count > 0)
            return;
        if (unsaved > 0)
        {
            Told = new(NoticeKind.Warning, $"まだ保存されていない欄が{unsaved}か所あるため、進めません。", "文はこの端末に控えてあります。保存できてから、もう一度押してください。");
            return;
        }
        Told = null;
        if (step.LeadsForward && OpenDesk.Form!.Problems.Count > 0)
        {
            await HinderAsync(step);
            return;
        }
        if (step.LeadsForward)
            await OpenDesk.FindAsync();
        OpenDesk.HidePoints();
        Step = step;
    }

    /// <summary>もう一度確かめる: leads on where nothing hinders any more.</summary>
    protected async Task CheckAgainAsync()
    {
        await OpenDesk.ReloadAsync();
        if (FormStep.For(OpenDesk.Person, OpenDesk.Form!).FirstOrDefault(step => step.Verb == Hindered?.Verb) is { } step)
            await BeginStepAsync(step);
        else
            OpenDesk.HidePoints();
    }

    protected async Task HinderAsync(FormStep step)
    {
        (Hindered, Step) = (step, null);
        await OpenDesk.ShowPointsAsync();
        StateHasChanged();
        await Page!.InvokeVoidAsync("focusPoints");
    }

    protected async Task LeaveAsIsAsync(string key)
    {
        OpenDesk.LeftAsTheyAre.Add(key);
        await Page!.InvokeVoidAsync("leaveAsIs", key);
    }

    protected async Task StepDoneAsync()
    {
        Told = new(NoticeKind.Success, Step!.Done, Step.DoneNext);
        (Step, _state, _showsWhole) = (null, OpenDesk.Form!.State, false);
        await Page!.InvokeVoidAsync("goToTop");
    }

    protected async Task<bool> ReturnAsync((DateOnly Until, string Words) asked)
    {
        if (!await OpenDesk.StepAsync(Verb.Return, asked.Words, asked.Until))
            return false;
        await StepDoneAsync();
        return true;
    }

    protected void DropStep() => Step = null;

    protected void CloseNews() => Told = null;

    protected void Choose(Guid remarkId)
    {
        (_remarkId, _showsWhole, NextField) = (remarkId, false, OpenDesk.Remarks.FirstOrDefault(remark => remark.Id == remarkId)?.Field.Path);
        ShowFields();
    }

    protected void ShowWhole(bool whole)
    {
        _showsWhole = whole;
        ShowFields();
    }

    protected void StepRemark(int by)
    {
        var asked = OpenDesk.Asked;
        var index = asked.TakeWhile(remark => remark.Id != Repaired?.Id).Count() + by;
        if (index >= 0 && index < asked.Count)
            Choose(asked[index].Id);
    }

    /// <summary>Shows a field that the present view does not have.</summary>
    private void Uncover(SheetField field)
    {
        if (Repaired is not null && OpenDesk.Asked.FirstOrDefault(remark => remark.Field.Covers(field)) is { } remark)
            Choose(remark.Id);
        else
            ShowWhole(true);
        NextField = field.Path;
    }

    /// <summary>Somebody else moved the form while it was on this screen.</summary>
    private void TellOthersStep()
    {
        if (OpenDesk.Form is not { } form)
            return;
        var before = _state ??= form.State;
        _state = form.State;
        // The own step is told by its dialog.
        if (before == form.State || Step is not null || form.Steps is not [var last, ..])
            return;
        Told = new(NoticeKind.Warning, $"{last.Person}さんが{last.Verb.Did()}。", form.MayWrite ? "また書けます。" : $"{form.Locked}書きかけの文は、この端末に控えてあります。");
    }
}

/// <summary>What is told at the top of a form's page.</summary>
public sealed record FormNews(NoticeKind Kind, string Title, string Body);
