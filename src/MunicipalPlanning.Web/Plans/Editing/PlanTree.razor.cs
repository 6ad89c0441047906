using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using MunicipalPlanning.Application.Plans;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Domain.Plans;

namespace MunicipalPlanning.Web.Plans.Editing;

public sealed partial class PlanTree(IJSRuntime script, PlanOverview overview, NavigationManager navigation) : IAsyncDisposable
{
    private readonly PlanTreeRows _rows = new();
    private ElementReference _root;
    private DotNetObjectReference<PlanTree>? _self;
    private IJSObjectReference? _keys;
    private IReadOnlyList<PlanSummary> _plans = [];
    private string? _revealedId;
    private string? _renamingId;
    private bool _takesFocus;

    [CascadingParameter]
    public PlanDesk Desk { get; set; } = null!;

    /// <summary>As it stands; a new one draws the tree anew.</summary>
    [Parameter, EditorRequired]
    public PlanOutline Plan { get; set; } = null!;

    /// <summary>The item that stands open beside the tree.</summary>
    [Parameter]
    public string? ChosenId { get; set; }

    [Parameter]
    public EventCallback<string> OnChoose { get; set; }

    /// <summary>The chapters and the glossary stand open instead of an item.</summary>
    [Parameter]
    public bool ShowsTexts { get; set; }

    [Parameter]
    public EventCallback OnTexts { get; set; }

    /// <summary>消す was asked for.</summary>
    [Parameter]
    public EventCallback<PlanNode> OnRemove { get; set; }

    private PlanNode? Active => _rows.Active;

    public static string IdOf(string itemId) => $"node-{itemId}";

    /// <summary>A new item at a place, its name ready to be written.</summary>
    public async Task AddAsync(PlanPlace place)
    {
        if (await Desk.AddItemAsync(place) is not { } id)
            return;
        _rows.Show(Desk.Plan!.Nodes);
        _rows.Reveal(id);
        Rename(id);
        await ChooseAsync(id);
    }

    public async Task FocusAsync()
    {
        if (_keys is not null)
            await _keys.InvokeVoidAsync("focus");
    }

    private Task AddBesideAsync() => AddAsync(Active is { } node ? new PlanPlace(node.ParentId, node.Index + 1) : new PlanPlace(null, 0));

    private Task AddBelowAsync() => Active is { } node ? AddAsync(new PlanPlace(node.Id, node.Children)) : Task.CompletedTask;

    private async Task MoveToAsync(PlanNode node, PlanPlace place)
    {
        await Desk.MoveItemAsync(node, place);
        _rows.Show(Desk.Plan!.Nodes);
        _rows.Reveal(node.Id);
        await ChooseAsync(node.Id);
    }

    private void Rename(string id)
    {
        (_renamingId, _takesFocus) = (id, true);
        StateHasChanged();
    }
}
