using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.JSInterop;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Plans;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Web.Fields;
using MunicipalPlanning.Web.Layout;
using MunicipalPlanning.Web.Plans.Editing;

namespace MunicipalPlanning.Web.Plans;

public sealed partial class PlanEditor(PlanDeskFactory desks, ChangeFeed feed, PresenceList presences, CircuitConnection connection, AuthenticationStateProvider access, IJSRuntime script, TimeProvider time)
    : FieldEditor(feed, presences, connection, access, script, time)
{
    private PlanTree? _tree;
    private PlanNode? _removed;
    private bool _showsItem;
    private bool _showsTexts;
    private string? _shownId;

    [Parameter, EditorRequired]
    public string PlanId { get; set; } = "";

    /// <summary>The item to begin with; null for the first.</summary>
    [Parameter]
    public string? ItemId { get; set; }

    /// <summary>本文の章・用語解説 to begin with.</summary>
    [Parameter]
    public bool BeginsWithTexts { get; set; }

    protected override FieldDesk OpenDesk => Desk;

    protected override bool IsLoaded => Desk.Plan is not null;

    protected override string ScriptPath => "/js/plan-editor.js";

    protected override bool MayWrite => Desk.MayWrite;

    private PlanDesk Desk { get; } = desks.Create();

    protected override async Task OpenAsync(Func<Task<Person?>> who)
    {
        _showsTexts = BeginsWithTexts;
        _showsItem = ItemId is not null || _showsTexts;
        await Desk.OpenAsync(who, PlanId, ItemId);
        if (ItemId is null && Desk.Plan?.Nodes is [var first, ..])
            await Desk.ChooseAsync(first.Id);
    }

    protected override async Task StartedAsync()
    {
        _shownId = Desk.ItemId;
        await base.StartedAsync();
        await Desk.CountUsesAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // Before a field gets the focus, because the item is scrolled to its top.
        if (Page is not null && _shownId != Desk.ItemId)
        {
            _shownId = Desk.ItemId;
            await Page.InvokeVoidAsync("showItem", _shownId);
        }
        await base.OnAfterRenderAsync(firstRender);
    }

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

    private void GoTo(PlanField field) => GoTo(field.Path);

    private async Task CloseRemovalAsync()
    {
        _removed = null;
        if (_tree is not null)
            await _tree.FocusAsync();
    }
}
