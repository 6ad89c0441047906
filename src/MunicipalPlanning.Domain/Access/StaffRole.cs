namespace MunicipalPlanning.Domain.Access;

/// <summary>役割: what a member of staff does in a unit. What each may do stands in the table of rights.</summary>
public enum StaffRole
{
    /// <summary>課員.</summary>
    Member,

    /// <summary>課長.</summary>
    SectionHead,

    /// <summary>部長.</summary>
    DepartmentHead,

    /// <summary>政策推進課.</summary>
    PolicyDivision,

    /// <summary>管理者.</summary>
    Administrator,

    /// <summary>閲覧者.</summary>
    Viewer,
}
