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
    public Task ChangeScheduleAsync(PriorityProjectView project, ScheduleChange change) => ChangeRowsAsync(
        project.Schedule, change, id => SheetField.ScheduleRow(project.ProjectId, id),
        (index, rows) => AddRowsAsync(project.ProjectId, index, rows), row => RemoveRowAsync(project, row), (row, index) => MoveRowAsync(project, row, index));

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

    private Task<bool> MoveRowAsync(PriorityProjectView project, ScheduleRowView row, int index)
    {
        var from = IndexOf(project.Schedule, row);
        return MoveAsync(ScheduleStep, from, index - from, to => schedules.MoveRowAsync(Person, Year, UnitId, project.ProjectId, row.Id, to, CancellationToken.None));
    }

    private Task<IReadOnlyList<Guid>> Add(string projectId, int index, IReadOnlyList<NewScheduleRow> rows) =>
        schedules.AddRowsAsync(Person, Year, UnitId, projectId, index, rows, CancellationToken.None);

    private Task Remove(string projectId, IReadOnlyList<Guid> rowIds) =>
        schedules.RemoveRowsAsync(Person, Year, UnitId, projectId, rowIds, CancellationToken.None);
}
