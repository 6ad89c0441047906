using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Application.Schedules;
using MunicipalPlanning.Web.Fields;
using MunicipalPlanning.Web.Schedules;

namespace MunicipalPlanning.Web.Projects.Editing;

/// <summary>取組とスケジュール: what the wide editor does.</summary>
public sealed partial class ProjectDesk
{
    /// <exception cref="ScheduleNotSavedException">The database cannot be reached; the same may be tried again.</exception>
    public Task ChangeScheduleAsync(ScheduleChange change) => ChangeRowsAsync(
        View.Schedule, change, id => FieldOf($"row/{id}"),
        AddScheduleAsync, row => RemoveRowAsync(ProjectList.Schedule, row.Id), (row, index) => MoveRowAsync(ProjectList.Schedule, row.Id, index));

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
