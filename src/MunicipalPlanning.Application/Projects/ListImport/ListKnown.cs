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
/// <param name="UnitId">担当課 of the year; of the last year before it where the year has no record yet.</param>
/// <param name="Values">By field, as a list would write them; null where the year has no record yet.</param>
internal sealed record ListKnownProject(string Id, string Number, string Name, string FormerName, string UnitId, bool IsInYear, IReadOnlyList<string?> Values);

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

    public static async Task<ListKnown> LoadAsync(PlanningDbContext context, Person person, FiscalYear year, CancellationToken cancellationToken)
    {
        var units = await context.Units.AsNoTracking().IgnoreAutoIncludes().ToListAsync(cancellationToken);
        var names = units.ToDictionary(unit => unit.Id, unit => unit.Name);
        var records = await context.ProjectYears.AsNoTracking().IgnoreAutoIncludes().Where(record => record.Year == year).ToDictionaryAsync(record => record.ProjectId, cancellationToken);
        var earlier = (await context.ProjectYears.Where(record => record.Year < year).Select(record => new { record.ProjectId, record.Year, record.UnitId }).ToListAsync(cancellationToken))
            .GroupBy(record => record.ProjectId).ToDictionary(same => same.Key, same => same.MaxBy(record => record.Year.Start)!.UnitId);
        var projects = await context.Projects.Select(project => new { project.Id, project.Number, project.Name, project.FormerName }).ToListAsync(cancellationToken);
        return new ListKnown(
            [.. projects.Select(project => Project(project.Id, project.Number, project.Name, project.FormerName, records.GetValueOrDefault(project.Id), earlier.GetValueOrDefault(project.Id, ""), names))],
            [.. units.Where(unit => unit.ExistsIn(year))],
            names,
            await ListLocks.LoadAsync(context, person, year, cancellationToken));
    }

    private static ListKnownProject Project(string id, string number, string name, string formerName, ProjectYear? record, string earlierUnit, Dictionary<string, string> unitNames)
    {
        var values = new string?[ListFields.All.Count];
        (values[(int)ListField.Number], values[(int)ListField.Name], values[(int)ListField.FormerName]) = (number, name, formerName);
        if (record is null)
            return new ListKnownProject(id, number, name, formerName, earlierUnit, false, values);
        values[(int)ListField.Unit] = unitNames[record.UnitId];
        values[(int)ListField.SheetNumber] = record.SheetNumber;
        values[(int)ListField.Background] = record.Background;
        values[(int)ListField.Purpose] = record.Purpose;
        values[(int)ListField.Goal] = record.Goal;
        values[(int)ListField.Outline] = record.Outline;
        values[(int)ListField.LegalBasis] = record.LegalBasis;
        values[(int)ListField.Budget] = ListAmount.Write(record.Budget?.Amount);
        values[(int)ListField.Settlement] = ListAmount.Write(record.Settlement?.Amount);
        values[(int)ListField.Result] = record.Result;
        values[(int)ListField.Rating] = record.Review?.Rating?.ToString() ?? "";
        values[(int)ListField.Reflection] = record.Review?.Reflection ?? "";
        values[(int)ListField.Direction] = record.Review?.Direction ?? "";
        return new ListKnownProject(id, number, name, formerName, record.UnitId, true, values);
    }
}
