namespace MunicipalPlanning.Domain.Submissions;

/// <summary>様式: which form is handed in.</summary>
public enum SubmissionForm
{
    /// <summary>組織マネジメントシート.</summary>
    ManagementSheet,

    /// <summary>事務事業点検シート.</summary>
    ReviewSheet,

    /// <summary>行革プランの進捗報告: one item and year.</summary>
    ReformReport,
}
