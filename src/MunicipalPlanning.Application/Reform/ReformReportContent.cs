using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Reform;

/// <summary>行革プランの進捗報告 of an item as the workflow sees it.</summary>
internal sealed class ReformReportContent : IFormContent
{
    public SubmissionForm Form => SubmissionForm.ReformReport;

    public async Task<IReadOnlyList<FormProblem>> FindProblemsAsync(PlanningDbContext context, Submission submission, CancellationToken cancellationToken)
    {
        var itemId = submission.ReformItemId();
        var item = await context.PlanItems.AsNoTracking().SingleAsync(item => item.Id == itemId, cancellationToken);
        return ReformCheck.Of(item, item.Report(submission.Year)).Problems;
    }

    public async Task<string> FreezeAsync(PlanningDbContext context, Submission submission, CancellationToken cancellationToken)
    {
        var itemId = submission.ReformItemId();
        var planId = await context.PlanItems.Where(item => item.Id == itemId).Select(item => item.PlanId).SingleAsync(cancellationToken);
        var report = await ReformReports.ReadAsync(context, planId, submission.Year, cancellationToken);
        return FrozenForm.Write(PublishedReport.Of(report!.Items.Single(item => item.Source.Id == itemId), report.Scale));
    }
}
