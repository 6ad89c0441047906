using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.JSInterop;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Plans;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Web.Access;
using MunicipalPlanning.Web.Fields;
using MunicipalPlanning.Web.Layout;
using MunicipalPlanning.Web.Plans.Editing;

namespace MunicipalPlanning.Web.Plans;

public sealed partial class PlanEditor(PlanDeskFactory desks, ChangeFeed feed, PresenceList presences, CircuitConnection connection, AuthenticationStateProvider access, IJSRuntime script, TimeProvider time) : IAsyncDisposable
{
    private ElementReference _root;
    private PlanTree? _tree;
    private DotNetObjectReference<PlanEditor>? _self;
    private IJSObjectReference? _page;
    private RecordWatch? _watch;
    private PlanField? _goTo;
    private PlanNode? _removed;
    private bool _showsItem;
    private bool _showsTexts;
    private bool _isMissing;
    private string? _shownId;

    [Parameter, EditorRequired]
    public string PlanId { get; set; } = "";

    /// <summary>The item to begin with; null for the first.</summary>
    [Parameter]
    public string? ItemId { get; set; }

    /// <summary>本文の章・用語解説 to begin with.</summary>
    [Parameter]
    public bool BeginsWithTexts { get; set; }

    private PlanDesk Desk { get; } = desks.Create();

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
        _showsTexts = BeginsWithTexts;
        _showsItem = ItemId is not null || _showsTexts;
        await Desk.OpenAsync(WhoAsync, PlanId, ItemId);
        _isMissing = Desk.Plan is null && !Desk.IsAway;
        if (_isMissing)
            return;
        if (ItemId is null && Desk.Plan?.Nodes is [var first, ..])
            await Desk.ChooseAsync(first.Id);
        _watch = new RecordWatch(Desk, feed, presences, connection, time, InvokeAsync);
        _watch.Start();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_page is null && Desk.Plan is not null && _self is null)
        {
            _self = DotNetObjectReference.Create(this);
            await using var module = await script.InvokeAsync<IJSObjectReference>("import", "/js/plan-editor.js");
            _page = await module.InvokeAsync<IJSObjectReference>("start", _root, _self, Desk.DraftOwner);
            _shownId = Desk.ItemId;
            await FindDraftsAsync();
            await Desk.CountUsesAsync();
        }
        if (_page is not null && _shownId != Desk.ItemId)
        {
            _shownId = Desk.ItemId;
            await _page.InvokeVoidAsync("showItem", _shownId);
        }
        if (_goTo is { } field && _page is not null)
        {
            _goTo = null;
            await _page.InvokeVoidAsync("goTo", field.Path);
        }
    }

    private void Refresh() => _ = InvokeAsync(StateHasChanged);

    private async Task<Person?> WhoAsync() => (await access.GetAuthenticationStateAsync()).User is { Identity.IsAuthenticated: true } user ? user.ToPerson() : null;

    // Somebody's roles were changed, or the account was closed, while this page is open.
    private void Recognize(Task<AuthenticationState> state) => _ = InvokeAsync(() => Desk.ReloadForPersonAsync());

    private async Task OpenItemAsync(string itemId)
    {
        (_showsItem, _showsTexts) = (true, false);
        await Desk.ChooseAsync(itemId);
    }

    private async Task AddFirstAsync()
    {
        if (_tree is not null)
            await _tree.AddAsync(new PlanPlace(null, 0));
    }

    private void GoTo(PlanField field)
    {
        _goTo = field;
        StateHasChanged();
    }

    private async Task CloseRemovalAsync()
    {
        _removed = null;
        if (_tree is not null)
            await _tree.FocusAsync();
    }
}
