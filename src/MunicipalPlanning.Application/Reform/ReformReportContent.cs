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
        return ReformCheck.Of(item, item.Report(submission.Year));
    }

    public async Task<string> FreezeAsync(PlanningDbContext context, Submission submission, CancellationToken cancellationToken)
    {
        var report = (await ReadAsync(context, submission, cancellationToken)).Report(submission.Year);
        return FrozenForm.Write(new PublishedReport(report.Progress, report.NextStep, report.Rating, report.EffectExpenditure, report.EffectRevenue, report.Notes));
    }

    private static Task<PlanItem> ReadAsync(PlanningDbContext context, Submission submission, CancellationToken cancellationToken)
    {
        var itemId = submission.Record.Split('/', 3)[2];
        return context.PlanItems.AsNoTracking().AsSplitQuery().SingleAsync(item => item.Id == itemId, cancellationToken);
    }
}

/// <summary>What a report said when it was published.</summary>
internal sealed record PublishedReport(string Progress, string NextStep, Rating? Rating, Domain.Projects.Thousands? Expenditure, Domain.Projects.Thousands? Revenue, IReadOnlyList<string> Notes);

/// <summary>What an item's report still lacks before it can be handed in.</summary>
internal static class ReformCheck
{
    public static IReadOnlyList<FormProblem> Of(PlanItem item, ItemProgress report)
    {
        var problems = new List<FormProblem>();
        Ask("progress", report.Progress.Length > 0, "進捗状況・効果がありません。この年度に進んだことと、その効果を書いてください。");
        Ask("next", report.NextStep.Length > 0, "次年度への展開がありません。");
        Ask("rating", report.Rating is not null, "評価がありません。基準を読んで選んでください。");
        foreach (var indicator in item.Indicators.Where(indicator => indicator.In(report.Year)?.Target.IsEmpty == false))
            Ask($"indicator/{indicator.Id}/actual", indicator.In(report.Year)?.Actual.IsEmpty == false, $"指標「{indicator.Name}」に{report.Year.Name}の実績がありません。測れないときは「—」と書いてください。");
        return problems;

        void Ask(string field, bool isThere, string message)
        {
            if (!isThere)
                problems.Add(new FormProblem(field, message));
        }
    }
}
