using MunicipalPlanning.Application.Organization;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Organization;

namespace MunicipalPlanning.Application.Plans.Coverage;

/// <summary>The columns of the matrix: every section of the year, and other units as far as they take part.</summary>
internal static class CoverageColumns
{
    private const string PastUnits = "この年度にない部署";

    public static IReadOnlyList<CoverageGroup> Of(
        IReadOnlyDictionary<string, OrganizationUnit> units, FiscalYear year, IReadOnlyDictionary<string, int> projects, IReadOnlyDictionary<string, int> charges, IReadOnlySet<string> related)
    {
        var existing = OfficeOrder.Of(units.Values, year);
        var departments = existing.Where(unit => unit.Kind == UnitKind.Department).Select(unit => unit.Id).ToHashSet();
        var groups = existing
            .Where(unit => unit.Kind == UnitKind.Section || TakesPart(unit))
            .GroupBy(unit => unit.Kind == UnitKind.Department ? unit.Id : unit.ParentId is { } parent && departments.Contains(parent) ? parent : "")
            .Select(group => new CoverageGroup(group.Key.Length == 0 ? "" : units[group.Key].Name, [.. group.Select(Column)]));
        var past = units.Values.Where(unit => !unit.ExistsIn(year) && TakesPart(unit)).OrderBy(unit => unit.Order).ThenBy(unit => unit.Id, StringComparer.Ordinal).Select(Column).ToList();
        return past.Count == 0 ? [.. groups] : [.. groups, new CoverageGroup(PastUnits, past)];

        bool TakesPart(OrganizationUnit unit) => projects.ContainsKey(unit.Id) || charges.ContainsKey(unit.Id) || related.Contains(unit.Id);
        CoverageColumn Column(OrganizationUnit unit) => new(unit.Id, unit.Name, projects.GetValueOrDefault(unit.Id), charges.GetValueOrDefault(unit.Id));
    }
}
