using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Organization;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Organization;
using MunicipalPlanning.Domain.Projects;

namespace MunicipalPlanning.Application.Projects.ListImport;

/// <summary>A project of the register, with what the year says of it.</summary>
/// <param name="Name">As the year has it.</param>
/// <param name="UnitId">担当課 of the year; of the last year before it where the year has no record yet.</param>
/// <param name="IsInYear">Whether it has a record of the year.</param>
/// <param name="HasEarlierYears">Whether years before show the same name.</param>
/// <param name="CanChangeName">Whether it can get another name from the year on.</param>
/// <param name="LastYear">終了年度.</param>
/// <param name="Values">By field, as a list would write them.</param>
internal sealed record ListKnownProject(string Id, string Number, string Name, string UnitId, bool IsInYear, bool HasEarlierYears, bool CanChangeName, FiscalYear? LastYear, IReadOnlyList<string?> Values);

/// <summary>What the register holds, as far as a list is compared with it.</summary>
internal sealed class ListKnown
{
    private ListKnown(IReadOnlyList<ListKnownProject> projects, IReadOnlyList<OrganizationUnit> units, Dictionary<string, string> unitNames, ListLocks locks)
    {
        (Locks, Units, UnitNames) = (locks, new UnitNames(units), unitNames);
        ByNumber = projects.Where(project => project.Number.Length > 0).ToLookup(project => SearchFolding.Fold(project.Number));
        ByBareNumber = projects.Where(project => project.Number.Length > 0).ToLookup(project => SearchFolding.Fold(project.Number).TrimStart('0'));
        ByName = projects.ToLookup(project => (project.UnitId, SearchFolding.Fold(project.Name)));
    }

    public ILookup<string, ListKnownProject> ByNumber { get; }

    /// <summary>Without the zeros that Excel takes away.</summary>
    public ILookup<string, ListKnownProject> ByBareNumber { get; }

    public ILookup<(string UnitId, string Name), ListKnownProject> ByName { get; }

    /// <summary>Those that exist in the year.</summary>
    public UnitNames Units { get; }

    /// <summary>By id, of all years.</summary>
    public IReadOnlyDictionary<string, string> UnitNames { get; }

    public ListLocks Locks { get; }

    public static async Task<ListKnown> LoadAsync(PlanningDbContext context, Person person, FiscalYear year, DateOnly today, CancellationToken cancellationToken)
    {
        var units = await context.Units.AsNoTracking().IgnoreAutoIncludes().ToDictionaryAsync(unit => unit.Id, cancellationToken);
        var records = await context.ProjectYears.AsNoTracking().IgnoreAutoIncludes().Where(record => record.Year == year).ToDictionaryAsync(record => record.ProjectId, cancellationToken);
        var earlier = (await context.ProjectYears.Where(record => record.Year < year).Select(record => new { record.ProjectId, record.Year, record.UnitId }).ToListAsync(cancellationToken))
            .GroupBy(record => record.ProjectId).ToDictionary(same => same.Key, same => same.MaxBy(record => record.Year.Start)!.UnitId);
        var projects = await context.Projects.AsNoTracking().IgnoreAutoIncludes().ToListAsync(cancellationToken);
        return new ListKnown(
            [.. projects.Select(project => Read(project, year, records.GetValueOrDefault(project.Id), earlier.GetValueOrDefault(project.Id), units))],
            [.. units.Values.Where(unit => unit.ExistsIn(year))],
            units.ToDictionary(unit => unit.Key, unit => unit.Value.Name),
            await ListLocks.LoadAsync(context, person, year, units, today, cancellationToken));
    }

    private static ListKnownProject Read(Project project, FiscalYear year, ProjectYear? record, string? earlierUnit, Dictionary<string, OrganizationUnit> units)
    {
        var name = project.NameIn(year);
        var values = new string?[ListFields.All.Count];
        (values[(int)ListField.Number], values[(int)ListField.Name], values[(int)ListField.FormerName]) = (project.Number, name, project.FormerName);
        if (record is not null)
        {
            foreach (var field in ListFields.All.Where(field => field is not (ListField.Number or ListField.Name or ListField.FormerName or ListField.Department or ListField.Unit)))
                values[(int)field] = ProjectFieldHandle.Find(project, record, field.Path())!.Text;
            values[(int)ListField.Unit] = units[record.UnitId].Name;
        }
        return new ListKnownProject(
            project.Id, project.Number, name, record?.UnitId ?? earlierUnit ?? "", record is not null, earlierUnit is not null,
            year.Start > FiscalYear.Earliest && project.FormerNames.All(former => former.LastYear < year.Previous), project.LastYear, values);
    }
}
