using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Submissions;

/// <summary>Where a form is written and read.</summary>
public static class FormAddress
{
    /// <summary>/sheets/2026/UNIT, /projects/2026/PROJECT/review.</summary>
    public static string PageAddress(this Submission submission) => submission.Record.Split('/', 3) is ["review", var year, var projectId]
        ? $"/projects/{year}/{Uri.EscapeDataString(projectId)}/review"
        : $"/sheets/{submission.Year}/{Uri.EscapeDataString(submission.UnitId)}";
}
