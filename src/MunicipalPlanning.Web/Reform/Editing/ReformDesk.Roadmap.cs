using MunicipalPlanning.Application.Reform;
using MunicipalPlanning.Application.Schedules;
using MunicipalPlanning.Web.Fields;
using MunicipalPlanning.Web.Schedules;

namespace MunicipalPlanning.Web.Reform.Editing;

/// <summary>各年度の計画: what the wide editor does.</summary>
public sealed partial class ReformDesk
{
    private const string RoadmapStep = "各年度の計画";

    /// <exception cref="ScheduleNotSavedException">The database cannot be reached; the same may be tried again.</exception>
    public Task ChangeRoadmapAsync(ScheduleChange change) => ChangeRowsAsync(
        Item.Source.Roadmap, change, RowField, AddRowsAsync, row => RemoveRowAsync(row.Id), (row, index) => MoveRowAsync(row.Id, index));

    private Task<bool> AddRowsAsync(int index, IReadOnlyList<NewScheduleRow> added) => ArrangeAsync(async () =>
    {
        var ids = added.Select(_ => Guid.CreateVersion7()).ToList();
        await Add();
        return new UndoStep(RoadmapStep, Again(TakeAway), Again(Add));

        async Task Add()
        {
            foreach (var (place, row) in added.Index())
                await rows.AddAsync(Person, ItemId, Year, ids[place], row, index + place, CancellationToken.None);
        }

        async Task TakeAway()
        {
            foreach (var id in ids)
                await Remove(id);
        }
    });

    private Task<bool> RemoveRowAsync(Guid id) => ArrangeAsync(async () =>
    {
        var removed = await Remove(id);
        return new UndoStep(RoadmapStep, Again(() => rows.AddAsync(Person, ItemId, Year, removed.Id, removed.Row, removed.Index, CancellationToken.None)), Again(async () => removed = await Remove(id)));
    });

    private Task<bool> MoveRowAsync(Guid id, int index) => ArrangeAsync(async () =>
    {
        var from = await Move(id, index);
        return new UndoStep(RoadmapStep, Again(() => Move(id, from)), Again(() => Move(id, index)));
    });

    private async Task<RemovedReformRow> Remove(Guid id) => await rows.RemoveAsync(Person, ItemId, Year, id, CancellationToken.None) ?? throw Gone();

    private async Task<int> Move(Guid id, int index) => await rows.MoveAsync(Person, ItemId, Year, id, index, CancellationToken.None) ?? throw Gone();

    private static ReformRefusedException Gone() => new("この行は、もうありません。ほかの人が消しました。");
}
