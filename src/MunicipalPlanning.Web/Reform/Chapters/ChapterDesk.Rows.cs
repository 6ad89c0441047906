using MunicipalPlanning.Application.Plans;
using MunicipalPlanning.Application.Reform;
using MunicipalPlanning.Web.Fields;

namespace MunicipalPlanning.Web.Reform.Chapters;

/// <summary>The chapters as a list, and the places of the tables among them.</summary>
public sealed partial class ChapterDesk
{
    /// <summary>写して始める: last year's chapters as the beginning of this year's.</summary>
    public Task CarryForwardAsync() => ArrangeAsync(async () =>
    {
        var ids = await chapters.CarryForwardAsync(Person, PlanId, Year, CancellationToken.None);
        IReadOnlyList<RemovedPlanRow> removed = [];
        return new UndoStep("写した章", Again(async () => removed = await DropAllAsync(ids)), Again(() => PutAllAsync(removed)));
    });

    /// <returns>The new chapter; null if it was refused.</returns>
    public async Task<Guid?> AddAsync()
    {
        var id = Guid.CreateVersion7();
        var isDone = await ArrangeAsync(async () =>
        {
            await rows.AddAsync(Person, PlanId, null, PlanList.Chapters, id, new PlanRow.Chapter("新しい章", Year, ""), int.MaxValue, CancellationToken.None);
            // What was written into it meanwhile comes back with it.
            RemovedPlanRow? removed = null;
            return new UndoStep("加えた章", Again(async () => removed = await DropAsync(id)), Again(() => PutAsync(removed!)));
        });
        return isDone ? id : null;
    }

    public Task RemoveAsync(Guid id) => ArrangeAsync(async () =>
    {
        var removed = await DropAsync(id);
        return new UndoStep("消した章", Again(() => PutAsync(removed)), Again(async () => removed = await DropAsync(id)));
    });

    /// <param name="index">The place among the year's chapters, 0 for the first.</param>
    public Task MoveAsync(Guid id, int index)
    {
        if (index < 0 || index >= Chapters.Count || Chapters[index].Id == id)
            return Task.CompletedTask;
        // The plan keeps its chapters in one list: the place is that of the chapter that stands there now.
        var to = Report!.Plan.Chapters.ToList().IndexOf(Chapters[index]);
        return ArrangeAsync(async () =>
        {
            var from = await PlaceAsync(id, to);
            return new UndoStep("章の順", Again(() => PlaceAsync(id, from)), Again(() => PlaceAsync(id, to)));
        });
    }

    /// <summary>Moves the line that gives a table its place.</summary>
    /// <param name="name">表２.</param>
    /// <param name="by">-1 for up, 1 for down.</param>
    public Task MoveTableAsync(string name, int by) => RewriteAsync(name, report => ReformTablePlaces.Move(report, name, by));

    /// <summary>いつもの場所に戻す: takes the line away.</summary>
    public Task ReleaseTableAsync(string name) => RewriteAsync(name, report => ReformTablePlaces.Release(report, name));

    /// <summary>The chapter may have been left for the button a moment ago: its save comes first.</summary>
    private Task<bool> RewriteAsync(string name, Func<ReformReportView, IReadOnlyList<ChapterChange>> rewrite) => InTurnAsync(() => ArrangeAsync(async () =>
    {
        IReadOnlyList<ChapterChange> changes = await reports.FindAsync(PlanId, Year, CancellationToken.None) is { } report ? rewrite(report) : [];
        IReadOnlyList<ChapterChange> back = [.. changes.Select(change => new ChapterChange(change.ChapterId, change.Text, change.Old))];
        await chapters.WriteAsync(Person, PlanId, changes, CancellationToken.None);
        return new UndoStep($"{name}の場所", Again(() => chapters.WriteAsync(Person, PlanId, back, CancellationToken.None)), Again(() => chapters.WriteAsync(Person, PlanId, changes, CancellationToken.None)));
    }));

    /// <returns>Those that were still there, the first one first.</returns>
    private async Task<IReadOnlyList<RemovedPlanRow>> DropAllAsync(IReadOnlyList<Guid> ids)
    {
        var removed = new List<RemovedPlanRow>();
        foreach (var id in ids.Reverse())
        {
            if (await rows.RemoveAsync(Person, PlanId, null, PlanList.Chapters, id, CancellationToken.None) is { } row)
                removed.Insert(0, row);
        }
        return removed;
    }

    private async Task PutAllAsync(IEnumerable<RemovedPlanRow> removed)
    {
        foreach (var row in removed)
            await PutAsync(row);
    }

    private async Task<RemovedPlanRow> DropAsync(Guid id) =>
        await rows.RemoveAsync(Person, PlanId, null, PlanList.Chapters, id, CancellationToken.None) ?? throw Gone();

    private Task PutAsync(RemovedPlanRow removed) => rows.AddAsync(Person, PlanId, null, PlanList.Chapters, removed.Id, removed.Row, removed.Index, CancellationToken.None);

    private async Task<int> PlaceAsync(Guid id, int index) =>
        await rows.MoveAsync(Person, PlanId, null, PlanList.Chapters, id, index, CancellationToken.None) ?? throw Gone();

    private static PlanRefusedException Gone() => new("この章は、もうありません。ほかの人が消しました。");
}
