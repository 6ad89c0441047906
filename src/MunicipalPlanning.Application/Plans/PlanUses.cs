using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Domain.Calendar;

namespace MunicipalPlanning.Application.Plans;

/// <summary>どこで使われているか: the links between a plan and the sheets and projects that point at it, both ways.</summary>
public sealed class PlanUses(IDbContextFactory<PlanningDbContext> contexts)
{
    /// <param name="withBelow">Whether everything below the item is asked for as well.</param>
    /// <returns>Null if the plan has no such item.</returns>
    public async Task<PlanItemUses?> OfItemAsync(string planId, string itemId, bool withBelow, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await PlanItemTree.ReadAsync(context, planId, cancellationToken) is not { } plan || plan.Find(itemId) is not { } item)
            return null;
        List<string> ids = withBelow ? [.. plan.SelfAndBelow(item).Select(below => below.Id)] : [itemId];
        return new PlanItemUses(plan, item, await PlanUseReading.ReadAsync(context, plan, ids, withPlan: false, cancellationToken));
    }

    /// <summary>Everything that points at the plan as a whole or at one of its items.</summary>
    public async Task<PlanUseList> OfPlanAsync(string planId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await PlanItemTree.ReadAsync(context, planId, cancellationToken) is { } plan
            ? await PlanUseReading.ReadAsync(context, plan, [.. plan.Items.Select(item => item.Id)], withPlan: true, cancellationToken)
            : PlanUseList.None;
    }

    /// <summary>How often each item of a plan is used; an item that nobody uses has no count.</summary>
    public async Task<IReadOnlyDictionary<string, PlanUseCount>> CountAsync(string planId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await PlanItemTree.ReadAsync(context, planId, cancellationToken) is not { } plan)
            return new Dictionary<string, PlanUseCount>();
        var sheets = Users(plan, await PlanUseReading.SheetsAsync(context, plan, [.. plan.Items.Select(item => item.Id)], withPlan: false, cancellationToken), use => use.ItemId!, use => (use.Year, use.UnitId));
        var projects = Users(plan, await PlanUseReading.LinksAsync(context, planId, cancellationToken), link => link.ItemId, link => link.ProjectId);
        return plan.Items.Where(item => sheets.ContainsKey(item.Id) || projects.ContainsKey(item.Id)).ToDictionary(item => item.Id, item =>
        {
            var (ownSheets, allSheets) = sheets.GetValueOrDefault(item.Id);
            var (ownProjects, allProjects) = projects.GetValueOrDefault(item.Id);
            return new PlanUseCount(ownSheets, ownProjects, allSheets, allProjects);
        });
    }

    /// <summary>The way back: the items that a unit's sheet of the year and its projects point at.</summary>
    public async Task<IReadOnlyList<PlanPointer>> OfUnitAsync(FiscalYear year, string unitId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await PlanPointerReading.ReadAsync(context, year, unitId, cancellationToken);
    }

    /// <summary>For each item how many different users it has itself, and with everything below it.</summary>
    private static Dictionary<string, (int Own, int All)> Users<TUse, TUser>(PlanItemTree plan, IEnumerable<TUse> uses, Func<TUse, string> itemOf, Func<TUse, TUser> userOf)
    {
        var own = new Dictionary<string, HashSet<TUser>>();
        var all = new Dictionary<string, HashSet<TUser>>();
        foreach (var use in uses)
        {
            Add(own, itemOf(use), userOf(use));
            foreach (var item in plan.SelfAndAbove(plan.Find(itemOf(use))!))
                Add(all, item.Id, userOf(use));
        }
        return all.ToDictionary(users => users.Key, users => (own.TryGetValue(users.Key, out var direct) ? direct.Count : 0, users.Value.Count));
    }

    private static void Add<TUser>(Dictionary<string, HashSet<TUser>> users, string itemId, TUser user)
    {
        if (!users.TryGetValue(itemId, out var known))
            users[itemId] = known = [];
        known.Add(user);
    }
}

/// <summary>An item and who uses it.</summary>
public sealed record PlanItemUses(PlanItemTree Plan, PlanItemPlace Item, PlanUseList Uses);
