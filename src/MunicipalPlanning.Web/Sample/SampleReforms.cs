using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Organization;
using MunicipalPlanning.Application.Reform;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Web.Sample;

/// <summary>The reform reports of the sample municipality: those of years that are over are published, but for the few of the last one that somebody still works on.</summary>
internal sealed class SampleReforms(IServiceProvider services, SampleClock clock, DateOnly today)
{
    private const int DaysLeft = 12;

    private readonly ReformReports _reports = services.GetRequiredService<ReformReports>();
    private readonly ReformSubmissions _submissions = services.GetRequiredService<ReformSubmissions>();
    private readonly SubmissionFlow _flow = services.GetRequiredService<SubmissionFlow>();

    /// <param name="open">How far the reports have come that are not published yet, by item.</param>
    /// <param name="head">Finds the head of a unit.</param>
    public async Task LiveAsync(FiscalYear now, IReadOnlyDictionary<string, SubmissionState> open, Person policy, Func<string, Task<Person>> head, CancellationToken cancellationToken)
    {
        foreach (var plan in await _reports.PlansAsync(cancellationToken))
        {
            foreach (var year in plan.Reported.Where(year => year < now))
                await LiveAsync(plan.Id, year, year == now.Previous ? open : new Dictionary<string, SubmissionState>(), policy, head, cancellationToken);
        }
    }

    private async Task LiveAsync(string planId, FiscalYear year, IReadOnlyDictionary<string, SubmissionState> open, Person policy, Func<string, Task<Person>> head, CancellationToken cancellationToken)
    {
        var (over, usual) = (today.AddDays(-1), new DateOnly(year.Start + 1, 6, 19));
        clock.Now = new DateTimeOffset(usual < over ? usual : over, new TimeOnly(10, 0), OfficeClock.Japan);
        var report = (await _reports.FindAsync(planId, year, cancellationToken))!;
        await _submissions.BeginAllAsync(policy, report, null, cancellationToken);
        foreach (var item in (await _submissions.ForAsync(policy, report, cancellationToken)).Where(item => item.State is not null))
        {
            var state = open.GetValueOrDefault(item.ItemId, SubmissionState.Published);
            if (state != SubmissionState.Published)
                await _flow.ExtendAsync(policy, item.Record, today.AddDays(DaysLeft), "", cancellationToken);
            if (state == SubmissionState.Drafting || item.Problems.Count > 0)
                continue;
            await _flow.HandInAsync(await head(item.Units[0].Id), item.Record, "", cancellationToken);
            if (state == SubmissionState.Submitted)
                continue;
            await _flow.AcceptAsync(policy, item.Record, "", cancellationToken);
            if (state != SubmissionState.Accepted)
                await _flow.PublishAsync(policy, item.Record, "", cancellationToken);
        }
    }
}
