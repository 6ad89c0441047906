using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.JSInterop;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Fields;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Web.Access;
using MunicipalPlanning.Web.Layout;

namespace MunicipalPlanning.Web.Fields;

/// <summary>A record in its editor: its desk, the script of its page, who else is there, and what this browser kept.</summary>
public abstract partial class FieldEditor(ChangeFeed feed, PresenceList presences, CircuitConnection connection, AuthenticationStateProvider access, IJSRuntime script, TimeProvider time) : ComponentBase, IAsyncDisposable
{
    private DotNetObjectReference<FieldEditor>? _self;
    private RecordWatch? _watch;

    /// <summary>The element with the whole editor.</summary>
    protected ElementReference Root { get; set; }

    /// <summary>The script of the page; null until it listens.</summary>
    protected IJSObjectReference? Page { get; private set; }

    /// <summary>The field that gets the focus as soon as it is drawn; null for none.</summary>
    protected string? NextField { get; set; }

    /// <summary>Whether there is nothing to open.</summary>
    protected bool IsMissing { get; private set; }

    /// <summary>Whether the script of the page does not listen yet: a press or a key would be lost.</summary>
    protected bool IsStarting => IsLoaded && Page is null;

    /// <summary>The person's work on the record.</summary>
    protected abstract FieldDesk OpenDesk { get; }

    /// <summary>Whether the desk has its record.</summary>
    protected abstract bool IsLoaded { get; }

    /// <summary>The address of the page's script.</summary>
    protected abstract string ScriptPath { get; }

    /// <summary>Saves a field as it was typed.</summary>
    [JSInvokable]
    public async Task<FieldAnswer> SaveFieldAsync(string path, string old, string text) =>
        FieldAnswer.Of(await SaveAsync(path, old, text), time) with { Shown = OpenDesk.ShownAs(path, text) };

    /// <summary>Takes back the last change.</summary>
    [JSInvokable]
    public Task UndoAsync() => OpenDesk.History.UndoAsync();

    /// <summary>Makes the change again that was taken back last.</summary>
    [JSInvokable]
    public Task RedoAsync() => OpenDesk.History.RedoAsync();

    /// <summary>In which field the person writes, for others to see; empty for none.</summary>
    [JSInvokable]
    public Task WritingAsync(string path) => _watch?.WriteAsync(path) ?? Task.CompletedTask;

    /// <summary>Ends the watch and the script with the page.</summary>
    public async ValueTask DisposeAsync()
    {
        OpenDesk.Changed -= Refresh;
        access.AuthenticationStateChanged -= Recognize;
        if (_watch is not null)
            await _watch.DisposeAsync();
        _self?.Dispose();
        await Page.EndAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Opens the desk, before anybody is told that the person is there.</summary>
    /// <param name="who">Asked before every action.</param>
    protected abstract Task OpenAsync(Func<Task<Person?>> who);

    /// <summary>Saves one field.</summary>
    protected virtual Task<FieldOutcome> SaveAsync(string path, string old, string text) => OpenDesk.SaveAsync(path, old, text);

    /// <summary>What is done as soon as the script listens.</summary>
    protected virtual Task StartedAsync() => FindDraftsAsync();

    /// <summary>Draws anew what the desk has changed.</summary>
    protected virtual void Redraw() => StateHasChanged();

    /// <summary>Puts the focus into a field, as soon as it is drawn.</summary>
    protected void GoTo(string? path)
    {
        NextField = path;
        StateHasChanged();
    }

    /// <summary>When something was, as people say it today; null if it never was.</summary>
    protected string? DescribeShortly(DateTimeOffset? at) => at is { } moment ? OfficeTime.DescribeShortly(moment, time.GetUtcNow()) : null;

    /// <summary>Opens the desk and begins to watch its record.</summary>
    protected override async Task OnInitializedAsync()
    {
        OpenDesk.Changed += Refresh;
        access.AuthenticationStateChanged += Recognize;
        await OpenAsync(access.FindPersonAsync);
        IsMissing = !IsLoaded && !OpenDesk.IsAway;
        if (IsMissing)
            return;
        _watch = new RecordWatch(OpenDesk, feed, presences, connection, time, InvokeAsync);
        _watch.Start();
    }

    /// <summary>Starts the script on the first drawing of the record, and goes to the field that is to have the focus.</summary>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (IsStarting && _self is null)
        {
            _self = DotNetObjectReference.Create(this);
            await using var module = await script.InvokeAsync<IJSObjectReference>("import", ScriptPath);
            Page = await module.InvokeAsync<IJSObjectReference>("start", Root, _self, OpenDesk.DraftOwner);
            await StartedAsync();
        }
        if (NextField is { } path && Page is not null)
        {
            NextField = null;
            await Page.InvokeVoidAsync("goTo", path);
        }
    }

    private void Refresh() => _ = InvokeAsync(Redraw);

    // Somebody's roles were changed, or the account was closed, while this page is open.
    private void Recognize(Task<AuthenticationState> state) => _ = InvokeAsync(() => OpenDesk.ReloadForPersonAsync());
}
