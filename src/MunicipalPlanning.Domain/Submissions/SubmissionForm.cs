namespace MunicipalPlanning.Domain.Submissions;

/// <summary>様式: which form is handed in.</summary>
public enum SubmissionForm
{
    /// <summary>組織マネジメントシート.</summary>
    ManagementSheet,
}
