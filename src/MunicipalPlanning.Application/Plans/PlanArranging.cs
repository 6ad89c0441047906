using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Domain;
using MunicipalPlanning.Domain.Plans;

namespace MunicipalPlanning.Application.Plans;

/// <summary>Adds and moves the items of a plan's tree.</summary>
public sealed class PlanArranging(IDbContextFactory<PlanningDbContext> contexts, TimeProvider clock)
{
    /// <param name="parentId">Null for the first level.</param>
    /// <param name="index">Its place among its neighbours; beyond the end means last.</param>
    /// <returns>The new item's id.</returns>
    /// <exception cref="AccessRefusedException">The person may not write plans.</exception>
    /// <exception cref="PlanRefusedException">The plan or parent is gone, the tree is too deep or full, or the title is empty.</exception>
    public async Task<string> AddAsync(Person person, string planId, string? parentId, int index, string title, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(title) || title.Length > TextLimits.Line || !TextLimits.IsText(title))
            throw new PlanRefusedException($"項目の名前を{TextLimits.Line}字までで書いてください。");
        await using var work = await PlanWork.OpenAsync(contexts, clock, person, planId, cancellationToken);
        await work.LoadTreeAsync(cancellationToken);
        if (work.Plan.AllItems.Count >= Plan.MostItems)
            throw new PlanRefusedException($"1つの計画の項目は{Plan.MostItems:N0}個までです。計画を分けてください。");
        var parent = Find(work.Plan, parentId);
        var item = KeepShallow(() => work.Plan.Add(Identifier.New("item"), parent, title.Trim()));
        work.Plan.Move(item, parent, index);
        work.Log(PlanLog.Item(item.Id), "", "", item.Title);
        await work.CommitAsync(cancellationToken);
        return item.Id;
    }

    /// <returns>Where the item was; the same if it did not move.</returns>
    /// <exception cref="AccessRefusedException">The person may not write plans.</exception>
    /// <exception cref="PlanRefusedException">The plan, item or parent is gone; the item would come under itself; its number is taken there; the tree is too deep.</exception>
    public async Task<PlanPlace> MoveAsync(Person person, string planId, string itemId, PlanPlace to, CancellationToken cancellationToken)
    {
        await using var work = await PlanWork.OpenAsync(contexts, clock, person, planId, cancellationToken);
        await work.LoadTreeAsync(cancellationToken);
        var (plan, item) = (work.Plan, Find(work.Plan, itemId)!);
        var parent = Find(plan, to.ParentId);
        if (plan.AncestorsAndSelf(parent).Contains(item))
            throw new PlanRefusedException($"「{item.NumberedTitle}」を、それ自身やその下の項目の下へは移せません。ほかの所を選んでください。");
        var from = PlaceOf(plan, item);
        var old = PlaceWords(plan, item);
        KeepShallow(() =>
        {
            plan.Move(item, parent, to.Index);
            return item;
        });
        if (from.ParentId != to.ParentId && plan.FindSameNumber(item, item.Number) is { } other)
            throw new PlanRefusedException($"移す先には、同じ番号「{item.Number}」の「{other.Title}」があります。先に番号を変えてください。");
        if (PlaceOf(plan, item) == from)
            return from;
        work.Log(PlanLog.Item(itemId), "place", old, PlaceWords(plan, item));
        await work.CommitAsync(cancellationToken);
        return from;
    }

    private static PlanItem? Find(Plan plan, string? itemId) =>
        itemId is null ? null
        : plan.AllItems.FirstOrDefault(item => item.Id == itemId) ?? throw new PlanRefusedException("この項目は、もうありません。ほかの人が消したか、移しました。木から選び直してください。");

    private static PlanItem KeepShallow(Func<PlanItem> change)
    {
        try
        {
            return change();
        }
        catch (ArgumentException)
        {
            throw new PlanRefusedException($"計画の階層は{PlanItem.MostLevels}段までです。上の段に置いてください。");
        }
    }

    private static PlanPlace PlaceOf(Plan plan, PlanItem item) =>
        new(item.ParentId, plan.AllItems.Count(other => other.ParentId == item.ParentId && other.Position < item.Position));

    private static string PlaceWords(Plan plan, PlanItem item) =>
        $"{Find(plan, item.ParentId)?.NumberedTitle ?? "いちばん上の段"}の{PlaceOf(plan, item).Index + 1}番目";
}

/// <summary>A place in the tree.</summary>
/// <param name="ParentId">Null for the first level.</param>
/// <param name="Index">0 for the first among its neighbours.</param>
public sealed record PlanPlace(string? ParentId, int Index);
