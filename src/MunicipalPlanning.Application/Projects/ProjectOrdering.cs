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
        var isByItem = filter.Sort == ProjectSort.PlanItem || filter.Grouping == ProjectGrouping.PlanItem;
        var candidates = isByItem ? WithPlaces(entries, context, items) : entries.Select(entry => new Candidate { Entry = entry });
        return await InOrder(candidates, filter, units, isByItem).Skip(first).Take(count).Select(candidate => candidate.Entry.ProjectYearId).ToListAsync(cancellationToken);
    }

    /// <summary>The order of the plans is known here, item by item, and told to the database as a table that it can join.</summary>
    private static IQueryable<Candidate> WithPlaces(IQueryable<ProjectSearchEntry> entries, PlanningDbContext context, ProjectPlanItems items)
    {
        var ids = items.InOrder.ToArray();
        var places = context.Database.SqlQuery<ItemPlace>($"""select id as "ItemId", place::int as "Place" from unnest({ids}) with ordinality as items(id, place)""");
        var links = context.Set<PlanLink>();
        var firstPlaces = links.Where(link => !links.Any(other => other.ProjectYearId == link.ProjectYearId && other.Position < link.Position))
            .Join(places, link => link.PlanItemId, place => place.ItemId, (link, place) => new { link.ProjectYearId, place.Place });
        return entries.LeftJoin(firstPlaces, entry => entry.ProjectYearId, place => place.ProjectYearId, (entry, place) => new Candidate { Entry = entry, Place = place == null ? null : (int?)place.Place });
    }

    private static IOrderedQueryable<Candidate> InOrder(IQueryable<Candidate> candidates, ProjectFilter filter, ProjectUnits units, bool isByItem)
    {
        var unitIds = units.InOrder.Select(unit => unit.Id).ToList();
        var ordered = candidates.OrderByDescending(candidate => candidate.Entry.Year);
        if (filter.Grouping == ProjectGrouping.Department)
            ordered = ordered.ThenBy(candidate => unitIds.IndexOf(candidate.Entry.UnitId));
        if (isByItem)
            ordered = By(ordered, candidate => candidate.Place == null, candidate => candidate.Place, filter.Descending && filter.Sort == ProjectSort.PlanItem && filter.Grouping != ProjectGrouping.PlanItem);
        ordered = filter.Sort switch
        {
            ProjectSort.Serial => By(ordered, candidate => candidate.Entry.SerialKey == "", candidate => candidate.Entry.SerialKey, filter.Descending),
            ProjectSort.Name => filter.Descending ? ordered.ThenByDescending(candidate => candidate.Entry.NameKey) : ordered.ThenBy(candidate => candidate.Entry.NameKey),
            ProjectSort.Unit => filter.Descending ? ordered.ThenByDescending(candidate => unitIds.IndexOf(candidate.Entry.UnitId)) : ordered.ThenBy(candidate => unitIds.IndexOf(candidate.Entry.UnitId)),
            ProjectSort.Budget => By(ordered, candidate => candidate.Entry.Budget == null, candidate => candidate.Entry.Budget, filter.Descending),
            ProjectSort.Settlement => By(ordered, candidate => candidate.Entry.Settlement == null, candidate => candidate.Entry.Settlement, filter.Descending),
            ProjectSort.Rating => By(ordered, candidate => candidate.Entry.Rating == null, candidate => candidate.Entry.Rating, filter.Descending),
            _ => ordered,
        };
        return By(ordered, candidate => candidate.Entry.NumberKey == "", candidate => candidate.Entry.NumberKey, filter.Descending && filter.Sort is (ProjectSort.Number or ProjectSort.Serial))
            .ThenBy(candidate => unitIds.IndexOf(candidate.Entry.UnitId)).ThenBy(candidate => candidate.Entry.NameKey).ThenBy(candidate => candidate.Entry.ProjectYearId);
    }

    private static IOrderedQueryable<Candidate> By<T>(IOrderedQueryable<Candidate> candidates, Expression<Func<Candidate, bool>> isEmpty, Expression<Func<Candidate, T>> key, bool descending) =>
        descending ? candidates.ThenBy(isEmpty).ThenByDescending(key) : candidates.ThenBy(isEmpty).ThenBy(key);

    private sealed class Candidate
    {
        public required ProjectSearchEntry Entry { get; init; }

        /// <summary>The place of the first item that it serves, in the order of the plans; null where it serves none or that does not matter.</summary>
        public int? Place { get; init; }
    }

    private sealed record ItemPlace(string ItemId, int Place);
}
