using System.Linq.Expressions;

namespace MunicipalPlanning.Application.Projects;

/// <summary>Puts the register in order, in the database.</summary>
internal static class ProjectOrdering
{
    public static IQueryable<ProjectRecord> InOrder(this IQueryable<ProjectRecord> rows, ProjectFilter filter, ProjectUnits units, ProjectPlanItems items)
    {
        var unitIds = units.InOrder.Select(unit => unit.Id).ToList();
        var itemIds = items.Ids;
        var ordered = rows.OrderByDescending(row => row.Record.Year);
        ordered = filter.Grouping switch
        {
            ProjectGrouping.Department => ordered.ThenBy(row => unitIds.IndexOf(row.Record.UnitId)),
            ProjectGrouping.PlanItem => ByPlanItem(ordered, itemIds, descending: false),
            _ => ordered,
        };
        ordered = filter.Sort switch
        {
            ProjectSort.Serial => By(ordered, row => row.Entry.SerialKey == "", row => row.Entry.SerialKey, filter.Descending),
            ProjectSort.Name => filter.Descending ? ordered.ThenByDescending(row => row.Entry.NameKey) : ordered.ThenBy(row => row.Entry.NameKey),
            ProjectSort.Unit => filter.Descending ? ordered.ThenByDescending(row => unitIds.IndexOf(row.Record.UnitId)) : ordered.ThenBy(row => unitIds.IndexOf(row.Record.UnitId)),
            ProjectSort.PlanItem => ByPlanItem(ordered, itemIds, filter.Descending),
            ProjectSort.Budget => By(ordered, row => row.Record.Budget == null, row => row.Record.Budget, filter.Descending),
            ProjectSort.Settlement => By(ordered, row => row.Record.Settlement == null, row => row.Record.Settlement, filter.Descending),
            ProjectSort.Rating => By(ordered, row => row.Record.Review!.Rating == null, row => row.Record.Review!.Rating, filter.Descending),
            _ => ordered,
        };
        return By(ordered, row => row.Entry.NumberKey == "", row => row.Entry.NumberKey, filter.Descending && filter.Sort is (ProjectSort.Number or ProjectSort.Serial))
            .ThenBy(row => unitIds.IndexOf(row.Record.UnitId)).ThenBy(row => row.Entry.NameKey).ThenBy(row => row.Project.Id);
    }

    private static IOrderedQueryable<ProjectRecord> By<T>(IOrderedQueryable<ProjectRecord> rows, Expression<Func<ProjectRecord, bool>> isEmpty, Expression<Func<ProjectRecord, T>> key, bool descending) =>
        descending ? rows.ThenBy(isEmpty).ThenByDescending(key) : rows.ThenBy(isEmpty).ThenBy(key);

    private static IOrderedQueryable<ProjectRecord> ByPlanItem(IOrderedQueryable<ProjectRecord> rows, List<string> itemIds, bool descending) => By(
        rows,
        row => !row.Record.PlanLinks.Any(),
        row => itemIds.IndexOf(row.Record.PlanLinks.OrderBy(link => link.Position).Select(link => link.PlanItemId).First()),
        descending);
}
