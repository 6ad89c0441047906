namespace MunicipalPlanning.Domain.Submissions;

/// <summary>指摘か相談か: whether something must be repaired or is only talked about.</summary>
public enum RemarkKind
{
    /// <summary>指摘: the policy division asks for a repair; the section sees it when the form is sent back.</summary>
    Remark,

    /// <summary>相談: a question among colleagues; it hinders nothing.</summary>
    Consultation,
}
