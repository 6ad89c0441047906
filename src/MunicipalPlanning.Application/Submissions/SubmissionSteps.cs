using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Submissions;

/// <summary>手続き of a form, as the log keeps it.</summary>
public sealed record SubmissionStep(DateTimeOffset At, string Person, SubmissionVerb Verb, SubmissionState To, string Words);

/// <summary>Reads what was done with a form so far.</summary>
internal static class SubmissionSteps
{
    private const int Most = 50;

    /// <returns>The newest first.</returns>
    public static async Task<IReadOnlyList<SubmissionStep>> ReadAsync(PlanningDbContext context, Submission submission, CancellationToken cancellationToken)
    {
        if (submission.StateSince is null)
            return [];
        var steps = await context.Changes.Where(change => change.Record == submission.Record && change.Kind == ChangeKind.Transition && change.Field != LoggedStep.Deadline)
            .OrderByDescending(change => change.Id).Take(Most)
            .Select(change => new { change.At, change.Person, change.Field, change.New, change.Words }).ToListAsync(cancellationToken);
        return [.. steps.Select(step => new SubmissionStep(step.At, step.Person, LoggedStep.VerbOf(step.Field)!.Value, Enum.Parse<SubmissionState>(step.New), step.Words))];
    }
}
