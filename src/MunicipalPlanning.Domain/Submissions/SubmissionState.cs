namespace MunicipalPlanning.Domain.Submissions;

/// <summary>状態: where a form stands on its way to publication.</summary>
public enum SubmissionState
{
    /// <summary>作成中.</summary>
    Drafting,

    /// <summary>部内確認.</summary>
    InReview,

    /// <summary>提出済.</summary>
    Submitted,

    /// <summary>差戻し: handed in, and sent back by the policy division to be repaired.</summary>
    Returned,

    /// <summary>確認済.</summary>
    Accepted,

    /// <summary>公表済.</summary>
    Published,
}
