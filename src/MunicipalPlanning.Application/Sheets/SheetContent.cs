using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Sheets;

/// <summary>組織マネジメントシート as the workflow sees it.</summary>
internal sealed class SheetContent : IFormContent
{
    public SubmissionForm Form => SubmissionForm.ManagementSheet;

    public async Task<IReadOnlyList<FormProblem>> FindProblemsAsync(PlanningDbContext context, Submission submission, CancellationToken cancellationToken)
    {
        var sheet = await context.Sheets.AsNoTracking().SingleAsync(sheet => sheet.Submission.Id == submission.Id, cancellationToken);
        var sources = await SheetSources.LoadAsync(context, sheet.Year, [sheet], cancellationToken);
        return [.. sources.Check(sheet).Problems.Select(problem => new FormProblem(problem.Field.Path, problem.Message))];
    }

    public async Task<string> FreezeAsync(PlanningDbContext context, Submission submission, CancellationToken cancellationToken)
    {
        var sheet = await context.Sheets.AsNoTracking().SingleAsync(sheet => sheet.Submission.Id == submission.Id, cancellationToken);
        return FrozenForm.Write((await SheetSources.LoadAsync(context, sheet.Year, [sheet], cancellationToken)).View(sheet));
    }
}
