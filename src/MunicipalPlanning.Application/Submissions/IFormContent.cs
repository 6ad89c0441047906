using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Submissions;

/// <summary>What the workflow asks of a form, whichever it is.</summary>
internal interface IFormContent
{
    SubmissionForm Form { get; }

    /// <summary>直すところ: what hinders handing in; empty if nothing does.</summary>
    Task<IReadOnlyList<FormProblem>> FindProblemsAsync(PlanningDbContext context, Submission submission, CancellationToken cancellationToken);

    /// <summary>The form as it is read and printed now, as <see cref="FrozenForm"/> keeps it when it is published.</summary>
    Task<string> FreezeAsync(PlanningDbContext context, Submission submission, CancellationToken cancellationToken);
}

/// <summary>直すところ of any form.</summary>
/// <param name="Field">The address of the field.</param>
/// <param name="Message">What is wrong and what to do.</param>
public sealed record FormProblem(string Field, string Message);
