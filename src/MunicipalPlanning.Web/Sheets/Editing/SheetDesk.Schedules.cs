using MunicipalPlanning.Application.Schedules;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Web.Fields;
using MunicipalPlanning.Web.Schedules;

namespace MunicipalPlanning.Web.Sheets.Editing;

/// <summary>The schedules of the sheet's projects.</summary>
public sealed partial class SheetDesk
{
    private const string ScheduleStep = "スケジュール";

    /// <exception cref="ScheduleNotSavedException">The database cannot be reached; the same may be tried again.</exception>
    public async Task ChangeScheduleAsync(PriorityProjectView project, ScheduleChange change)
    {
        IsUndelivered = false;
        switch (change)
        {
            case RowRewritten rewritten when RowOf(project, rewritten.RowId) is { } row:
                await SaveOrTellAsync(SheetField.ScheduleRow(project.ProjectId, row.Id), ScheduleRowText.Write(row.Title, row.Entries), ScheduleRowText.Write(rewritten.Title, rewritten.Entries));
                break;
            case RowAdded added:
                await AddRowsAsync(project.ProjectId, added.Index, [new NewScheduleRow(added.Title, added.Entries)]);
                break;
            case RowsPasted pasted:
                await AddRowsAsync(project.ProjectId, pasted.Index, pasted.Rows);
                break;
            case RowRemoved removed when RowOf(project, removed.RowId) is { } row:
                await RemoveRowAsync(project, row);
                break;
            case RowMoved moved when RowOf(project, moved.RowId) is { } row:
                var from = IndexOf(project.Schedule, row);
                await MoveAsync(ScheduleStep, from, moved.Index - from, index => schedules.MoveRowAsync(Person, Year, UnitId, project.ProjectId, row.Id, index, CancellationToken.None));
                break;
        }
        if (IsUndelivered)
            throw new ScheduleNotSavedException();
    }

    /// <summary>What is stored of a schedule row, as one text; null if the field is no row, or the row is gone.</summary>
    public override string? RowText(SheetField field) =>
        View.PriorityProjects.SelectMany(project => project.Schedule.Where(row => SheetField.ScheduleRow(project.ProjectId, row.Id) == field))
            .Select(row => ScheduleRowText.Write(row.Title, row.Entries)).FirstOrDefault();

    private Task<bool> AddRowsAsync(string projectId, int index, IReadOnlyList<NewScheduleRow> rows) => ArrangeAsync(async () =>
    {
        var ids = await Add(projectId, index, rows);
        return new UndoStep(ScheduleStep, Again(() => Remove(projectId, ids)), Again(async () => ids = await Add(projectId, index, rows)));
    });

    private Task<bool> RemoveRowAsync(PriorityProjectView project, ScheduleRowView row) => ArrangeAsync(async () =>
    {
        var (ids, index) = ((IReadOnlyList<Guid>)[row.Id], IndexOf(project.Schedule, row));
        await Remove(project.ProjectId, ids);
        return new UndoStep(ScheduleStep, Again(async () => ids = await Add(project.ProjectId, index, [new NewScheduleRow(row.Title, row.Entries)])), Again(() => Remove(project.ProjectId, ids)));
    });

    private Task<IReadOnlyList<Guid>> Add(string projectId, int index, IReadOnlyList<NewScheduleRow> rows) =>
        schedules.AddRowsAsync(Person, Year, UnitId, projectId, index, rows, CancellationToken.None);

    private Task Remove(string projectId, IReadOnlyList<Guid> rowIds) =>
        schedules.RemoveRowsAsync(Person, Year, UnitId, projectId, rowIds, CancellationToken.None);

    private static ScheduleRowView? RowOf(PriorityProjectView project, Guid rowId) => project.Schedule.FirstOrDefault(row => row.Id == rowId);
}
