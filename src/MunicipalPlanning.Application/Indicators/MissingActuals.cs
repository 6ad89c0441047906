using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Indicators;

namespace MunicipalPlanning.Application.Indicators;

/// <summary>The figures that a plan waits for: a target was set for the year, the year is over, and nobody has written the actual.</summary>
internal static class MissingActuals
{
    /// <summary>One entry for each plan, for the sections that the person may write for.</summary>
    public static async Task<IReadOnlyList<MissingActualsOfPlan>> FindAsync(PlanningDbContext context, Person person, FiscalYear year, IReadOnlySet<string> unitIds, CancellationToken cancellationToken)
    {
        if (unitIds.Count == 0)
            return [];
        var missing = await context.Set<Indicator>().FromSql($"""
            select * from indicators where plan_item_id is not null and exists (
                select 1 from jsonb_array_elements(values) as value
                where (value ->> 'Year')::int = {year.Start} and value ->> 'Target' <> '' and coalesce(value ->> 'Actual', '') = '')
            """).AsNoTracking().Select(indicator => new { indicator.Name, ItemId = EF.Property<string>(indicator, "PlanItemId") }).ToListAsync(cancellationToken);
        if (missing.Count == 0)
            return [];
        var itemIds = missing.Select(indicator => indicator.ItemId).Distinct().ToList();
        var plans = await context.Plans.IgnoreAutoIncludes().AsNoTracking().Where(plan => context.PlanItems.Any(item => item.PlanId == plan.Id && itemIds.Contains(item.Id))).ToListAsync(cancellationToken);
        var found = new List<MissingActualsOfPlan>();
        foreach (var plan in plans.Where(plan => plan.Covers(year)).OrderBy(plan => plan.Kind).ThenBy(plan => plan.Id, StringComparer.Ordinal))
        {
            var tree = (await PlanIndicatorTree.LoadAsync(context, plan.Id, cancellationToken))!;
            var own = tree.Indicators.Where(pair => itemIds.Contains(pair.Item.Id) && missing.Exists(one => one.ItemId == pair.Item.Id && one.Name == pair.Indicator.Name))
                .Where(pair => tree.UnitsOf(pair.Item.Id) is var units && units.Any(unit => unitIds.Contains(unit.Id)) && IndicatorRights.Find(person, IndicatorCellKind.Actual, units) is not null)
                .Select(pair => pair.Indicator.Name).ToList();
            if (own.Count > 0)
                found.Add(new MissingActualsOfPlan(plan.Id, plan.Name, own));
        }
        return found;
    }
}

/// <param name="Indicators">Their names, in the order of the plan.</param>
internal sealed record MissingActualsOfPlan(string PlanId, string PlanName, IReadOnlyList<string> Indicators);
