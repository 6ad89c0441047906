using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Organization;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Sheets;

/// <summary>Opens a sheet in its editor.</summary>
public sealed class SheetOpening(IDbContextFactory<PlanningDbContext> contexts, SheetViews views, TimeProvider clock)
{
    private const int MostSteps = 50;

    /// <returns>Null if the unit has no sheet for the year.</returns>
    public async Task<SheetForEditing?> OpenAsync(Person person, FiscalYear year, string unitId, CancellationToken cancellationToken)
    {
        // Last year's sheet is read at the same time, on a connection of its own.
        var lastYear = year.Start > FiscalYear.Earliest ? views.FindAsync(year.Previous, unitId, cancellationToken) : Task.FromResult<SheetView?>(null);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var sheet = await context.Sheets.AsNoTracking().AsSingleQuery().SingleOrDefaultAsync(sheet => sheet.Year == year && sheet.UnitId == unitId, cancellationToken);
        if (sheet is null)
        {
            await lastYear;
            return null;
        }
        var sources = await SheetSources.LoadAsync(context, year, [sheet], cancellationToken);
        var check = sources.Check(sheet);
        var unit = sources.Units[unitId];
        var program = await context.YearPrograms.AsNoTracking().SingleOrDefaultAsync(program => program.Year == year, cancellationToken);
        var (lastChanges, latest) = await LastChangesAsync(context, sheet, cancellationToken);
        return new SheetForEditing(
            sources.View(sheet),
            sheet.Submission,
            SheetAccess.Subject(unit, sheet.Submission, program),
            SheetAccess.Of(person, unit, sheet.Submission, await AskedFields.LoadAsync(context, sheet.Submission, cancellationToken), program, clock.Today()),
            program,
            latest,
            check.Completeness,
            check.Problems,
            lastChanges,
            await lastYear,
            await ProjectsLastYearAsync(context, sheet, cancellationToken),
            await StepsAsync(context, sheet.Submission, cancellationToken));
    }

    private static async Task<(Dictionary<string, LastChange> ByField, Dictionary<string, long> ByRecord)> LastChangesAsync(PlanningDbContext context, ManagementSheet sheet, CancellationToken cancellationToken)
    {
        var records = sheet.PriorityProjects.Select(pick => SheetRecords.Project(pick.ProjectId, sheet.Year)).Append(SheetRecords.Sheet(sheet.Year, sheet.UnitId)).ToList();
        var last = context.Changes.Where(change => records.Contains(change.Record))
            .GroupBy(change => new { change.Record, change.Field, change.Kind }).Select(changes => changes.Max(change => change.Id));
        var changes = await context.Changes.Where(change => last.Contains(change.Id))
            .Select(change => new { change.Id, change.Kind, change.Record, change.Field, change.Person, change.At }).ToListAsync(cancellationToken);
        return (
            changes.Where(change => change.Kind == ChangeKind.Content).ToDictionary(change => SheetRecords.FieldOf(change.Record, change.Field).Path, change => new LastChange(change.Id, change.Person, change.At)),
            records.ToDictionary(record => record, record => changes.Where(change => change.Record == record).Select(change => change.Id).DefaultIfEmpty().Max()));
    }

    private static async Task<IReadOnlyList<SubmissionStep>> StepsAsync(PlanningDbContext context, Submission submission, CancellationToken cancellationToken)
    {
        if (submission.StateSince is null)
            return [];
        var steps = await context.Changes.Where(change => change.Record == submission.Record && change.Kind == ChangeKind.Transition && change.Field != LoggedStep.Deadline)
            .OrderByDescending(change => change.Id).Take(MostSteps)
            .Select(change => new { change.At, change.Person, change.Field, change.New, change.Words }).ToListAsync(cancellationToken);
        return [.. steps.Select(step => new SubmissionStep(step.At, step.Person, LoggedStep.VerbOf(step.Field)!.Value, Enum.Parse<SubmissionState>(step.New), step.Words))];
    }

    private static async Task<Dictionary<string, ProjectLastYear>> ProjectsLastYearAsync(PlanningDbContext context, ManagementSheet sheet, CancellationToken cancellationToken)
    {
        if (sheet.Year.Start == FiscalYear.Earliest)
            return [];
        var (lastYear, projectIds) = (sheet.Year.Previous, sheet.PriorityProjects.Select(pick => pick.ProjectId).ToList());
        var records = await context.ProjectYears.AsNoTracking().IgnoreAutoIncludes().Include(record => record.Schedule)
            .Where(record => record.Year == lastYear && projectIds.Contains(record.ProjectId)).ToListAsync(cancellationToken);
        return records.ToDictionary(
            record => record.ProjectId,
            record => new ProjectLastYear(lastYear, record.Outline, [.. record.Schedule.Select(row => new ScheduleRowView(row.Id, row.Title, row.Entries))]));
    }
}
