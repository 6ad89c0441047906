using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Application.Schedules;
using MunicipalPlanning.Domain.Schedules;
using MunicipalPlanning.Web.Fields;
using MunicipalPlanning.Web.Schedules;

namespace MunicipalPlanning.Web.Projects.Editing;

/// <summary>取組とスケジュール: what the wide editor does.</summary>
public sealed partial class ProjectDesk
{
    /// <exception cref="ScheduleNotSavedException">The database cannot be reached; the same may be tried again.</exception>
    public async Task ChangeScheduleAsync(ScheduleChange change)
    {
        IsUndelivered = false;
        switch (change)
        {
            case RowRewritten rewritten when View.Schedule.FirstOrDefault(row => row.Id == rewritten.RowId) is { } row:
                await SaveOrTellAsync(FieldOf($"row/{row.Id}"), ScheduleRowText.Write(row.Title, row.Entries), ScheduleRowText.Write(rewritten.Title, rewritten.Entries));
                break;
            case RowAdded added:
                await AddScheduleAsync(added.Index, [new NewScheduleRow(added.Title, added.Entries)]);
                break;
            case RowsPasted pasted:
                await AddScheduleAsync(pasted.Index, pasted.Rows);
                break;
            case RowRemoved removed:
                await RemoveRowAsync(ProjectList.Schedule, removed.RowId);
                break;
            case RowMoved moved:
                await MoveRowAsync(ProjectList.Schedule, moved.RowId, moved.Index);
                break;
        }
        if (IsUndelivered)
            throw new ScheduleNotSavedException();
    }

    private Task<bool> AddScheduleAsync(int index, IReadOnlyList<NewScheduleRow> added) => ArrangeAsync(async () =>
    {
        var ids = added.Select(_ => Guid.CreateVersion7()).ToList();
        await Add();
        return new UndoStep("取組", Again(TakeAway), Again(Add));

        async Task Add()
        {
            foreach (var (place, row) in added.Index())
                await rows.AddAsync(Person, Year, ProjectId, ProjectList.Schedule, ids[place], new ProjectRow.Schedule(row.Title, row.Entries), index + place, CancellationToken.None);
        }

        async Task TakeAway()
        {
            foreach (var id in ids)
                await rows.RemoveAsync(Person, Year, ProjectId, ProjectList.Schedule, id, CancellationToken.None);
        }
    });
}
