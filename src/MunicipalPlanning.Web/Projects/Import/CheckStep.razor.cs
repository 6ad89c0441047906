using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using MunicipalPlanning.Application.Projects.ListImport;
using MunicipalPlanning.Web.Fields;

namespace MunicipalPlanning.Web.Projects.Import;

/// <summary>確かめて直す: js/list-table.js tells what was typed and which key was pressed; the cells are drawn from here.</summary>
public sealed partial class CheckStep(IJSRuntime script) : IAsyncDisposable
{
    private ElementReference _root;
    private DotNetObjectReference<CheckStep>? _self;
    private IJSObjectReference? _table;

    [Parameter, EditorRequired]
    public ImportWork Work { get; set; } = null!;

    /// <summary>When a list of this layout was taken in last; empty if never.</summary>
    [Parameter]
    public string Known { get; set; } = "";

    [Parameter]
    public EventCallback Rematch { get; set; }

    [Parameter]
    public EventCallback Cancel { get; set; }

    [Parameter]
    public EventCallback Back { get; set; }

    [Parameter]
    public EventCallback Take { get; set; }

    private ListPreview Preview => Work.Preview;

    private string Headline => Preview switch
    {
        { Faults: > 0 } => $"直すところが {Preview.Faults:N0}か所あります。まだ何も変わっていません。",
        { CanBeTaken: false } => "変わるところはありません。取り込まなくても同じです。",
        { Doubts: > 0 } => $"直すところはありません。確かめるところが {Preview.Doubts:N0}か所あります。まだ何も変わっていません。",
        _ => "直すところはありません。まだ何も変わっていません。",
    };

    private string Why => Preview.Faults > 0 ? "直すところが残っています" : Preview.CanBeTaken ? "" : "変わるところがありません";

    private IEnumerable<(ListRowFilter Filter, string Word, int Count)> Filters =>
    [
        (ListRowFilter.Problems, "問題のある行", Work.Problems),
        (ListRowFilter.All, "すべて", Preview.Rows.Count),
        (ListRowFilter.Changes, "変更だけ", Preview.Changed),
    ];

    [JSInvokable]
    public void Correct(int row, int column, string text)
    {
        Work.Correct(row, column, text);
        StateHasChanged();
    }

    [JSInvokable]
    public void ToggleSkip(int row)
    {
        Work.Skip(row, !Work.Draft.IsSkipped(row));
        StateHasChanged();
    }

    /// <summary>F8.</summary>
    [JSInvokable]
    public Task NextAsync(int row, int column, bool backwards) => Work.Next(row, column, backwards) is { } finding ? GoToAsync(finding) : Task.CompletedTask;

    [JSInvokable]
    public Task UndoAsync() => Work.Undo() is var (row, column) ? GoToAsync(row, column) : Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        _self?.Dispose();
        await _table.EndAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        _self = DotNetObjectReference.Create(this);
        await using var module = await script.InvokeAsync<IJSObjectReference>("import", "/js/list-table.js");
        _table = await module.InvokeAsync<IJSObjectReference>("start", _root, _self);
    }

    private Task GoToAsync(ListFinding finding) => GoToAsync(finding.Row, finding.Column ?? -1);

    private async Task GoToAsync(int row, int column)
    {
        var at = Work.Find(row);
        StateHasChanged();
        if (_table is not null && at >= 0)
            await _table.InvokeVoidAsync("goTo", at, row, column);
    }

    private async Task ApplyAsync(ListFinding finding)
    {
        if (finding.Remedy is { Text: { } text })
            Work.Correct(finding.Row, finding.Column!.Value, text);
        else
            Work.Skip(finding.Row, true);
        await GoToAsync(finding);
    }

    private async Task SkipAsync(int row, bool skips)
    {
        Work.Skip(row, skips);
        await GoToAsync(row, -1);
    }

    private Task TakeAsync() => Preview.CanBeTaken ? Take.InvokeAsync() : Task.CompletedTask;
}
