using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Web.Home;

/// <summary>A form of which a unit writes several, among others that something is about to be done to.</summary>
/// <param name="Record">The form's record in the log.</param>
public sealed record BulkForm(string Record, string Name, string UnitName, SubmissionState State, int Round, int OpenRemarks);
