using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.JSInterop;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Web.Access;
using MunicipalPlanning.Web.Fields;
using MunicipalPlanning.Web.Layout;

namespace MunicipalPlanning.Web.Submissions;

/// <summary>A form in its editor: the script of its page, who else is there, what this browser kept, and the way on and back.</summary>
public abstract partial class FormEditor(ChangeFeed feed, PresenceList presences, CircuitConnection connection, AuthenticationStateProvider access, IJSRuntime script, TimeProvider time) : ComponentBase, IAsyncDisposable
{
    private DotNetObjectReference<FormEditor>? _self;
    private IJSObjectReference? _page;
    private SheetField? _goTo;
    private RecordWatch? _watch;

    /// <summary>The element with the whole editor.</summary>
    protected ElementReference Root { get; set; }

    /// <summary>Whether there is nothing to open.</summary>
    protected bool IsMissing { get; private set; }

    /// <summary>Whether the script of the page does not listen yet: a press or a key would be lost.</summary>
    protected bool IsStarting => IsLoaded && _page is null;

    protected abstract FormDesk OpenDesk { get; }

    /// <summary>Whether the desk has its record.</summary>
    protected abstract bool IsLoaded { get; }

    [JSInvokable]
    public async Task<FieldAnswer> SaveFieldAsync(string path, string old, string text) =>
        FieldAnswer.Of(await OpenDesk.SaveAsync(new SheetField(path), old, text), time) with { Shown = OpenDesk.ShownAs(path, text) };

    [JSInvokable]
    public Task UndoAsync() => OpenDesk.History.UndoAsync();

    [JSInvokable]
    public Task RedoAsync() => OpenDesk.History.RedoAsync();

    /// <summary>In which field the person writes, for others to see; empty for none.</summary>
    [JSInvokable]
    public Task WritingAsync(string path) => _watch?.WriteAsync(path) ?? Task.CompletedTask;

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

    public async ValueTask DisposeAsync()
    {
        OpenDesk.Changed -= Refresh;
        access.AuthenticationStateChanged -= Recognize;
        if (_watch is not null)
            await _watch.DisposeAsync();
        _self?.Dispose();
        await _page.EndAsync();
        GC.SuppressFinalize(this);
    }

    /// <param name="who">Asked before every action.</param>
    protected abstract Task OpenAsync(Func<Task<Person?>> who);

    /// <summary>Back to the form, from whatever else is on the screen.</summary>
    protected virtual void ShowFields()
    {
    }

    protected override async Task OnInitializedAsync()
    {
        OpenDesk.Changed += Refresh;
        access.AuthenticationStateChanged += Recognize;
        await OpenAsync(WhoAsync);
        IsMissing = !IsLoaded && !OpenDesk.IsAway;
        if (IsMissing)
            return;
        _watch = new RecordWatch(OpenDesk, feed, presences, connection, time, InvokeAsync);
        _watch.Start();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_page is null && IsLoaded && _self is null)
        {
            _self = DotNetObjectReference.Create(this);
            await using var module = await script.InvokeAsync<IJSObjectReference>("import", "/js/sheet-page.js");
            _page = await module.InvokeAsync<IJSObjectReference>("start", Root, _self, OpenDesk.DraftOwner);
            OpenDesk.LeftAsTheyAre.UnionWith(await _page.InvokeAsync<string[]>("leftAsTheyAre"));
            await FindDraftsAsync();
        }
        if (_goTo is { } field && _page is not null)
        {
            _goTo = null;
            await _page.InvokeVoidAsync("goTo", field.Path);
        }
    }

    /// <summary>Puts the focus into a field, as soon as it is drawn.</summary>
    protected void GoTo(SheetField? field)
    {
        _goTo = field;
        StateHasChanged();
    }

    private void Refresh() => _ = InvokeAsync(() =>
    {
        TellOthersStep();
        StateHasChanged();
    });

    private async Task<Person?> WhoAsync() => (await access.GetAuthenticationStateAsync()).User is { Identity.IsAuthenticated: true } user ? user.ToPerson() : null;

    // Somebody's roles were changed, or the account was closed, while this page is open.
    private void Recognize(Task<AuthenticationState> state) => _ = InvokeAsync(() => OpenDesk.ReloadForPersonAsync());
}
