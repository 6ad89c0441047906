using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Exchange.Checking;
using MunicipalPlanning.Application.Exchange.Format;
using MunicipalPlanning.Application.Exchange.Storing;
using MunicipalPlanning.Application.Exchange.Writing;
using MunicipalPlanning.Domain;
using MunicipalPlanning.Domain.Plans;

namespace MunicipalPlanning.Application.Plans;

/// <summary>Takes an item with all below it out of its plan. What others use is not lost: their links move to another item first.</summary>
public sealed class PlanRemoval(IDbContextFactory<PlanningDbContext> contexts, TimeProvider clock)
{
    private const int MostNamed = 5;

    /// <param name="moveLinksTo">An item, of this or another plan, that takes over the links; null if nobody uses the item.</param>
    /// <returns>What was taken away, so that it can be put back.</returns>
    /// <exception cref="AccessRefusedException">The person may not write plans.</exception>
    /// <exception cref="PlanRefusedException">Somebody uses the item and no other is named, or that one is gone.</exception>
    public async Task<RemovedPlanItem> RemoveAsync(Person person, string planId, string itemId, string? moveLinksTo, CancellationToken cancellationToken)
    {
        await using var work = await PlanWork.OpenAsync(contexts, clock, person, planId, cancellationToken);
        await work.LoadTreeAsync(cancellationToken);
        var item = work.Plan.AllItems.FirstOrDefault(item => item.Id == itemId) ?? throw new PlanRefusedException("この項目は、もうありません。ほかの人が消しました。");
        var ids = work.Plan.SelfAndDescendants(item).Select(below => below.Id).ToList();
        // With all they say, so that the log keeps it.
        await work.Context.PlanItems.Where(below => ids.Contains(below.Id)).LoadAsync(cancellationToken);
        var removed = new RemovedPlanItem(
            PlanItemRecords.Read(item, work.Plan.AllItems.OrderBy(other => other.Position).ToLookup(other => other.ParentId)),
            new PlanPlace(item.ParentId, work.Plan.AllItems.Count(other => other.ParentId == item.ParentId && other.Position < item.Position)));

        var users = (await ItemUsers.FindAsync(work.Context, new ExchangeFile(), ids, cancellationToken)).SelectMany(uses => uses).Distinct().ToList();
        if (users.Count > 0)
        {
            await new PlanLinkMoving(work).MoveAsync(ids, await RequireHeirAsync(work, ids, users, moveLinksTo, cancellationToken), cancellationToken);
            // A link is known by the item that it points at: the old ones must be gone before that item is.
            await work.Context.SaveChangesAsync(cancellationToken);
        }
        work.Plan.Remove(item);
        work.Log(PlanLog.Item(itemId), "", Describe(removed.File), "", $"「{item.NumberedTitle}」{(ids.Count > 1 ? $"と下の{ids.Count - 1}項目" : "")}{(users.Count > 0 ? $"。使っていた{users.Count}件は別の項目につけ替えた" : "")}");
        await work.CommitAsync(cancellationToken);
        return removed;
    }

    /// <summary>Puts an item back with all below it; links that were moved away stay where they are.</summary>
    /// <exception cref="AccessRefusedException">The person may not write plans.</exception>
    /// <exception cref="PlanRefusedException">Its parent is gone, or a section in charge.</exception>
    public async Task RestoreAsync(Person person, string planId, RemovedPlanItem removed, CancellationToken cancellationToken)
    {
        await using var work = await PlanWork.OpenAsync(contexts, clock, person, planId, cancellationToken);
        await work.LoadTreeAsync(cancellationToken);
        if (work.Plan.AllItems.Any(item => item.Id == removed.File.Id))
            return;
        var parent = removed.Place.ParentId is { } parentId
            ? work.Plan.AllItems.FirstOrDefault(item => item.Id == parentId) ?? throw new PlanRefusedException("上の項目も消えているため、元に戻せません。")
            : null;
        var item = Put(work.Plan, parent, removed.File);
        work.Plan.Move(item, parent, removed.Place.Index);
        work.Log(PlanLog.Item(item.Id), "", "", item.Title, "消した項目を元に戻した");
        await work.CommitAsync(cancellationToken);
    }

    private static PlanItem Put(Plan plan, PlanItem? parent, ExchangePlanItem file)
    {
        var item = plan.Add(file.Id, parent, file.Title);
        PlanItemRecords.Write(item, file);
        foreach (var child in file.Items)
            Put(plan, item, child);
        return item;
    }

    private static async Task<PlanItem> RequireHeirAsync(PlanWork work, List<string> ids, List<string> users, string? heirId, CancellationToken cancellationToken)
    {
        var named = $"{string.Join("、", users.Take(MostNamed))}{(users.Count > MostNamed ? $"、ほか{users.Count - MostNamed}件" : "")}";
        if (heirId is null)
            throw new PlanRefusedException($"まだ使われているため消せません（{named}）。つけ替える先の項目を選んでください。");
        if (ids.Contains(heirId))
            throw new PlanRefusedException("つけ替える先に、消す項目やその下の項目は選べません。ほかの項目を選んでください。");
        return await work.Context.PlanItems.IgnoreAutoIncludes().SingleOrDefaultAsync(item => item.Id == heirId, cancellationToken)
            ?? throw new PlanRefusedException("つけ替える先の項目は、もうありません。選び直してください。");
    }

    private static string Describe(ExchangePlanItem file)
    {
        var json = new CanonicalJson();
        json.Object(file, PlanWriting.WriteItem);
        var text = json.Take();
        return text.Length <= TextLimits.Chapter ? text : $"{file.Number}{file.Title}（{new[] { file }.WithDescendants().Count()}項目）";
    }
}

/// <summary>An item that was taken away with all below it, and where it stood.</summary>
public sealed record RemovedPlanItem(ExchangePlanItem File, PlanPlace Place);
