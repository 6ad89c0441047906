using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Exchange.Format;

namespace MunicipalPlanning.Application.Exchange.Checking;

/// <summary>Finds who uses plan items, apart from the projects and sheets that the file replaces.</summary>
internal static class ItemUsers
{
    public static async Task<ILookup<string, string>> FindAsync(PlanningDbContext context, ExchangeFile file, List<string> items, CancellationToken cancellationToken)
    {
        if (items.Count == 0)
            return KnownRecords.None.UsersOfLostItems;

        var projects = await (
            from year in context.ProjectYears
            from link in year.PlanLinks
            where items.Contains(link.PlanItemId)
            join project in context.Projects on year.ProjectId equals project.Id
            orderby project.Id, year.Year
            select new { Item = link.PlanItemId, project.Id, project.Name, year.Year }).ToListAsync(cancellationToken);
        var related = context.Sheets.SelectMany(sheet => sheet.RelatedProjects, (sheet, row) => new { sheet.Year, sheet.UnitId, row.MeasureItemId, row.ProjectItemId });
        var measures = related.Select(row => new { row.Year, row.UnitId, Item = row.MeasureItemId });
        var relatedItems = related.Select(row => new { row.Year, row.UnitId, Item = row.ProjectItemId });
        var picks = context.Sheets.SelectMany(sheet => sheet.PriorityProjects, (sheet, pick) => new { sheet.Year, sheet.UnitId, Item = pick.MeasureItemId });
        var sheets = await (
            from row in measures.Concat(relatedItems).Concat(picks)
            where row.Item != null && items.Contains(row.Item)
            join unit in context.Units on row.UnitId equals unit.Id
            select new { row.Item, row.Year, row.UnitId, unit.Name }).Distinct().ToListAsync(cancellationToken);

        var descendants = await (
            from item in context.PlanItems
            from link in item.Ancestors
            where items.Contains(link.AncestorId)
            join plan in context.Plans on item.PlanId equals plan.Id
            orderby plan.Id, item.Id
            select new { Item = link.AncestorId, item.Id, item.Number, item.Title, item.PlanId, plan.Name }).ToListAsync(cancellationToken);

        var replacedPlans = file.Plans.Select(plan => plan.Id).ToHashSet();
        var lost = items.ToHashSet();
        var replacedProjects = file.Projects.Select(project => project.Id).ToHashSet();
        var replacedSheets = file.Sheets.Select(sheet => (sheet.Year, sheet.Unit)).ToHashSet();
        return projects
            .Where(user => !replacedProjects.Contains(user.Id))
            .Select(user => (user.Item, User: $"事務事業「{user.Name}」（{user.Id}）の{user.Year.Name}"))
            .Concat(sheets
                .Where(user => !replacedSheets.Contains((user.Year.Start, user.UnitId)))
                .OrderBy(user => user.Year).ThenBy(user => user.UnitId, StringComparer.Ordinal)
                .Select(user => (Item: user.Item!, User: $"{user.Name}の{user.Year.Name}の組織マネジメントシート")))
            .Concat(descendants
                .Where(user => !replacedPlans.Contains(user.PlanId) && !lost.Contains(user.Id))
                .Select(user => (user.Item, User: $"{user.Name}の「{user.Number}{user.Title}」（前の計画とのつながり）")))
            .ToLookup(user => user.Item, user => user.User);
    }
}
