using System.Data;
using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Organization;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Domain.Projects;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Reform;

/// <summary>Opens the report of a reform item's year in its editor.</summary>
public sealed class ReformOpening(IDbContextFactory<PlanningDbContext> contexts)
{
    /// <returns>Null if the plan has no such item to report on.</returns>
    public async Task<ReformForEditing?> OpenAsync(Person person, string planId, string itemId, FiscalYear year, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        // All of one moment, or a change in between would be taken for shown.
        await using var moment = await context.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        var report = await ReformReports.ReadAsync(context, planId, year, cancellationToken);
        if (report?.Items.FirstOrDefault(item => item.Source.Id == itemId) is not { } shown)
            return null;
        var item = await context.PlanItems.AsNoTracking().SingleAsync(item => item.Id == itemId, cancellationToken);
        var units = await ReformWork.ReadUnitsAsync(context, item, cancellationToken);
        var program = await context.YearPrograms.AsNoTracking().SingleOrDefaultAsync(program => program.Year == year, cancellationToken);
        var access = await ReformWork.ReadAccessAsync(context, person, item, year, units, cancellationToken);
        var (lastChanges, latest) = await LastChangesAsync(context, itemId, year, cancellationToken);
        var form = item.ReportOf(year)?.Submission;
        return new ReformForEditing(
            report,
            shown,
            units,
            await SubjectAsync(context, form, units, program, cancellationToken),
            access,
            program,
            latest,
            lastChanges,
            form,
            ReformCheck.Of(item, item.Report(year)),
            RatingMeasure.AllOf(shown.Source.Indicators, year),
            form is null ? [] : await SubmissionSteps.ReadAsync(context, form, cancellationToken),
            form is null ? [] : RemarkTalk.Shown(person, form, await RemarkTalk.ReadAsync(context, form, cancellationToken)));
    }

    /// <summary>Whether a person may ever write the reports of an item, in whatever state they are; no, if there is no such item.</summary>
    public async Task<bool> MayWriteAsync(Person person, string itemId, FiscalYear year, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.PlanItems.AsNoTracking().SingleOrDefaultAsync(item => item.Id == itemId, cancellationToken) is { } item
            && !ReformAccess.Of(person, await ReformWork.ReadUnitsAsync(context, item, cancellationToken), item.ReportOf(year)?.Submission, []).IsOthers;
    }

    /// <summary>The unit that hands it in: that of the report, or the one that would begin it.</summary>
    private static async Task<RightSubject> SubjectAsync(PlanningDbContext context, Submission? form, IReadOnlyList<OrganizationUnit> units, YearProgram? program, CancellationToken cancellationToken)
    {
        var main = form is null ? (units is [var first, ..] ? first : null) : await context.Units.AsNoTracking().SingleAsync(unit => unit.Id == form.UnitId, cancellationToken);
        return new RightSubject(main?.Id ?? "", main is { Kind: UnitKind.Section } ? main.ParentId : null, form?.State ?? SubmissionState.Drafting, program?.SkipsInternalReview ?? false);
    }

    private static async Task<(Dictionary<string, LastChange> ByField, Dictionary<string, long> ByRecord)> LastChangesAsync(PlanningDbContext context, string itemId, FiscalYear year, CancellationToken cancellationToken)
    {
        var records = ReformRecords.Of(year, itemId);
        var last = context.Changes.Where(change => records.Contains(change.Record))
            .GroupBy(change => new { change.Record, change.Field, change.Kind }).Select(changes => changes.Max(change => change.Id));
        var changes = await context.Changes.Where(change => last.Contains(change.Id))
            .Select(change => new { change.Id, change.Kind, change.Record, change.Field, change.Person, change.At }).ToListAsync(cancellationToken);
        return (
            changes.Where(change => change.Kind == ChangeKind.Content).Select(change => (Field: ReformRecords.PathOf(change.Record, change.Field, year), Last: new LastChange(change.Id, change.Person, change.At)))
                .Where(change => change.Field is not null).ToDictionary(change => change.Field!, change => change.Last),
            records.ToDictionary(name => name, name => changes.Where(change => change.Record == name).Select(change => change.Id).DefaultIfEmpty().Max()));
    }
}
