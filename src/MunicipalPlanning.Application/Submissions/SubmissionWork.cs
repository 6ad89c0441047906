using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Domain.Organization;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Submissions;

/// <summary>One change to the way of a form: its row locked, the person's right checked, the change logged in the same transaction.</summary>
internal sealed class SubmissionWork : LockedWork
{
    private SubmissionWork(PlanningDbContext context, IDbContextTransaction transaction, Person person, Duty duty, DateTimeOffset now, Submission submission, OrganizationUnit unit, string formName)
        : base(context, transaction, person, duty, now) => (Submission, Unit, FormName) = (submission, unit, formName);

    public Submission Submission { get; }

    public OrganizationUnit Unit { get; }

    /// <summary>商工観光課のシート, 商工観光課の点検シート「創業支援」.</summary>
    public string FormName { get; }

    /// <param name="record">The form's name in the log: <c>sheet/2026/UNIT</c>.</param>
    /// <exception cref="SubmissionRefusedException">There is no such form.</exception>
    /// <exception cref="AccessRefusedException">The person may not do this to the form as it stands.</exception>
    public static async Task<SubmissionWork> OpenAsync(IDbContextFactory<PlanningDbContext> contexts, TimeProvider clock, Person person, Verb verb, string record, CancellationToken cancellationToken)
    {
        var context = await contexts.CreateDbContextAsync(cancellationToken);
        try
        {
            var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
            await context.Database.ExecuteSqlAsync($"select 1 from submissions where record = {record} for update", cancellationToken);
            var submission = await context.Submissions.SingleOrDefaultAsync(submission => submission.Record == record, cancellationToken)
                ?? throw new SubmissionRefusedException("この様式はまだ作られていません。一覧から開き直してください。");
            var unit = await context.Units.SingleAsync(unit => unit.Id == submission.UnitId, cancellationToken);
            var program = await context.YearPrograms.AsNoTracking().SingleOrDefaultAsync(program => program.Year == submission.Year, cancellationToken);
            var duty = Rights.Require(person, verb, SheetAccess.Subject(unit, submission, program), unit.Name);
            return new SubmissionWork(context, transaction, person, duty, clock.GetUtcNow(), submission, unit, await NameAsync(context, submission, unit, cancellationToken));
        }
        catch
        {
            await context.DisposeAsync();
            throw;
        }
    }

    private static async Task<string> NameAsync(PlanningDbContext context, Submission submission, OrganizationUnit unit, CancellationToken cancellationToken)
    {
        if (submission.Form == SubmissionForm.ManagementSheet)
            return $"{unit.Name}のシート";
        if (submission.ReformItemId() is { } itemId)
            return $"{unit.Name}の行革報告「{await context.PlanItems.Where(item => item.Id == itemId).Select(item => item.Title).SingleAsync(cancellationToken)}」";
        var projectId = await context.ProjectYears.Where(record => record.ReviewSheet!.Id == submission.Id).Select(record => record.ProjectId).SingleAsync(cancellationToken);
        var project = await context.Projects.AsNoTracking().IgnoreAutoIncludes().SingleAsync(project => project.Id == projectId, cancellationToken);
        return $"{unit.Name}の点検シート「{project.NameIn(submission.Year)}」";
    }

    public void Log(ChangeKind kind, string field, string old, string @new, string words) =>
        Log(Submission.Record, field, old, @new, words, kind);
}
