using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.JSInterop;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Web.Access;
using MunicipalPlanning.Web.Fields;
using MunicipalPlanning.Web.Layout;

namespace MunicipalPlanning.Web.Projects;

/// <summary>The grid between server and browser. Drawn with the page, alive as soon as its circuit stands.</summary>
public sealed partial class RegisterGrid(RegisterDeskFactory desks, ChangeFeed feed, PresenceList presences, CircuitConnection connection, AuthenticationStateProvider access, IJSRuntime script, TimeProvider time) : IAsyncDisposable
{
    private ElementReference _root;
    private DotNetObjectReference<RegisterGrid>? _self;
    private IJSObjectReference? _page;
    private RecordWatch? _watch;
    private IReadOnlyList<ProjectColumn> _columns = [];
    private bool _isBusy;

    /// <summary>The year's first calendar year.</summary>
    [Parameter, EditorRequired]
    public int Start { get; set; }

    /// <summary>The address after the year.</summary>
    [Parameter, EditorRequired]
    public string Query { get; set; } = "";

    /// <summary>列, as an address has them.</summary>
    [Parameter, EditorRequired]
    public string Columns { get; set; } = "";

    /// <summary>All projects of the year.</summary>
    [Parameter, EditorRequired]
    public int All { get; set; }

    private RegisterDesk Desk { get; } = desks.Create();

    /// <summary>Shows another part of the register; the address of the page is already the one of it.</summary>
    [JSInvokable]
    public async Task ShowAsync(string query)
    {
        Desk.DropPaste();
        await Desk.ShowAsync(ProjectsView.Read(new FiscalYear(Start), query));
    }

    /// <summary>Saves a cell as it was typed.</summary>
    [JSInvokable]
    public async Task<FieldAnswer> SaveAsync(string path, string old, string text) => FieldAnswer.Of(await Desk.TypeAsync(path, old, text), time);

    /// <summary>What a paste into the cell would come to; nothing is changed.</summary>
    /// <param name="column">The column of the cell.</param>
    [JSInvokable]
    public Task LookAtPasteAsync(string text, int year, string projectId, string column) =>
        Desk.LookAtPasteAsync(text, new RegisterKey(projectId, new FiscalYear(year)), RegisterCell.FieldsFrom(column, _columns));

    [JSInvokable]
    public void DropPaste() => Desk.DropPaste();

    /// <summary>Takes back the last change or the whole last paste.</summary>
    [JSInvokable]
    public Task UndoAsync() => Desk.StepAsync(isAgain: false);

    [JSInvokable]
    public Task RedoAsync() => Desk.StepAsync(isAgain: true);

    public async ValueTask DisposeAsync()
    {
        Desk.Changed -= Refresh;
        access.AuthenticationStateChanged -= Recognize;
        if (_watch is not null)
            await _watch.DisposeAsync();
        _self?.Dispose();
        await _page.EndAsync();
    }

    protected override async Task OnInitializedAsync()
    {
        Desk.Changed += Refresh;
        access.AuthenticationStateChanged += Recognize;
        _columns = ProjectsView.ReadColumns(Columns);
        await Desk.OpenAsync(access.FindPersonAsync, ProjectsView.Read(new FiscalYear(Start), Query));
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_self is null && Desk.Page is not null)
        {
            _self = DotNetObjectReference.Create(this);
            _watch = new RecordWatch(Desk, feed, presences, connection, time, InvokeAsync);
            _watch.Start();
            await using var module = await script.InvokeAsync<IJSObjectReference>("import", "/js/register.js");
            _page = await module.InvokeAsync<IJSObjectReference>("start", _root, _self, Desk.DraftOwner);
        }
    }

    private void Refresh() => _ = InvokeAsync(StateHasChanged);

    // Somebody's roles were changed, or the account was closed, while this page is open.
    private void Recognize(Task<AuthenticationState> state) => _ = InvokeAsync(() => Desk.ReloadForPersonAsync());

    private async Task TakePasteAsync()
    {
        _isBusy = true;
        StateHasChanged();
        await Desk.TakePasteAsync();
        _isBusy = false;
    }
}
