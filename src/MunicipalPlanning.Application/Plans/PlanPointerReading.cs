using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Domain.Calendar;

namespace MunicipalPlanning.Application.Plans;

/// <summary>Reads the plan items that a unit points at in a year.</summary>
internal static class PlanPointerReading
{
    public static async Task<IReadOnlyList<PlanPointer>> ReadAsync(PlanningDbContext context, FiscalYear year, string unitId, CancellationToken cancellationToken)
    {
        var sheet = await context.Sheets.AsNoTracking().SingleOrDefaultAsync(sheet => sheet.Year == year && sheet.UnitId == unitId, cancellationToken);
        var picks = sheet?.PriorityProjects ?? [];
        var picked = picks.Select(pick => pick.ProjectId).ToList();
        var links = await (
            from record in context.ProjectYears
            where record.Year == year && (record.UnitId == unitId || picked.Contains(record.ProjectId))
            from link in record.PlanLinks
            orderby record.ProjectId, link.Position
            select new { record.ProjectId, Item = link.PlanItemId }).ToListAsync(cancellationToken);
        var named = picks.Where(pick => pick.MeasureItemId is not null).Select(pick => new Pointer(pick.MeasureItemId!, PlanUseKind.PriorityProject, pick.ProjectId))
            .Concat((sheet?.RelatedProjects ?? []).SelectMany(row => new[] { (Item: row.MeasureItemId, Kind: PlanUseKind.RelatedMeasure), (Item: row.ProjectItemId, Kind: PlanUseKind.RelatedProject) })
                .Where(row => row.Item is not null).Select(row => new Pointer(row.Item!, row.Kind, null)))
            .Concat(links.Select(link => new Pointer(link.Item, PlanUseKind.ProjectLink, link.ProjectId)))
            .Distinct().ToList();
        var itemIds = named.Select(pointer => pointer.ItemId).Distinct().ToList();
        var items = await context.PlanItems.Where(item => itemIds.Contains(item.Id))
            .Join(context.Plans, item => item.PlanId, plan => plan.Id, (item, plan) => new { item.Id, item.PlanId, plan.Name, item.Number, item.Title })
            .ToDictionaryAsync(item => item.Id, cancellationToken);
        var projectIds = named.Select(pointer => pointer.ProjectId).Distinct().ToList();
        var names = await context.Projects.Where(project => projectIds.Contains(project.Id)).Select(project => new { project.Id, project.Name }).ToDictionaryAsync(project => project.Id, project => project.Name, cancellationToken);
        return [.. named.Select(pointer => new PlanPointer(
            items[pointer.ItemId].PlanId,
            items[pointer.ItemId].Name,
            pointer.ItemId,
            items[pointer.ItemId].Number,
            items[pointer.ItemId].Title,
            pointer.Kind,
            pointer.ProjectId,
            pointer.ProjectId is { } id ? names[id] : ""))];
    }

    private sealed record Pointer(string ItemId, PlanUseKind Kind, string? ProjectId);
}
