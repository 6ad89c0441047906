namespace MunicipalPlanning.Domain.Submissions;

/// <summary>記録の種類: what the log tells of.</summary>
public enum ChangeKind
{
    /// <summary>文の変更: of a text, a list or a schedule.</summary>
    Content,

    /// <summary>手続きの記録: a form came into another state, or got another deadline.</summary>
    Transition,

    /// <summary>指摘・相談の記録.</summary>
    Remark,

    /// <summary>サインインの記録: refused ones and サインアウト too.</summary>
    SignIn,

    /// <summary>権限の記録: accounts, memberships, deputies.</summary>
    Rights,

    /// <summary>印刷の記録.</summary>
    Print,

    /// <summary>書出しの記録.</summary>
    Export,

    /// <summary>取込みの記録.</summary>
    Import,

    /// <summary>年度の記録: phases, deadlines, instructions.</summary>
    Year,

    /// <summary>断った操作: somebody asked for what only others may do.</summary>
    Refusal,
}
