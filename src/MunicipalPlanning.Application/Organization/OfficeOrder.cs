using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Organization;

namespace MunicipalPlanning.Application.Organization;

/// <summary>建制順: each department followed by its sections, sections without a department last.</summary>
public static class OfficeOrder
{
    /// <summary>The units that exist in a year, in office order.</summary>
    public static IReadOnlyList<OrganizationUnit> Of(IEnumerable<OrganizationUnit> units, FiscalYear year)
    {
        var existing = units.Where(unit => unit.ExistsIn(year)).OrderBy(unit => unit.Order ?? int.MaxValue).ThenBy(unit => unit.Id, StringComparer.Ordinal).ToList();
        var departments = existing.Where(unit => unit.Kind == UnitKind.Department).ToList();
        var departmentIds = departments.Select(unit => unit.Id).ToHashSet();
        var sections = existing.Where(unit => unit.Kind == UnitKind.Section).ToLookup(unit => unit.ParentId is { } parent && departmentIds.Contains(parent) ? parent : null);
        return [.. departments.SelectMany(department => sections[department.Id].Prepend(department)), .. sections[null]];
    }
}
