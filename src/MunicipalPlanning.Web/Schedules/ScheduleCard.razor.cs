using Microsoft.AspNetCore.Components;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Domain.Schedules;

namespace MunicipalPlanning.Web.Schedules;

public sealed partial class ScheduleCard
{
    [Parameter, EditorRequired]
    public ScheduleColumns Columns { get; set; } = null!;

    [Parameter, EditorRequired]
    public ScheduleRowView Row { get; set; } = null!;

    [Parameter, EditorRequired]
    public int Index { get; set; }

    [Parameter, EditorRequired]
    public bool IsOpen { get; set; }

    /// <summary>The entry whose fields are open; -1 for none.</summary>
    [Parameter, EditorRequired]
    public int Entry { get; set; }

    [Parameter, EditorRequired]
    public int TextLimit { get; set; }

    [Parameter, EditorRequired]
    public int TitleLimit { get; set; }

    [Parameter, EditorRequired]
    public ScheduleRowState? State { get; set; }

    [Parameter, EditorRequired]
    public bool HasLastYear { get; set; }

    [Parameter, EditorRequired]
    public EventCallback<ScheduleAction> OnAction { get; set; }

    [Parameter, EditorRequired]
    public EventCallback<ScheduleSpot?> OnSelect { get; set; }

    [Parameter, EditorRequired]
    public EventCallback<Guid?> OnLastYear { get; set; }

    private string RowName => Row.Title.Length == 0 ? Columns.Untitled : Row.Title;

    private string Months(ScheduleEntry entry) => entry.From == entry.To
        ? Columns.Name(Columns.FirstOf(entry))
        : $"{Columns.Name(Columns.FirstOf(entry))} ～ {Columns.Name(Columns.LastOf(entry))}";

    private Task ToggleAsync() => OnSelect.InvokeAsync(IsOpen ? null : new ScheduleSpot(Row.Id, -1));

    /// <summary>An arrow behind the last entry, to be changed by its fields.</summary>
    private Task AddAsync()
    {
        var next = Row.Entries.Count == 0 ? 0 : Math.Min(Row.Entries.Max(Columns.LastOf) + 1, Columns.Last);
        return OnAction.InvokeAsync(new(ScheduleVerb.Draw, Row.Id, First: next, Last: next, Arrow: true));
    }

    private Task SendAsync(ScheduleAction action, int entry) => OnAction.InvokeAsync(action with { Row = Row.Id, Entry = entry });

    private Task DoAsync(ScheduleVerb verb, string? text = null, int first = 0) =>
        OnAction.InvokeAsync(new(verb, Row.Id, First: first, Text: text ?? ""));
}
