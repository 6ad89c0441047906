using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.JSInterop;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Web.Access;
using MunicipalPlanning.Web.Fields;
using MunicipalPlanning.Web.Layout;

namespace MunicipalPlanning.Web.Reform.Chapters;

public sealed partial class ChapterEditor(ChapterDeskFactory desks, ChangeFeed feed, PresenceList presences, CircuitConnection connection, AuthenticationStateProvider access, IJSRuntime script, TimeProvider time) : IAsyncDisposable
{
    private readonly List<FieldDraft> _drafts = [];
    private ElementReference _root;
    private DotNetObjectReference<ChapterEditor>? _self;
    private IJSObjectReference? _page;
    private RecordWatch? _watch;
    private string? _goTo;
    private int _draftCount;

    [Parameter, EditorRequired]
    public string PlanId { get; set; } = "";

    /// <summary>The calendar year in which the report's year begins.</summary>
    [Parameter, EditorRequired]
    public int Start { get; set; }

    private ChapterDesk Desk { get; } = desks.Create();

    private string Here => ReformAddress.Report(PlanId, Desk.Year);

    [JSInvokable]
    public async Task<FieldAnswer> SaveFieldAsync(string path, string old, string text) => FieldAnswer.Of(await Desk.SaveInTurnAsync(path, old, text), time);

    [JSInvokable]
    public Task UndoAsync() => Desk.History.UndoAsync();

    [JSInvokable]
    public Task RedoAsync() => Desk.History.RedoAsync();

    /// <summary>In which field the person writes, for others to see; empty for none.</summary>
    [JSInvokable]
    public Task WritingAsync(string path) => _watch?.WriteAsync(path) ?? Task.CompletedTask;

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
        await Desk.OpenAsync(WhoAsync, PlanId, new FiscalYear(Start));
        if (Desk.Report is null && !Desk.IsAway)
            return;
        _watch = new RecordWatch(Desk, feed, presences, connection, time, InvokeAsync);
        _watch.Start();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_page is null && Desk.Report is not null && _self is null)
        {
            _self = DotNetObjectReference.Create(this);
            await using var module = await script.InvokeAsync<IJSObjectReference>("import", "/js/chapter-editor.js");
            _page = await module.InvokeAsync<IJSObjectReference>("start", _root, _self, Desk.DraftOwner);
            await FindDraftsAsync();
        }
        if (_goTo is { } path && _page is not null)
        {
            _goTo = null;
            await _page.InvokeVoidAsync("goTo", path);
        }
    }

    private void Refresh() => _ = InvokeAsync(StateHasChanged);

    private async Task<Person?> WhoAsync() => (await access.GetAuthenticationStateAsync()).User is { Identity.IsAuthenticated: true } user ? user.ToPerson() : null;

    // Somebody's roles were changed, or the account was closed, while this page is open.
    private void Recognize(Task<AuthenticationState> state) => _ = InvokeAsync(() => Desk.ReloadForPersonAsync());

    private async Task AddAsync()
    {
        if (await Desk.AddAsync() is { } id)
            _goTo = PlanField.ChapterTitle(id).Path;
    }
}
