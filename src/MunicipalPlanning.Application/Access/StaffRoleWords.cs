using MunicipalPlanning.Domain.Access;

namespace MunicipalPlanning.Application.Access;

/// <summary>役割 as the office calls them.</summary>
public static class StaffRoleWords
{
    public static string Word(this StaffRole role) => role switch
    {
        StaffRole.Member => "課員",
        StaffRole.SectionHead => "課長",
        StaffRole.DepartmentHead => "部長",
        StaffRole.PolicyDivision => "政策推進課",
        StaffRole.Administrator => "管理者",
        StaffRole.Viewer => "閲覧者",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
    };
}
