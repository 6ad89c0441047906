using MunicipalPlanning.Application.Access;

namespace MunicipalPlanning.Web.Layout;

/// <summary>役割 as the office calls them.</summary>
internal static class PersonRoleWords
{
    public static string Word(this PersonRole role) => role switch
    {
        PersonRole.Member => "職員",
        PersonRole.PolicyDivision => "政策担当",
        PersonRole.Viewer => "閲覧者",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
    };
}
