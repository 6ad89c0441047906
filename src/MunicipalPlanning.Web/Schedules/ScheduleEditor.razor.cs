using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Domain.Schedules;

namespace MunicipalPlanning.Web.Schedules;

/// <summary>スケジュール編集: shows the rows and raises a change for each action; the page saves and shows the new rows.</summary>
public sealed partial class ScheduleEditor : IAsyncDisposable
{
    private ElementReference _root;
    private DotNetObjectReference<ScheduleEditor>? _self;
    private IJSObjectReference? _module;
    private IJSObjectReference? _script;
    private ScheduleSpot? _spot;
    private bool _narrow;
    private string _said = "";
    private int _saidCount;

    [Inject]
    private IJSRuntime Browser { get; set; } = null!;

    /// <summary>What the columns are.</summary>
    [Parameter]
    public ScheduleColumns Columns { get; set; } = ScheduleColumns.Months;

    /// <summary>重点事業① 取組とスケジュール.</summary>
    [Parameter]
    public string Heading { get; set; } = "取組とスケジュール";

    /// <summary>事業名.</summary>
    [Parameter]
    public string Subheading { get; set; } = "";

    [Parameter, EditorRequired]
    public IReadOnlyList<ScheduleRowView> Rows { get; set; } = [];

    [Parameter]
    public IReadOnlyList<ScheduleRowView> LastYearRows { get; set; } = [];

    /// <summary>How many characters of an entry fit the paper.</summary>
    [Parameter]
    public int TextLimit { get; set; } = 46;

    /// <summary>How many characters of 取組の名前 fit the paper.</summary>
    [Parameter]
    public int TitleLimit { get; set; } = 40;

    /// <summary>編集不可: why nothing can be changed; nothing if it can.</summary>
    [Parameter]
    public string? Locked { get; set; }

    /// <summary>Where the focus is at first.</summary>
    [Parameter]
    public ScheduleSpot? StartAt { get; set; }

    /// <summary>What stands under a row besides its own problems.</summary>
    [Parameter]
    public Func<Guid, ScheduleRowState?> StateOf { get; set; } = _ => null;

    [Parameter, EditorRequired]
    public EventCallback<ScheduleChange> OnChange { get; set; }

    [Parameter]
    public EventCallback OnClose { get; set; }

    private ScheduleRowView? SelectedRow => Rows.FirstOrDefault(row => row.Id == _spot?.Row);

    protected override void OnInitialized() => _spot = StartAt;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        _self = DotNetObjectReference.Create(this);
        _module = await Browser.InvokeAsync<IJSObjectReference>("import", "./js/schedule-editor.js");
        _script = await _module.InvokeAsync<IJSObjectReference>("attach", _root, _self, StartAt);
    }

    /// <summary>One action of the script, once: sent again after a lost connection it is only answered again.</summary>
    /// <returns>Where the action led to.</returns>
    [JSInvokable]
    public Task<ScheduleSpot?> ActAsync(string id, ScheduleAction action) =>
        _answers.TryGetValue(id, out var answer) && !answer.IsFaulted ? answer : _answers[id] = AnswerAsync(action);

    [JSInvokable]
    public void Select(ScheduleSpot spot)
    {
        if (_spot == spot)
            return;
        _spot = spot;
        StateHasChanged();
    }

    [JSInvokable]
    public void SetNarrow(bool narrow)
    {
        _narrow = narrow;
        StateHasChanged();
    }

    [JSInvokable]
    public Task CloseAsync() => OnClose.InvokeAsync();

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_script is not null)
                await _script.InvokeVoidAsync("dispose");
            if (_module is not null)
                await _module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and the script with it.
        }
        _self?.Dispose();
    }

    private void Say(string words)
    {
        _said = words;
        _saidCount++;
    }
}
