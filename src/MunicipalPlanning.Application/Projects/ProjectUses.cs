using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Organization;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Organization;
using MunicipalPlanning.Domain.Projects;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Projects;

/// <summary>使われている所: the sheets that show a project, and the years in which it has a record.</summary>
public sealed class ProjectUses(IDbContextFactory<PlanningDbContext> contexts)
{
    /// <summary>The sheets of the year in which the project is a 重点事業: the owner's first, then in office order.</summary>
    public async Task<IReadOnlyList<ProjectSheetUse>> SheetsAsync(string projectId, FiscalYear year, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var units = await context.Units.AsNoTracking().IgnoreAutoIncludes().ToDictionaryAsync(unit => unit.Id, cancellationToken);
        var places = new UnitPlaces(units);
        var sheets = await context.Sheets.AsNoTracking().IgnoreAutoIncludes().Include(sheet => sheet.Submission).Include(sheet => sheet.PriorityProjects)
            .Where(sheet => sheet.Year == year && sheet.PriorityProjects.Any(pick => pick.ProjectId == projectId)).ToListAsync(cancellationToken);
        return [.. sheets
            .OrderBy(sheet => units[sheet.UnitId].Kind == UnitKind.Department).ThenBy(sheet => places.PlaceIn(year, sheet.UnitId))
            .Select(sheet => new ProjectSheetUse(
                sheet.UnitId, units[sheet.UnitId].Kind, units[sheet.UnitId].Name, sheet.Submission.State, sheet.Submission.Round,
                sheet.PriorityProjects.Select((pick, index) => (pick, index)).First(pair => pair.pick.ProjectId == projectId).index + 1))];
    }

    /// <returns>Null where no review sheet was begun.</returns>
    public async Task<ReviewSheetUse?> ReviewSheetAsync(string projectId, FiscalYear year, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var record = ProjectYear.ReviewRecordOf(year, projectId);
        return await context.Submissions.Where(form => form.Record == record).Select(form => new ReviewSheetUse(form.State, form.Round)).SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>The years in which the project has a record, the earliest first.</summary>
    public async Task<IReadOnlyList<FiscalYear>> YearsAsync(string projectId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return [.. (await context.ProjectYears.Where(record => record.ProjectId == projectId).Select(record => record.Year).ToListAsync(cancellationToken)).Order()];
    }
}

/// <summary>The review sheet of a project.</summary>
public sealed record ReviewSheetUse(SubmissionState State, int Round);

/// <summary>A sheet that shows a project.</summary>
/// <param name="Number">Which of its 重点事業 it is, 1 for the first.</param>
public sealed record ProjectSheetUse(string UnitId, UnitKind Kind, string UnitName, SubmissionState State, int Round, int Number);
