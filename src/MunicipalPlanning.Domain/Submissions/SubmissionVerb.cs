namespace MunicipalPlanning.Domain.Submissions;

/// <summary>手続き: what moves a form from one state to another.</summary>
public enum SubmissionVerb
{
    /// <summary>部内確認へ回す.</summary>
    Propose,

    /// <summary>提出.</summary>
    HandIn,

    /// <summary>取り下げ.</summary>
    Withdraw,

    /// <summary>部内の戻し: the heads give it back to the section's staff.</summary>
    SendBack,

    /// <summary>差戻し: the policy division gives it back.</summary>
    Return,

    /// <summary>確認.</summary>
    Accept,

    /// <summary>公表.</summary>
    Publish,

    /// <summary>公表の取消し.</summary>
    Unpublish,
}
