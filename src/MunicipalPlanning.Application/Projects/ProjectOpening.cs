using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Organization;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Organization;
using MunicipalPlanning.Domain.Projects;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Projects;

/// <summary>Opens a project's year in its editors.</summary>
public sealed class ProjectOpening(IDbContextFactory<PlanningDbContext> contexts, TimeProvider clock)
{
    /// <returns>Null if the project has no record of the year.</returns>
    public async Task<ProjectForEditing?> OpenAsync(Person person, FiscalYear year, string projectId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        // All of one moment, or a change in between would be taken for shown.
        await using var moment = await context.Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellationToken);
        FiscalYear[] years = year.Start > FiscalYear.Earliest ? [year, year.Previous] : [year];
        var records = await context.ProjectYears.AsNoTracking().AsSplitQuery().Where(record => record.ProjectId == projectId && years.Contains(record.Year)).ToListAsync(cancellationToken);
        if (records.Find(record => record.Year == year) is not { } record)
            return null;
        var sources = await ProjectSources.LoadAsync(context, records, cancellationToken);
        var project = await context.Projects.AsNoTracking().IgnoreAutoIncludes().SingleAsync(project => project.Id == projectId, cancellationToken);
        var unit = sources.Units[record.UnitId];
        var program = await context.YearPrograms.AsNoTracking().SingleOrDefaultAsync(program => program.Year == year, cancellationToken);
        var scale = (await RatingScales.AllAsync(context, cancellationToken)).In(year).Scale;
        var form = record.ReviewSheet;
        var (lastChanges, latest) = await LastChangesAsync(context, record, cancellationToken);
        var published = form?.State == SubmissionState.Published ? await FrozenForm.ReadAsync<ProjectView>(context, [form.Id], cancellationToken) : [];
        return new ProjectForEditing(
            sources.View(record),
            new RightSubject(unit.Id, unit.Kind == UnitKind.Section ? unit.ParentId : null, form?.State ?? SubmissionState.Drafting, program?.SkipsInternalReview ?? false),
            await ProjectWork.ReadAccessAsync(context, clock, person, project, record, unit, cancellationToken),
            program,
            latest,
            lastChanges,
            records.Find(other => other.Year != year) is { } last ? sources.View(last) : null,
            form,
            ReviewCheck.Of(record, ReviewSheetContent.AsksResults(program, year, clock.Today()), scale),
            published.Values.FirstOrDefault(),
            form is null ? [] : await SubmissionSteps.ReadAsync(context, form, cancellationToken),
            form is null ? [] : RemarkTalk.Shown(person, form, await RemarkTalk.ReadAsync(context, form, cancellationToken)));
    }

    private static async Task<(Dictionary<string, LastChange> ByField, Dictionary<string, long> ByRecord)> LastChangesAsync(PlanningDbContext context, ProjectYear record, CancellationToken cancellationToken)
    {
        var (own, form) = (SheetRecords.Project(record.ProjectId, record.Year), ProjectYear.ReviewRecordOf(record.Year, record.ProjectId));
        string[] records = [own, form];
        var last = context.Changes.Where(change => records.Contains(change.Record))
            .GroupBy(change => new { change.Record, change.Field, change.Kind }).Select(changes => changes.Max(change => change.Id));
        var changes = await context.Changes.Where(change => last.Contains(change.Id))
            .Select(change => new { change.Id, change.Kind, change.Record, change.Field, change.Person, change.At }).ToListAsync(cancellationToken);
        return (
            changes.Where(change => change.Kind == ChangeKind.Content && change.Record == own).ToDictionary(change => change.Field, change => new LastChange(change.Id, change.Person, change.At)),
            records.ToDictionary(name => name, name => changes.Where(change => change.Record == name).Select(change => change.Id).DefaultIfEmpty().Max()));
    }
}
