using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.JSInterop;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Web.Fields;
using MunicipalPlanning.Web.Layout;

namespace MunicipalPlanning.Web.Submissions;

/// <summary>A form in its editor: its fields, the remarks on them, and the way on and back.</summary>
public abstract partial class FormEditor(ChangeFeed feed, PresenceList presences, CircuitConnection connection, AuthenticationStateProvider access, IJSRuntime script, TimeProvider time)
    : FieldEditor(feed, presences, connection, access, script, time)
{
    protected abstract override FormDesk OpenDesk { get; }

    protected override string ScriptPath => "/js/sheet-page.js";

    /// <summary>The next or previous remark, by key.</summary>
    [JSInvokable]
    public void GoByRemark(int by)
    {
        StepRemark(by);
        StateHasChanged();
    }

    /// <summary>To a part or field that is not on the screen.</summary>
    [JSInvokable]
    public void ShowForm(string path)
    {
        Uncover(new SheetField(path));
        StateHasChanged();
    }

    /// <summary>Back to the form, from whatever else is on the screen.</summary>
    protected virtual void ShowFields()
    {
    }

    /// <summary>Puts the focus into a field, as soon as it is drawn.</summary>
    protected void GoTo(SheetField? field) => GoTo(field?.Path);

    protected override async Task StartedAsync()
    {
        OpenDesk.LeftAsTheyAre.UnionWith(await Page!.InvokeAsync<string[]>("leftAsTheyAre"));
        await base.StartedAsync();
    }

    protected override void Redraw()
    {
        TellOthersStep();
        base.Redraw();
    }

    // A schedule row is no text field that the script knows.
    protected override Task<FieldDraft> CompleteAsync(FieldDraft draft) =>
        Task.FromResult(RowText(draft) is { } row ? draft with { Stored = row } : draft);

    protected override bool GoesIntoField(FieldDraft draft) => RowText(draft) is null;

    private string? RowText(FieldDraft draft) => OpenDesk.RowText(new SheetField(draft.Path));
}
