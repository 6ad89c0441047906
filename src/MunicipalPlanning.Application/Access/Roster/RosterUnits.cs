using MunicipalPlanning.Application.Organization;
using MunicipalPlanning.Domain.Organization;

namespace MunicipalPlanning.Application.Access.Roster;

/// <summary>Finds the unit that a row means: by id, by name, by department and section.</summary>
/// <param name="units">Those that exist in the year of the reshuffle.</param>
internal sealed class RosterUnits(IReadOnlyList<OrganizationUnit> units)
{
    private readonly UnitNames _names = new(units);

    /// <exception cref="AccountRefusedException">There is no such unit, or several.</exception>
    /// <returns>Null where the row names none.</returns>
    public OrganizationUnit? Find(string department, string unit)
    {
        var text = unit.Length > 0 ? unit : department;
        if (text.Length == 0)
            return null;
        return _names.Find(department, text) switch
        {
            [var one] => one,
            [] => throw new AccountRefusedException($"「{text}」という部署はありません。{Nearest(text)}"),
            var several => throw new AccountRefusedException($"「{text}」という部署が{several.Count}つあります。「○○部 {text}」のように部の名前も書いてください。"),
        };
    }

    private string Nearest(string text) => _names.Nearest(text) is { } name ? $"「{name}」ではありませんか。直してください。" : "名前を確かめるか、先に部署を登録してください。";
}
