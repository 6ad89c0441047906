using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Organization;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Organization;

namespace MunicipalPlanning.Application.Projects;

/// <summary>The units as the register of a year orders and names them.</summary>
internal sealed class ProjectUnits
{
    private readonly Dictionary<string, OrganizationUnit> _units;
    private readonly Dictionary<string, int> _places;

    private ProjectUnits(Dictionary<string, OrganizationUnit> units, FiscalYear year)
    {
        _units = units;
        var existing = OfficeOrder.Of(units.Values, year);
        InOrder = [.. existing, .. units.Values.Except(existing).OrderBy(unit => unit.ParentId ?? unit.Id, StringComparer.Ordinal).ThenBy(unit => unit.Order)];
        _places = InOrder.Index().ToDictionary(unit => unit.Item.Id, unit => unit.Index);
    }

    /// <summary>建制順; units that do not exist in the year come last.</summary>
    public IReadOnlyList<OrganizationUnit> InOrder { get; }

    public static async Task<ProjectUnits> ReadAsync(PlanningDbContext context, FiscalYear year, CancellationToken cancellationToken) =>
        new(await context.Units.AsNoTracking().IgnoreAutoIncludes().ToDictionaryAsync(unit => unit.Id, cancellationToken), year);

    /// <summary>The unit's place in the order, 0 for the first.</summary>
    public int PlaceOf(string unitId) => _places.GetValueOrDefault(unitId, int.MaxValue);

    public string NameOf(string unitId) => _units.TryGetValue(unitId, out var unit) ? unit.Name : "";

    /// <summary>The department's own name, or that of the section's department; empty where there is none.</summary>
    public string DepartmentOf(string unitId) =>
        _units[unitId] is var unit && unit.Kind == UnitKind.Department ? unit.Name : unit.ParentId is { } parent ? _units[parent].Name : "";

    /// <summary>The unit and the sections below it.</summary>
    public List<string> SelfAndBelow(string unitId) => [.. _units.Values.Where(unit => unit.Id == unitId || unit.ParentId == unitId).Select(unit => unit.Id)];

    /// <param name="counts">Projects by unit.</param>
    public IReadOnlyList<ProjectUnitChoice> Choices(IReadOnlyDictionary<string, int> counts) =>
        [.. InOrder.Select(unit => new ProjectUnitChoice(unit.Id, unit.Name, unit.Kind == UnitKind.Department, SelfAndBelow(unit.Id).Sum(id => counts.GetValueOrDefault(id)))).Where(choice => choice.Count > 0)];
}
