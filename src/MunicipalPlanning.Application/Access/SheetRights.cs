using MunicipalPlanning.Domain.Organization;

namespace MunicipalPlanning.Application.Access;

/// <summary>Who may do what with the sheets and the texts of a unit. Reading and printing is open to everyone who has signed in.</summary>
public static class SheetRights
{
    public static bool MayWrite(Person person, OrganizationUnit unit) => MayWrite(person, unit.Id, unit.ParentId);

    public static bool MayWrite(Person person, string unitId, string? departmentId) => person.Role switch
    {
        PersonRole.PolicyDivision => true,
        PersonRole.Member => person.UnitId is { } own && (own == unitId || own == departmentId),
        _ => false,
    };

    /// <exception cref="AccessRefusedException">The person may not write for the unit.</exception>
    public static void RequireWrite(Person person, OrganizationUnit unit)
    {
        if (!MayWrite(person, unit))
            throw new AccessRefusedException(person, unit.Name);
    }
}
