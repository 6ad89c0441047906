using System.Globalization;
using Microsoft.AspNetCore.Components;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Domain.Schedules;

namespace MunicipalPlanning.Web.Schedules;

public sealed partial class ScheduleGridRow
{
    private IReadOnlyList<int> _lanes = [];
    private int _laneCount;

    [Parameter, EditorRequired]
    public ScheduleColumns Columns { get; set; } = null!;

    [Parameter, EditorRequired]
    public ScheduleRowView Row { get; set; } = null!;

    /// <summary>The chosen place, if it lies in this row.</summary>
    [Parameter, EditorRequired]
    public ScheduleSpot? Selected { get; set; }

    [Parameter, EditorRequired]
    public IReadOnlyList<ScheduleProblem> Problems { get; set; } = [];

    [Parameter, EditorRequired]
    public ScheduleRowState? State { get; set; }

    private string? NotesId => Problems.Count > 0 || State is { Words.Length: > 0 } ? $"notes-{Row.Id}" : null;

    private string? MarkClass => State?.Mark switch
    {
        ScheduleRowMark.Changed => "row-changed",
        ScheduleRowMark.Taken => "row-taken",
        ScheduleRowMark.Unsaved or ScheduleRowMark.Refused => "row-unsaved",
        _ => null,
    };

    internal static string Place(int firstLane, int lastLane, int first, int last) => string.Create(
        CultureInfo.InvariantCulture, $"--lane:{firstLane + 1};--lane-end:{lastLane + 2};--from:{first + 1};--to:{last + 2}");

    protected override void OnParametersSet()
    {
        _lanes = ScheduleLanes.Assign(Row.Entries);
        _laneCount = _lanes.Count == 0 ? 1 : _lanes.Max() + 1;
    }

    /// <summary>The lanes that stand empty in a month: all of an empty month, some of a busy one, none of a full one.</summary>
    private (string? Class, int First, int Last) FreeLanes(int column)
    {
        var taken = Row.Entries.Zip(_lanes).Where(pair => Columns.Covers(pair.First, column)).Select(pair => pair.Second).ToHashSet();
        if (taken.Count == 0)
            return (null, 0, _laneCount - 1);
        if (taken.Count == _laneCount)
            return ("cell-full", 0, _laneCount - 1);
        var last = Enumerable.Range(0, _laneCount).Last(lane => !taken.Contains(lane));
        var first = last;
        while (first > 0 && !taken.Contains(first - 1))
            first--;
        return ("cell-free", first, last);
    }

    private string Percent(int line) => string.Create(CultureInfo.InvariantCulture, $"{100m * line / Columns.Count:0.####}%");
}
