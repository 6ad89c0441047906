using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Reform;

/// <summary>行革プランの進捗報告 of an item as the workflow sees it.</summary>
internal sealed class ReformReportContent : IFormContent
{
    public SubmissionForm Form => SubmissionForm.ReformReport;

    public async Task<IReadOnlyList<FormProblem>> FindProblemsAsync(PlanningDbContext context, Submission submission, CancellationToken cancellationToken)
    {
        var item = await ReadAsync(context, submission, cancellationToken);
        return ReformCheck.Of(item, item.Report(submission.Year)).Problems;
    }

    public async Task<string> FreezeAsync(PlanningDbContext context, Submission submission, CancellationToken cancellationToken)
    {
        var report = (await ReadAsync(context, submission, cancellationToken)).Report(submission.Year);
        return FrozenForm.Write(new PublishedReport(report.Progress, report.NextStep, report.Rating, report.EffectExpenditure, report.EffectRevenue, report.Notes));
    }

    private static Task<PlanItem> ReadAsync(PlanningDbContext context, Submission submission, CancellationToken cancellationToken)
    {
        var itemId = submission.ReformItemId();
        return context.PlanItems.AsNoTracking().AsSplitQuery().SingleAsync(item => item.Id == itemId, cancellationToken);
    }
}

/// <summary>What a report said when it was published.</summary>
internal sealed record PublishedReport(string Progress, string NextStep, Rating? Rating, Domain.Projects.Thousands? Expenditure, Domain.Projects.Thousands? Revenue, IReadOnlyList<string> Notes);
