namespace MunicipalPlanning.Application.Submissions;

/// <summary>A form cannot go where somebody wants it, or a remark not be made; the message says why and what to do.</summary>
public sealed class SubmissionRefusedException(string message, IReadOnlyList<FormProblem>? problems = null) : Exception(message)
{
    /// <summary>直すところ that hinder the handing in; empty if it is something else.</summary>
    public IReadOnlyList<FormProblem> Problems => problems ?? [];
}
