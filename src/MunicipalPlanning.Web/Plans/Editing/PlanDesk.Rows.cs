using MunicipalPlanning.Application.Exchange.Format;
using MunicipalPlanning.Application.Plans;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Web.Fields;

namespace MunicipalPlanning.Web.Plans.Editing;

/// <summary>The lists of the item (現状と課題, 個別の取組, 成果指標) and of the plan (用語解説, 本文の章).</summary>
public sealed partial class PlanDesk
{
    private const int Last = int.MaxValue;

    /// <returns>The new row's id; null if it was refused.</returns>
    public Task<Guid?> AddIssueAsync(string text = "", int index = Last) => AddAsync(Item!.Id, PlanList.Issues, new PlanRow.Issue(text), index);

    /// <summary>With the number that comes next.</summary>
    /// <returns>The new row's id; null if it was refused.</returns>
    public Task<Guid?> AddActionAsync() =>
        AddAsync(Item!.Id, PlanList.Actions, new PlanRow.Action(NextNumber.After(Item.Actions.Select(action => action.Number), "①"), "", false), Last);

    /// <returns>The new row's id; null if it was refused.</returns>
    public Task<Guid?> AddIndicatorAsync() => AddAsync(Item!.Id, PlanList.Indicators, new PlanRow.Measure(new ExchangeIndicator { Name = "新しい指標" }), Last);

    /// <returns>The new row's id; null if it was refused: the term is there already.</returns>
    public Task<Guid?> AddTermAsync(string term, string meaning) => AddAsync(null, PlanList.Terms, new PlanRow.Term(term, meaning), Last);

    /// <returns>The new row's id; null if it was refused.</returns>
    public Task<Guid?> AddChapterAsync(string title) => AddAsync(null, PlanList.Chapters, new PlanRow.Chapter(title, null, ""), Last);

    /// <param name="list">One of the item's lists, or of the plan's.</param>
    public Task RemoveRowAsync(PlanList list, Guid id)
    {
        var itemId = OwnerOf(list);
        return ArrangeAsync(async () =>
        {
            var removed = await Remove(itemId, list, id);
            return new UndoStep($"消した{WordOf(list)}", AgainFor(itemId, () => Put(itemId, list, removed)), AgainFor(itemId, async () => removed = await Remove(itemId, list, id)));
        });
    }

    /// <param name="index">The place to come to, 0 for the first.</param>
    public Task MoveRowAsync(PlanList list, Guid id, int index)
    {
        var itemId = OwnerOf(list);
        return ArrangeAsync(async () =>
        {
            var from = await Move(itemId, list, id, index);
            return new UndoStep($"{WordOf(list)}の順", AgainFor(itemId, () => Move(itemId, list, id, from)), AgainFor(itemId, () => Move(itemId, list, id, index)));
        });
    }

    /// <summary>行ごとに分ける: the first line stays in its place, each further one becomes a bullet below it; all of it is one step back.</summary>
    public Task SplitIssueAsync(PlanIssueView issue)
    {
        var (itemId, lines) = (Item!.Id, SplitLines.Of(issue.Text));
        var (field, index) = (PlanField.Issue(itemId, issue.Id), Item.Issues.ToList().IndexOf(issue));
        var ids = lines.Skip(1).Select(_ => Guid.CreateVersion7()).ToList();
        return ArrangeAsync(async () =>
        {
            await Split();
            return new UndoStep("行ごとに分けたこと", AgainFor(itemId, Join), AgainFor(itemId, Split));
        });

        async Task Split()
        {
            await editing.ChangeAsync(Person, PlanId, field, issue.Text, lines[0], CancellationToken.None);
            foreach (var (place, id) in ids.Index())
                await rows.AddAsync(Person, PlanId, itemId, PlanList.Issues, id, new PlanRow.Issue(lines[place + 1]), index + place + 1, CancellationToken.None);
        }

        async Task Join()
        {
            foreach (var id in ids)
                await rows.RemoveAsync(Person, PlanId, itemId, PlanList.Issues, id, CancellationToken.None);
            await editing.ChangeAsync(Person, PlanId, field, lines[0], issue.Text, CancellationToken.None);
        }
    }

    private async Task<Guid?> AddAsync(string? itemId, PlanList list, PlanRow row, int index)
    {
        var id = Guid.CreateVersion7();
        var isDone = await ArrangeAsync(async () =>
        {
            await rows.AddAsync(Person, PlanId, itemId, list, id, row, index, CancellationToken.None);
            // What was written into it meanwhile comes back with it.
            RemovedPlanRow? removed = null;
            return new UndoStep($"加えた{WordOf(list)}", AgainFor(itemId, async () => removed = await Remove(itemId, list, id)), AgainFor(itemId, () => Put(itemId, list, removed!)));
        });
        return isDone ? id : null;
    }

    private async Task<RemovedPlanRow> Remove(string? itemId, PlanList list, Guid id) =>
        await rows.RemoveAsync(Person, PlanId, itemId, list, id, CancellationToken.None) ?? throw Gone();

    private Task Put(string? itemId, PlanList list, RemovedPlanRow removed) =>
        rows.AddAsync(Person, PlanId, itemId, list, removed.Id, removed.Row, removed.Index, CancellationToken.None);

    private async Task<int> Move(string? itemId, PlanList list, Guid id, int index) =>
        await rows.MoveAsync(Person, PlanId, itemId, list, id, index, CancellationToken.None) ?? throw Gone();

    /// <summary>An undo or redo, after which its item is open.</summary>
    private Func<Task<bool>> AgainFor(string? itemId, Func<Task> act)
    {
        var again = Again(act);
        return () =>
        {
            ItemId = ItemId is null ? null : itemId ?? ItemId;
            return again();
        };
    }

    private string? OwnerOf(PlanList list) => list is PlanList.Terms or PlanList.Chapters ? null : Item!.Id;

    private static PlanRefusedException Gone() => new("この行は、もうありません。ほかの人が消しました。");

    private static string WordOf(PlanList list) => list switch
    {
        PlanList.Issues => "現状と課題",
        PlanList.Actions => "個別の取組",
        PlanList.Indicators => "成果指標",
        PlanList.Terms => "用語",
        _ => "本文の章",
    };
}
