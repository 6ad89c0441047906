using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Organization;
using MunicipalPlanning.Domain.Calendar;

namespace MunicipalPlanning.Application.Plans;

/// <summary>Reads who points at the items of one plan: one query for each kind of pointer, however many items there are.</summary>
internal static class PlanUseReading
{
    /// <param name="itemIds">The items asked for; lines that name the plan as a whole come along only with <paramref name="withPlan"/>.</param>
    public static async Task<PlanUseList> ReadAsync(PlanningDbContext context, PlanItemTree plan, IReadOnlyCollection<string> itemIds, bool withPlan, CancellationToken cancellationToken)
    {
        var places = new UnitPlaces(await context.Units.AsNoTracking().IgnoreAutoIncludes().ToDictionaryAsync(unit => unit.Id, cancellationToken));
        var sheets = await SheetsAsync(context, plan, itemIds, withPlan, cancellationToken);
        var projects = await (
            from year in context.ProjectYears
            from link in year.PlanLinks
            where itemIds.Contains(link.PlanItemId)
            join project in context.Projects on year.ProjectId equals project.Id
            select new PlanProjectUse(year.Year, project.Id, project.Number, project.Name, year.UnitId, "", link.PlanItemId, null)).ToListAsync(cancellationToken);
        var shown = await ShownAsync(context, cancellationToken);
        return new PlanUseList(
            [.. sheets.OrderByDescending(use => use.Year).ThenBy(use => places.PlaceIn(use.Year, use.UnitId)).ThenBy(use => use.Kind).Select(use => use with { UnitName = places.NameOf(use.UnitId) })],
            [.. projects.OrderByDescending(use => use.Year).ThenBy(use => places.PlaceIn(use.Year, use.UnitId)).ThenBy(use => use.Number, StringComparer.Ordinal).ThenBy(use => use.ProjectId, StringComparer.Ordinal)
                .Select(use => use with { UnitName = places.NameOf(use.UnitId), SheetUnitId = shown[(use.Year, use.ProjectId)].OrderBy(unitId => unitId != use.UnitId).FirstOrDefault() })]);
    }

    /// <summary>The places of sheets that name the items, in no order and without the names of the units.</summary>
    public static async Task<IReadOnlyList<PlanSheetUse>> SheetsAsync(PlanningDbContext context, PlanItemTree plan, IReadOnlyCollection<string> itemIds, bool withPlan, CancellationToken cancellationToken) =>
    [
        .. await PickedAsync(context, itemIds, cancellationToken),
        .. await RelatedAsync(context, itemIds, cancellationToken),
        .. await WordsAsync(context, plan, itemIds.ToHashSet(), withPlan, cancellationToken),
    ];

    /// <summary>Which project serves which item of a plan in any year.</summary>
    public static async Task<IReadOnlyList<(string ItemId, string ProjectId)>> LinksAsync(PlanningDbContext context, string planId, CancellationToken cancellationToken)
    {
        var links = await (
            from year in context.ProjectYears
            from link in year.PlanLinks
            join item in context.PlanItems on link.PlanItemId equals item.Id
            where item.PlanId == planId
            select new { link.PlanItemId, year.ProjectId }).Distinct().ToListAsync(cancellationToken);
        return [.. links.Select(link => (link.PlanItemId, link.ProjectId))];
    }

    /// <summary>The units whose sheets show a project in a year.</summary>
    private static async Task<ILookup<(FiscalYear Year, string ProjectId), string>> ShownAsync(PlanningDbContext context, CancellationToken cancellationToken) =>
        (await context.Sheets.SelectMany(sheet => sheet.PriorityProjects, (sheet, pick) => new { sheet.Year, pick.ProjectId, sheet.UnitId }).ToListAsync(cancellationToken))
            .ToLookup(pick => (pick.Year, pick.ProjectId), pick => pick.UnitId);

    private static async Task<List<PlanSheetUse>> PickedAsync(PlanningDbContext context, IReadOnlyCollection<string> itemIds, CancellationToken cancellationToken) =>
        await (
            from sheet in context.Sheets
            from pick in sheet.PriorityProjects
            where pick.MeasureItemId != null && itemIds.Contains(pick.MeasureItemId)
            join project in context.Projects on pick.ProjectId equals project.Id
            orderby pick.Position
            select new PlanSheetUse(sheet.Year, sheet.UnitId, "", sheet.Submission.State, PlanUseKind.PriorityProject, pick.MeasureItemId, pick.ProjectId, project.Name)).ToListAsync(cancellationToken);

    private static async Task<IEnumerable<PlanSheetUse>> RelatedAsync(PlanningDbContext context, IReadOnlyCollection<string> itemIds, CancellationToken cancellationToken)
    {
        var rows = await (
            from sheet in context.Sheets
            from row in sheet.RelatedProjects
            where (row.MeasureItemId != null && itemIds.Contains(row.MeasureItemId)) || (row.ProjectItemId != null && itemIds.Contains(row.ProjectItemId))
            orderby row.Position
            select new { sheet.Year, sheet.UnitId, sheet.Submission.State, row.MeasureItemId, row.ProjectItemId }).ToListAsync(cancellationToken);
        return rows
            .SelectMany(row => new[] { (Kind: PlanUseKind.RelatedMeasure, Item: row.MeasureItemId), (Kind: PlanUseKind.RelatedProject, Item: row.ProjectItemId) }
                .Where(named => named.Item is not null && itemIds.Contains(named.Item))
                .Select(named => new PlanSheetUse(row.Year, row.UnitId, "", row.State, named.Kind, named.Item, null, "")))
            .Distinct();
    }

    private static async Task<IEnumerable<PlanSheetUse>> WordsAsync(PlanningDbContext context, PlanItemTree plan, HashSet<string> itemIds, bool withPlan, CancellationToken cancellationToken)
    {
        var rows = await (
            from sheet in context.Sheets
            from relation in sheet.PlanRelations
            where relation.PlanId == null || relation.PlanId == plan.Id
            select new { sheet.Year, sheet.UnitId, sheet.Submission.State, relation.PlanId, relation.Label, Lines = EF.Property<List<string>>(relation, "_lines") }).ToListAsync(cancellationToken);
        var words = new PlanWordMatch(plan);
        return rows
            .SelectMany(row =>
            {
                var isOfPlan = row.PlanId is not null || words.NamesPlan(row.Label);
                var items = isOfPlan ? row.Lines.SelectMany(words.ItemsNamedIn).Where(itemIds.Contains) : [];
                var named = withPlan && (isOfPlan || row.Lines.Exists(words.NamesPlan)) ? items.Prepend(null) : items;
                return named.Select(item => new PlanSheetUse(row.Year, row.UnitId, "", row.State, item is null ? PlanUseKind.RelationPlan : PlanUseKind.RelationLine, item, null, ""));
            })
            .Distinct();
    }
}
