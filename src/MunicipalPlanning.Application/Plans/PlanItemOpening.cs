using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Plans;

/// <summary>Opens one item of a plan.</summary>
public sealed class PlanItemOpening(IDbContextFactory<PlanningDbContext> contexts)
{
    /// <returns>Null if the plan has no such item.</returns>
    public async Task<PlanItemForEditing?> OpenAsync(string planId, string itemId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await context.PlanItems.AsNoTracking().SingleOrDefaultAsync(item => item.Id == itemId && item.PlanId == planId, cancellationToken) is not { } item)
            return null;
        var children = await context.PlanItems.AsNoTracking().IgnoreAutoIncludes().Include(child => child.Units).Include(child => child.Actions)
            .Where(child => child.ParentId == itemId).OrderBy(child => child.Position).ToListAsync(cancellationToken);
        var unitIds = children.Append(item).SelectMany(one => one.Units).Select(link => link.UnitId).Distinct().ToList();
        var units = await context.Units.Where(unit => unitIds.Contains(unit.Id)).Select(unit => new { unit.Id, unit.Name }).ToDictionaryAsync(unit => unit.Id, unit => unit.Name, cancellationToken);
        var terms = await context.Plans.Where(plan => plan.Id == planId).SelectMany(plan => plan.Glossary).OrderBy(term => term.Position).AsNoTracking().ToListAsync(cancellationToken);
        var (changes, latest) = await ChangesAsync(context, itemId, cancellationToken);
        var texts = TextsOf(item).ToList();
        return new PlanItemForEditing(
            item.Id, planId, item.ParentId, item.Number, item.Title, item.IsPriority,
            [.. item.Units.Select(link => new PlanUnitView(link.UnitId, units[link.UnitId]))], item.UnitsText, item.Policy,
            [.. item.Issues.Select(issue => new PlanIssueView(issue.Id, issue.Text))],
            [.. item.Actions.Select(action => new PlanActionView(action.Id, action.Number, action.Text, action.IsPriority))],
            [.. item.Indicators.Select(indicator => new PlanIndicatorView(indicator.Id, indicator.Name, indicator.Definition, indicator.Unit, indicator.Direction, indicator.IsCumulative, indicator.BaselineYear, indicator.Baseline.ToString(), [.. indicator.Values.Select(value => new PlanIndicatorValue(value.Year, value.Target.ToString(), value.Actual.ToString()))], indicator.Note))],
            [.. children.Select(child => new PlanChildView(child.Id, child.Number, child.Title, child.IsPriority, string.Concat(child.Actions.Select(action => action.Number)), [.. child.Units.Select(link => units[link.UnitId])]))],
            await RelativesAsync(context, item.Ancestors.Select(link => link.AncestorId).ToList(), cancellationToken),
            await RelativesAsync(context, await context.PlanItems.SelectMany(other => other.Ancestors).Where(link => link.AncestorId == itemId).Select(link => link.PlanItemId).ToListAsync(cancellationToken), cancellationToken),
            [.. terms.Where(term => texts.Exists(text => text.Contains(term.Term, StringComparison.Ordinal))).Select(term => new PlanTermView(term.Id, term.Term, term.Meaning))],
            changes, latest);
    }

    private static IEnumerable<string> TextsOf(PlanItem item) =>
        item.Issues.Select(issue => issue.Text)
            .Concat(item.Actions.Select(action => action.Text))
            .Concat(item.Indicators.SelectMany(indicator => new[] { indicator.Name, indicator.Definition }))
            .Append(item.Policy);

    private static async Task<IReadOnlyList<PlanRelativeView>> RelativesAsync(PlanningDbContext context, List<string> itemIds, CancellationToken cancellationToken) =>
        itemIds.Count == 0 ? [] : await context.PlanItems.Where(item => itemIds.Contains(item.Id))
            .Join(context.Plans, item => item.PlanId, plan => plan.Id, (item, plan) => new { item.Id, item.PlanId, plan.Name, item.Number, item.Title, Indicators = item.Indicators.Count })
            .OrderBy(item => item.PlanId).ThenBy(item => item.Number)
            .Select(item => new PlanRelativeView(item.Id, item.PlanId, item.Name, (item.Number + " " + item.Title).Trim(), item.Indicators)).ToListAsync(cancellationToken);

    private static async Task<(Dictionary<string, LastPlanChange> ByField, long Latest)> ChangesAsync(PlanningDbContext context, string itemId, CancellationToken cancellationToken)
    {
        var record = PlanLog.Item(itemId);
        var last = context.Changes.Where(change => change.Record == record && change.Kind == ChangeKind.Content).GroupBy(change => change.Field).Select(changes => changes.Max(change => change.Id));
        var changes = await context.Changes.Where(change => last.Contains(change.Id)).Select(change => new { change.Id, change.Field, change.Person, change.At }).ToListAsync(cancellationToken);
        return (changes.ToDictionary(change => change.Field, change => new LastPlanChange(change.Person, change.At)), changes.Select(change => change.Id).DefaultIfEmpty().Max());
    }
}
