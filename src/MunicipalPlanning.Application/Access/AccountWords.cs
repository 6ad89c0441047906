using MunicipalPlanning.Application.Organization;
using MunicipalPlanning.Domain.Access;

namespace MunicipalPlanning.Application.Access;

/// <summary>How memberships and deputyships are written in the log and in messages; the names of that day stay there.</summary>
internal static class AccountWords
{
    public static string Of(string unitName, StaffRole role, DateOnly from, DateOnly? until) =>
        $"{Place(unitName, role)}　{OfficeDate.Span(from, until)}";

    public static string Deputy(string name, string number, DateOnly from, DateOnly until) =>
        $"{name}（{number}）　{OfficeDate.Span(from, until)}";

    /// <summary>商工観光課 課長; the role alone where it belongs to no unit or is named after it.</summary>
    public static string Place(string unitName, StaffRole role) =>
        unitName.Length == 0 || unitName == role.Word() ? role.Word() : $"{unitName} {role.Word()}";
}
