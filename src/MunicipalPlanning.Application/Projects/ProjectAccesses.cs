using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Organization;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Organization;
using MunicipalPlanning.Domain.Projects;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Projects;

/// <summary>Which fields of many projects' years a person may write now: the same few statements for one as for a page of the register.</summary>
internal static class ProjectAccesses
{
    /// <param name="units">At least those of the places.</param>
    public static async Task<IReadOnlyDictionary<(string ProjectId, FiscalYear Year), ProjectAccess>> ReadAsync(PlanningDbContext context, TimeProvider clock, Person person, IReadOnlyCollection<ProjectPlace> places, IReadOnlyDictionary<string, OrganizationUnit> units, CancellationToken cancellationToken)
    {
        var years = places.Select(place => place.Year).Distinct().ToList();
        var forms = await FormsAsync(context, places, years, cancellationToken);
        var asked = await AskedFields.LoadAsync(context, [.. forms.Select(form => form.Form)], cancellationToken);
        var programs = await context.YearPrograms.AsNoTracking().Where(program => years.Contains(program.Year)).ToDictionaryAsync(program => program.Year, cancellationToken);
        var formsOf = forms.ToLookup(form => (form.ProjectId, form.Year), form => (form.Form, Asked: (IReadOnlyList<SheetField>)[.. asked[form.Form.Id]]));
        return places.ToDictionary(place => (place.ProjectId, place.Year), place => ProjectAccess.Of(
            person, units[place.UnitId], [.. formsOf[(place.ProjectId, place.Year)]], programs.GetValueOrDefault(place.Year), clock.Today(), place.HasNumber));
    }

    /// <summary>The owner's sheet that shows each project, and its review sheet.</summary>
    private static async Task<List<ProjectForm>> FormsAsync(PlanningDbContext context, IReadOnlyCollection<ProjectPlace> places, List<FiscalYear> years, CancellationToken cancellationToken)
    {
        var placeOf = places.ToDictionary(place => ProjectYear.ReviewRecordOf(place.Year, place.ProjectId));
        var (records, projectIds, unitIds) = (placeOf.Keys.ToList(), places.Select(place => place.ProjectId).Distinct().ToList(), places.Select(place => place.UnitId).Distinct().ToList());
        var reviews = await context.Submissions.AsNoTracking().Where(form => records.Contains(form.Record)).ToListAsync(cancellationToken);
        var sheets = await context.Sheets.IgnoreAutoIncludes().AsNoTracking().Where(sheet => years.Contains(sheet.Year) && unitIds.Contains(sheet.UnitId))
            .SelectMany(sheet => sheet.PriorityProjects.Where(pick => projectIds.Contains(pick.ProjectId)), (sheet, pick) => new { sheet.Year, sheet.UnitId, pick.ProjectId, sheet.Submission })
            .ToListAsync(cancellationToken);
        var owned = places.Select(place => (place.ProjectId, place.Year, place.UnitId)).ToHashSet();
        return
        [
            .. reviews.Select(form => new ProjectForm(placeOf[form.Record].ProjectId, placeOf[form.Record].Year, form)),
            .. sheets.Where(sheet => owned.Contains((sheet.ProjectId, sheet.Year, sheet.UnitId))).Select(sheet => new ProjectForm(sheet.ProjectId, sheet.Year, sheet.Submission)),
        ];
    }

    private sealed record ProjectForm(string ProjectId, FiscalYear Year, Submission Form);
}

/// <summary>A project's year, as far as its access depends on it.</summary>
/// <param name="HasNumber">It has its 事業番号, which it keeps for life.</param>
internal sealed record ProjectPlace(string ProjectId, FiscalYear Year, string UnitId, bool HasNumber);
