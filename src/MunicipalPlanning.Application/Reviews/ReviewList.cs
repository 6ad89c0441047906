using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Organization;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Reviews;

/// <summary>読んで確認: the sheets of a year that the policy division reads.</summary>
public sealed class ReviewList(IDbContextFactory<PlanningDbContext> contexts, TimeProvider clock)
{
    private static readonly SubmissionState[] Order = [SubmissionState.Submitted, SubmissionState.Returned, SubmissionState.Accepted];

    /// <summary>Whether reading and remarking is this person's work at all.</summary>
    public static bool IsFor(Person person) => Rights.May(person, Verb.Remark, new RightSubject("", null, SubmissionState.Submitted));

    /// <summary>提出済 first, then 差戻し, then 確認済; among these by deadline and in office order.</summary>
    /// <returns>Only what the person may remark on.</returns>
    public async Task<ReviewQueue> ForYearAsync(Person person, FiscalYear year, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var submissions = await context.Submissions.AsNoTracking()
            .Where(submission => submission.Form == SubmissionForm.ManagementSheet && submission.Year == year && Order.Contains(submission.State)).ToListAsync(cancellationToken);
        var open = await context.Remarks.Where(remark => remark.Kind == RemarkKind.Remark && remark.SolvedAt == null)
            .GroupBy(remark => remark.SubmissionId).ToDictionaryAsync(remarks => remarks.Key, remarks => remarks.Count(), cancellationToken);
        var program = await context.YearPrograms.AsNoTracking().SingleOrDefaultAsync(program => program.Year == year, cancellationToken);
        var units = OfficeOrder.Of(await context.Units.AsNoTracking().IgnoreAutoIncludes().ToListAsync(cancellationToken), year);
        var deadline = program?.PhaseOn(clock.Today())?.HandInUntil;
        var found = units.Index().Join(submissions, pair => pair.Item.Id, submission => submission.UnitId, (pair, submission) => (pair.Index, Unit: pair.Item, Submission: submission));
        return new ReviewQueue([.. found
            .Where(sheet => Rights.May(person, Verb.Remark, SheetAccess.Subject(sheet.Unit, sheet.Submission, program)))
            .OrderBy(sheet => Array.IndexOf(Order, sheet.Submission.State)).ThenBy(sheet => sheet.Submission.Deadline ?? deadline).ThenBy(sheet => sheet.Index)
            .Select(sheet => new ReviewItem(
                sheet.Unit.Id,
                sheet.Unit.Name,
                sheet.Submission.Record,
                sheet.Submission.State,
                sheet.Submission.Round,
                sheet.Submission.Deadline ?? deadline,
                open.GetValueOrDefault(sheet.Submission.Id)))]);
    }
}
