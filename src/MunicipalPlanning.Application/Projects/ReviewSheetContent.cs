using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Organization;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Projects;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Projects;

/// <summary>事務事業点検シート as the workflow sees it.</summary>
internal sealed class ReviewSheetContent(TimeProvider clock) : IFormContent
{
    public SubmissionForm Form => SubmissionForm.ReviewSheet;

    /// <summary>Results are asked for as soon as the year-end evaluation begins, or the year is over.</summary>
    public static bool AsksResults(YearProgram? program, Domain.Calendar.FiscalYear year, DateOnly today) =>
        program?.PhaseOn(today)?.Kind == PhaseKind.YearEndEvaluation || Domain.Calendar.FiscalYear.Of(today) > year;

    public async Task<IReadOnlyList<FormProblem>> FindProblemsAsync(PlanningDbContext context, Submission submission, CancellationToken cancellationToken)
    {
        var program = await context.YearPrograms.AsNoTracking().SingleOrDefaultAsync(program => program.Year == submission.Year, cancellationToken);
        var scale = (await RatingScales.AllAsync(context, cancellationToken)).In(submission.Year).Scale;
        var check = ReviewCheck.Of(await ReadAsync(context, submission, cancellationToken), AsksResults(program, submission.Year, clock.Today()), scale);
        return [.. check.Problems.Select(problem => new FormProblem(problem.Field.Path, problem.Message))];
    }

    public async Task<string> FreezeAsync(PlanningDbContext context, Submission submission, CancellationToken cancellationToken)
    {
        var record = await ReadAsync(context, submission, cancellationToken);
        return Freeze((await ProjectSources.LoadAsync(context, [record], cancellationToken)).View(record));
    }

    /// <summary>Without the trends, which the sheet does not show.</summary>
    internal static string Freeze(ProjectView view) =>
        FrozenForm.Write(view with { Outcomes = [.. view.Outcomes.Select(outcome => outcome with { Trend = null })] });

    private static Task<ProjectYear> ReadAsync(PlanningDbContext context, Submission submission, CancellationToken cancellationToken) =>
        context.ProjectYears.AsNoTracking().AsSplitQuery().SingleAsync(record => record.ReviewSheet!.Id == submission.Id, cancellationToken);
}
