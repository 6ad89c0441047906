using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Projects;

namespace MunicipalPlanning.Web.Sample;

/// <summary>The review sheets of the sample municipality, made and passed on with the same verbs that people use.</summary>
internal sealed class SampleReviews(IServiceProvider services)
{
    private readonly ReviewSheets _sheets = services.GetRequiredService<ReviewSheets>();
    private readonly SubmissionFlow _flow = services.GetRequiredService<SubmissionFlow>();

    /// <summary>点検シートを作る.</summary>
    public Task BeginAsync(Person person, FiscalYear year, string projectId, CancellationToken cancellationToken) => _sheets.BeginAsync(person, year, projectId, cancellationToken);

    /// <summary>A year that is over: what was written in full was handed in, accepted and published.</summary>
    /// <param name="head">Finds the head of a unit.</param>
    public async Task PublishAsync(FiscalYear year, Person policy, Func<string, Task<Person>> head, CancellationToken cancellationToken)
    {
        await using var context = await services.GetRequiredService<IDbContextFactory<PlanningDbContext>>().CreateDbContextAsync(cancellationToken);
        var written = await context.ProjectYears.IgnoreAutoIncludes().Where(record => record.Year == year && record.Review!.WrittenOn != null && record.Review.Direction != "" && record.Activities.Any() && record.Outcomes.Any())
            .OrderBy(record => record.ProjectId).Select(record => new { record.ProjectId, record.UnitId }).ToListAsync(cancellationToken);
        foreach (var project in written)
        {
            var record = ProjectYear.ReviewRecordOf(year, project.ProjectId);
            await _sheets.BeginAsync(policy, year, project.ProjectId, cancellationToken);
            await _flow.HandInAsync(await head(project.UnitId), record, "", cancellationToken);
            await _flow.AcceptAsync(policy, record, "", cancellationToken);
            await _flow.PublishAsync(policy, record, "", cancellationToken);
        }
    }
}
