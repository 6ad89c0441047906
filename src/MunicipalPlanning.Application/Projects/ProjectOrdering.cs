using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Domain.Projects;

namespace MunicipalPlanning.Application.Projects;

/// <summary>Puts the register in order and cuts a piece out of it.</summary>
internal static class ProjectOrdering
{
    /// <returns>The records' ids, in order.</returns>
    /// <param name="first">0 for the first of all.</param>
    public static async Task<IReadOnlyList<Guid>> PieceAsync(this IQueryable<ProjectSearchEntry> entries, PlanningDbContext context, ProjectFilter filter, ProjectUnits units, ProjectPlanItems items, int first, int count, CancellationToken cancellationToken)
    {
        var ordered = InOrder(entries, filter, units);
        if (filter.Sort != ProjectSort.PlanItem && filter.Grouping != ProjectGrouping.PlanItem)
            return await ordered.Skip(first).Take(count).Select(entry => entry.ProjectYearId).ToListAsync(cancellationToken);
        // The order of the plans is known here, item by item: telling it to the database for every record would take far longer.
        var all = await ordered.Select(entry => new
        {
            entry.ProjectYearId,
            entry.Year,
            entry.UnitId,
            ItemId = context.Set<PlanLink>().Where(link => link.ProjectYearId == entry.ProjectYearId).OrderBy(link => link.Position).Select(link => link.PlanItemId).FirstOrDefault(),
        }).ToListAsync(cancellationToken);
        var byItem = all.OrderByDescending(row => row.Year);
        if (filter.Grouping == ProjectGrouping.Department)
            byItem = byItem.ThenBy(row => units.PlaceOf(row.UnitId));
        var descending = filter.Descending && filter.Sort == ProjectSort.PlanItem && filter.Grouping != ProjectGrouping.PlanItem;
        return [.. byItem.ThenBy(row => row.ItemId is null).ThenBy(row => items.PlaceOf(row.ItemId) * (descending ? -1 : 1)).Skip(first).Take(count).Select(row => row.ProjectYearId)];
    }

    private static IOrderedQueryable<ProjectSearchEntry> InOrder(IQueryable<ProjectSearchEntry> entries, ProjectFilter filter, ProjectUnits units)
    {
        var unitIds = units.InOrder.Select(unit => unit.Id).ToList();
        var ordered = entries.OrderByDescending(entry => entry.Year);
        if (filter.Grouping == ProjectGrouping.Department)
            ordered = ordered.ThenBy(entry => unitIds.IndexOf(entry.UnitId));
        ordered = filter.Sort switch
        {
            ProjectSort.Serial => By(ordered, entry => entry.SerialKey == "", entry => entry.SerialKey, filter.Descending),
            ProjectSort.Name => filter.Descending ? ordered.ThenByDescending(entry => entry.NameKey) : ordered.ThenBy(entry => entry.NameKey),
            ProjectSort.Unit => filter.Descending ? ordered.ThenByDescending(entry => unitIds.IndexOf(entry.UnitId)) : ordered.ThenBy(entry => unitIds.IndexOf(entry.UnitId)),
            ProjectSort.Budget => By(ordered, entry => entry.Budget == null, entry => entry.Budget, filter.Descending),
            ProjectSort.Settlement => By(ordered, entry => entry.Settlement == null, entry => entry.Settlement, filter.Descending),
            ProjectSort.Rating => By(ordered, entry => entry.Rating == null, entry => entry.Rating, filter.Descending),
            _ => ordered,
        };
        return By(ordered, entry => entry.NumberKey == "", entry => entry.NumberKey, filter.Descending && filter.Sort is (ProjectSort.Number or ProjectSort.Serial))
            .ThenBy(entry => unitIds.IndexOf(entry.UnitId)).ThenBy(entry => entry.NameKey).ThenBy(entry => entry.ProjectYearId);
    }

    private static IOrderedQueryable<ProjectSearchEntry> By<T>(IOrderedQueryable<ProjectSearchEntry> entries, Expression<Func<ProjectSearchEntry, bool>> isEmpty, Expression<Func<ProjectSearchEntry, T>> key, bool descending) =>
        descending ? entries.ThenBy(isEmpty).ThenByDescending(key) : entries.ThenBy(isEmpty).ThenBy(key);
}
