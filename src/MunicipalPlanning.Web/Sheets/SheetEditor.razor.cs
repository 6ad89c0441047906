using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.JSInterop;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Web.Access;
using MunicipalPlanning.Web.Fields;
using MunicipalPlanning.Web.Layout;
using MunicipalPlanning.Web.Sheets.Editing;

namespace MunicipalPlanning.Web.Sheets;

public sealed partial class SheetEditor(SheetDeskFactory desks, ChangeFeed feed, PresenceList presences, CircuitConnection connection, AuthenticationStateProvider access, IJSRuntime script, TimeProvider time) : IAsyncDisposable
{
    private ElementReference _root;
    private DotNetObjectReference<SheetEditor>? _self;
    private IJSObjectReference? _page;
    private SheetEditMode _mode;
    private string? _scheduledId;
    private SheetField? _goTo;
    private bool _isMissing;
    private readonly List<FieldDraft> _drafts = [];
    private int _draftCount;
    private RecordWatch? _watch;

    [Parameter, EditorRequired]
    public int Year { get; set; }

    [Parameter, EditorRequired]
    public string UnitId { get; set; } = "";

    private SheetDesk Desk { get; } = desks.Create();

    private PriorityProjectView? Scheduled => Desk.Sheet!.View.PriorityProjects.FirstOrDefault(project => project.ProjectId == _scheduledId);

    [JSInvokable]
    public async Task<FieldAnswer> SaveFieldAsync(string path, string old, string text) =>
        FieldAnswer.Of(await Desk.SaveAsync(new SheetField(path), old, text), time);

    [JSInvokable]
    public Task UndoAsync() => Desk.History.UndoAsync();

    [JSInvokable]
    public Task RedoAsync() => Desk.History.RedoAsync();

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

    /// <summary>To a part or field that is not on the screen: back to the form from the choice of projects, or out of the repair.</summary>
    [JSInvokable]
    public void ShowForm(string path)
    {
        Uncover(new SheetField(path));
        StateHasChanged();
    }

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
        if (FiscalYear.IsValid(Year))
            await Desk.OpenAsync(WhoAsync, new FiscalYear(Year), UnitId);
        _isMissing = Desk.Sheet is null && !Desk.IsAway;
        if (_isMissing)
            return;
        _watch = new RecordWatch(Desk, feed, presences, connection, time, InvokeAsync);
        _watch.Start();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_page is null && Desk.Sheet is not null && _self is null)
        {
            _self = DotNetObjectReference.Create(this);
            await using var module = await script.InvokeAsync<IJSObjectReference>("import", "/js/sheet-page.js");
            _page = await module.InvokeAsync<IJSObjectReference>("start", _root, _self, Desk.DraftOwner);
            Desk.LeftAsTheyAre.UnionWith(await _page.InvokeAsync<string[]>("leftAsTheyAre"));
            await FindDraftsAsync();
        }
        if (_goTo is { } field && _page is not null)
        {
            _goTo = null;
            await _page.InvokeVoidAsync("goTo", field.Path);
        }
    }

    private void Refresh() => _ = InvokeAsync(() =>
    {
        TellOthersStep();
        StateHasChanged();
    });

    private async Task<Person?> WhoAsync() => (await access.GetAuthenticationStateAsync()).User is { Identity.IsAuthenticated: true } user ? user.ToPerson() : null;

    // Somebody's roles were changed, or the account was closed, while this page is open.
    private void Recognize(Task<AuthenticationState> state) => _ = InvokeAsync(() => Desk.ReloadForPersonAsync());

    private void Forget() => Desk.Forget();

    private void Show(SheetEditMode mode, SheetField? goTo) => (_mode, _goTo) = (mode, goTo);

    private void OpenSchedule(PriorityProjectView project)
    {
        _scheduledId = project.ProjectId;
        Show(SheetEditMode.Schedule, null);
    }
}
