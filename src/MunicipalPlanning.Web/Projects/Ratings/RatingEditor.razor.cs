using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.JSInterop;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Documents.Sheets;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Web.Access;
using MunicipalPlanning.Web.Fields;
using MunicipalPlanning.Web.Layout;

namespace MunicipalPlanning.Web.Projects.Ratings;

public sealed partial class RatingEditor(RatingDeskFactory desks, ChangeFeed feed, PresenceList presences, CircuitConnection connection, AuthenticationStateProvider access, IJSRuntime script, TimeProvider time) : IAsyncDisposable
{
    private ElementReference _root;
    private DotNetObjectReference<RatingEditor>? _self;
    private IJSObjectReference? _page;
    private RecordWatch? _watch;
    private int _redraws;

    [Parameter, EditorRequired]
    public int Start { get; set; }

    /// <summary>Whose projects; null for the person's own.</summary>
    [Parameter]
    public string? UnitId { get; set; }

    /// <summary>The project to open; null for the first that is not rated.</summary>
    [Parameter]
    public string? ProjectId { get; set; }

    private RatingDesk Desk { get; } = desks.Create();

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
        await Desk.OpenAsync(WhoAsync, new FiscalYear(Start), UnitId, ProjectId);
        _watch = new RecordWatch(Desk, feed, presences, connection, time, InvokeAsync);
        _watch.Start();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_self is not null || Desk.Ratings is null)
            return;
        _self = DotNetObjectReference.Create(this);
        await using var module = await script.InvokeAsync<IJSObjectReference>("import", "/js/rating.js");
        _page = await module.InvokeAsync<IJSObjectReference>("start", _root, _self, Desk.DraftOwner);
        await FindDraftsAsync();
    }

    private void Refresh() => _ = InvokeAsync(StateHasChanged);

    private async Task<Person?> WhoAsync() => (await access.GetAuthenticationStateAsync()).User is { Identity.IsAuthenticated: true } user ? user.ToPerson() : null;

    // Somebody's roles were changed, or the account was closed, while this page is open.
    private void Recognize(Task<AuthenticationState> state) => _ = InvokeAsync(() => Desk.ReloadForPersonAsync());

    private async Task RateAsync(RatingLine line, Rating? rating)
    {
        await Desk.RateAsync(line, rating);
        // The browser has marked the choice already; what was not saved goes back.
        if (Desk.Refusal is not null || Desk.Conflicts.Count > 0)
            _redraws++;
    }

    private async Task ChooseAsync(string projectId)
    {
        Desk.Choose(projectId);
        if (_page is not null)
            await _page.InvokeVoidAsync("showProject", projectId);
    }

    private string Number(RatingLine line) => SheetLabels.Circled(Desk.Ratings!.Projects.ToList().IndexOf(line) + 1);

    private string? SavedAt(LastChange? change) => change is null ? null : OfficeTime.DescribeShortly(change.At, time.GetUtcNow());
}
