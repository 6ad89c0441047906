using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Web.Fields;

namespace MunicipalPlanning.Web.Projects.Editing;

public sealed partial class ActivityGrid(IJSRuntime script) : IAsyncDisposable
{
    private ElementReference _root;
    private DotNetObjectReference<ActivityGrid>? _self;
    private IJSObjectReference? _script;
    private string? _chosen;
    private ActivityPaste? _paste;

    [CascadingParameter]
    public ProjectDesk Desk { get; set; } = null!;

    [CascadingParameter(Name = "GoTo")]
    public Action<SheetField> GoTo { get; set; } = null!;

    /// <summary>The record as it stands; a new one draws the grid anew.</summary>
    [Parameter, EditorRequired]
    public ProjectView View { get; set; } = null!;

    /// <summary>Whether the sums and the written totals stand below.</summary>
    [Parameter]
    public bool ShowsTotals { get; set; } = true;

    /// <summary>The field whose talk stands above already; null if none does.</summary>
    [Parameter]
    public SheetField? TalkAbove { get; set; }

    private FiscalYear Year => View.Year;

    private ActivityView? ChosenActivity =>
        View.Activities.FirstOrDefault(activity => _chosen?.StartsWith($"activity/{activity.Id}/", StringComparison.Ordinal) == true) ?? (View.Activities is [.., var last] ? last : null);

    /// <summary>The cell in which the focus is, within the form.</summary>
    [JSInvokable]
    public void Choose(string path)
    {
        _chosen = Desk.Within(path);
        StateHasChanged();
    }

    /// <summary>Cells were pasted into a cell.</summary>
    [JSInvokable]
    public void ReadPaste(string path, string text)
    {
        _paste = ActivityPaste.Read(text, View, Desk.Within(path), path => Desk.WhyLocked(Desk.FieldOf(path)));
        StateHasChanged();
    }

    [JSInvokable]
    public Task MoveRowAsync(string list, string id, int index) => Desk.MoveRowAsync(ProjectList.Activities, Guid.Parse(id), index);

    public async ValueTask DisposeAsync()
    {
        _self?.Dispose();
        await _script.EndAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        _self = DotNetObjectReference.Create(this);
        await using var module = await script.InvokeAsync<IJSObjectReference>("import", "/js/activity-grid.js");
        _script = await module.InvokeAsync<IJSObjectReference>("start", _root, _self);
    }

    private async Task AddAsync()
    {
        if (await Desk.AddActivityAsync() is { } id)
            GoTo(Desk.FieldOf($"activity/{id}/name"));
    }

    private async Task AddOutputAsync(ActivityView activity)
    {
        if (await Desk.AddOutputAsync(activity.Id) is { } id)
            GoTo(Desk.FieldOf($"activity/{activity.Id}/output/{id}/name"));
    }

    private async Task PasteAsync(ActivityPaste paste)
    {
        _paste = null;
        await Desk.PasteAsync(paste);
    }
}
