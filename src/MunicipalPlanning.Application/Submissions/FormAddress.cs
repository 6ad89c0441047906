using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Submissions;

/// <summary>Where a form is written and read.</summary>
public static class FormAddress
{
    /// <summary>/sheets/2026/UNIT, /projects/2026/PROJECT/review, /reform/report/2026/ITEM.</summary>
    public static string PageAddress(this Submission submission) => submission.Record.Split('/', 3) switch
    {
        ["review", var year, var projectId] => OfReview(year, projectId),
        ["reform", var year, var itemId] => $"/reform/report/{year}/{Uri.EscapeDataString(itemId)}",
        _ => $"/sheets/{submission.Year}/{Uri.EscapeDataString(submission.UnitId)}",
    };

    /// <summary>The item that the form reports on; null for another form.</summary>
    public static string? ReformItemId(this Submission submission) => submission.Form == SubmissionForm.ReformReport ? submission.Record.Split('/', 3)[2] : null;

    /// <summary>事務事業点検シート of a project.</summary>
    public static string OfReview(FiscalYear year, string projectId) => OfReview(year.ToString(), projectId);

    private static string OfReview(string year, string projectId) => $"/projects/{year}/{Uri.EscapeDataString(projectId)}/review";
}
