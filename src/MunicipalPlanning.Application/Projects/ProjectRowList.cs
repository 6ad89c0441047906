using MunicipalPlanning.Application.Exchange.Storing;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Domain;
using MunicipalPlanning.Domain.Indicators;
using MunicipalPlanning.Domain.Projects;
using MunicipalPlanning.Domain.Schedules;

namespace MunicipalPlanning.Application.Projects;

/// <summary>One list of a project's year in the middle of a change: its rows in order, and the domain's verbs for them.</summary>
internal sealed class ProjectRowList
{
    private readonly IReadOnlyList<(Guid Id, Placed Member)> _rows;
    private readonly Action<Placed, int> _insert;
    private readonly Action<Placed> _drop;
    private readonly Action<Placed, int> _move;

    private ProjectRowList(IReadOnlyList<(Guid, Placed)> rows, Action<Placed, int> insert, Action<Placed> drop, Action<Placed, int> move) =>
        (_rows, _insert, _drop, _move) = (rows, insert, drop, move);

    public int Count => _rows.Count;

    /// <returns>Null if the activity of the outputs is gone.</returns>
    public static ProjectRowList? Of(ProjectYear record, ProjectList list) => list.Kind switch
    {
        ProjectListKind.Activities => new([.. record.Activities.Select(activity => (activity.Id, (Placed)activity))],
            (row, index) => record.Act((Activity)row, index), row => record.Drop((Activity)row), (row, index) => record.Move((Activity)row, index)),
        ProjectListKind.Outcomes => new([.. record.Outcomes.Select(outcome => (outcome.Id, (Placed)outcome))],
            (row, index) => record.Achieve((Indicator)row, index), row => record.Drop((Indicator)row), (row, index) => record.Move((Indicator)row, index)),
        ProjectListKind.Schedule => new([.. record.Schedule.Select(row => (row.Id, (Placed)row))],
            (row, index) => record.AddRow((ScheduleRow)row, index), row => record.RemoveRow((ScheduleRow)row), (row, index) => record.MoveRow((ScheduleRow)row, index)),
        _ => record.Activities.FirstOrDefault(activity => activity.Id == list.ActivityId) is { } activity
            ? new([.. activity.Outputs.Select(output => (output.Id, (Placed)output))],
                (row, index) => activity.Measure((Indicator)row, index), row => activity.Drop((Indicator)row), (row, index) => activity.Move((Indicator)row, index))
            : null,
    };

    /// <returns>-1 if there is no such row, or no longer.</returns>
    public int Find(Guid id) => _rows.ToList().FindIndex(row => row.Id == id);

    public ProjectRow this[int index] => _rows[index].Member switch
    {
        Activity activity => new ProjectRow.Activity(ProjectRecords.Read(activity)),
        Indicator indicator => new ProjectRow.Measure(IndicatorRecords.Read(indicator)),
        ScheduleRow row => new ProjectRow.Schedule(row.Title, row.Entries),
        var other => throw new InvalidOperationException($"{other} is no row of a project."),
    };

    /// <exception cref="ArgumentException">The list is full, or a text is beyond every limit.</exception>
    public void Insert(Guid id, ProjectRow row, int index) => _insert(Create(id, row), index);

    public void Drop(int index) => _drop(_rows[index].Member);

    public void Move(int from, int to) => _move(_rows[from].Member, to);

    /// <summary>A row as the log keeps it when it comes or goes: those of the schedule so that a sheet's past can be told from it.</summary>
    public string Logged(Guid id, int index) => this[index] is ProjectRow.Schedule ? LoggedText.Write(LoggedRow.Of(index, (ScheduleRow)_rows[index].Member)) : this[index].Words;

    /// <summary>The place of a row as the log keeps it.</summary>
    public string LoggedPlace(int index, int at) => _rows[index].Member is ScheduleRow row
        ? LoggedText.Write(new LoggedPlace(at, row.Id.ToString(), row.Title))
        : $"{at + 1}番目　{this[index].Words.Split('\n')[0]}";

    private static Placed Create(Guid id, ProjectRow row) => row switch
    {
        ProjectRow.Activity activity => ProjectRecords.Create(id, activity.Content),
        ProjectRow.Measure measure => IndicatorRecords.Create(id, measure.Content),
        ProjectRow.Schedule schedule => new ScheduleRow(id, ScheduleAxis.Months, schedule.Title, schedule.Entries.Select(entry => entry.Copy())),
        _ => throw new ArgumentOutOfRangeException(nameof(row), row, null),
    };
}
