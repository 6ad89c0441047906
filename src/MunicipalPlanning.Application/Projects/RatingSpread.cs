using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Organization;
using MunicipalPlanning.Domain.Access;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Organization;
using MunicipalPlanning.Domain.Projects;

namespace MunicipalPlanning.Application.Projects;

/// <summary>評価のばらつき: the ratings of a year by department beside those of last year, for the policy division before publication.</summary>
public sealed class RatingSpread(IDbContextFactory<PlanningDbContext> contexts)
{
    /// <exception cref="AccessRefusedException">The person does not belong to the policy division.</exception>
    public async Task<RatingSpreadView> ReadAsync(Person person, FiscalYear year, CancellationToken cancellationToken)
    {
        if (!MayRead(person))
            throw new AccessRefusedException(person, Verb.ManageYear, "");
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var last = year.Start > FiscalYear.Earliest ? year.Previous : year;
        var units = await context.Units.AsNoTracking().IgnoreAutoIncludes().ToDictionaryAsync(unit => unit.Id, cancellationToken);
        var picks = await PriorityPicks.ReadAsync(context, [year, last], cancellationToken);
        var ids = picks.ProjectIds;
        var records = (await RatingOverview.RecordsAsync(context, record => (record.Year == year || record.Year == last) && ids.Contains(record.ProjectId), cancellationToken)).Where(record => picks.Has(record.Year, record.ProjectId)).ToList();
        var projects = await context.Projects.AsNoTracking().IgnoreAutoIncludes().Where(project => ids.Contains(project.Id)).ToDictionaryAsync(project => project.Id, cancellationToken);
        var scales = await RatingScales.AllAsync(context, cancellationToken);
        var rated = records.Select(record => RatedProject.Of(record, projects[record.ProjectId], units[record.UnitId].Name, scales.In(record.Year).Scale)).ToLookup(project => project.Year);
        var places = new UnitPlaces(units);
        var municipality = await context.Municipalities.Select(municipality => municipality.Name).SingleOrDefaultAsync(cancellationToken) ?? "";
        var departments = rated[year].GroupBy(DepartmentOf).OrderBy(group => places.PlaceIn(year, group.Key)).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new DepartmentRatings(
                group.Key, units[group.Key].Name,
                [.. group.OrderBy(project => places.PlaceIn(year, project.UnitId)).ThenBy(project => picks.PlaceOf(year, project.Id, project.UnitId)).ThenBy(project => project.Id, StringComparer.Ordinal)],
                last == year ? null : [.. rated[last].Where(project => DepartmentOf(project) == group.Key)])).ToList();
        return new RatingSpreadView(municipality, year, scales.In(year).Scale, departments, [.. departments.SelectMany(department => department.Projects)]);

        string DepartmentOf(RatedProject project) => units[project.UnitId] is { Kind: UnitKind.Section, ParentId: { } parent } ? parent : project.UnitId;
    }

    public static bool MayRead(Person person) => person.Has(StaffRole.PolicyDivision);
}
