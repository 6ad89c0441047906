using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Domain.Organization;

namespace MunicipalPlanning.Application.Access.Roster;

/// <summary>Finds the unit that a row means: by id, by name, by department and section.</summary>
internal sealed class RosterUnits
{
    private readonly Dictionary<string, OrganizationUnit> _byId;
    private readonly ILookup<string, OrganizationUnit> _byName;
    private readonly ILookup<string, OrganizationUnit> _byBothNames;

    /// <param name="units">Those that exist in the year of the reshuffle.</param>
    public RosterUnits(IReadOnlyList<OrganizationUnit> units)
    {
        _byId = units.ToDictionary(unit => unit.Id);
        _byName = units.ToLookup(unit => SearchFolding.Fold(unit.Name));
        _byBothNames = units.Where(unit => unit.ParentId is not null && _byId.ContainsKey(unit.ParentId)).ToLookup(unit => SearchFolding.Fold(_byId[unit.ParentId!].Name + unit.Name));
    }

    /// <exception cref="AccountRefusedException">There is no such unit, or several.</exception>
    /// <returns>Null where the row names none.</returns>
    public OrganizationUnit? Find(string department, string unit)
    {
        var text = unit.Length > 0 ? unit : department;
        if (text.Length == 0)
            return null;
        if (_byId.TryGetValue(text, out var named))
            return named;
        var folded = SearchFolding.Fold(text);
        var found = (department.Length > 0 && unit.Length > 0 ? _byBothNames[SearchFolding.Fold(department) + folded] : []).ToList();
        if (found.Count == 0)
            found = [.. _byName[folded]];
        if (found.Count == 0)
            found = [.. _byBothNames[folded]];
        return found switch
        {
            [var one] => one,
            [] => throw new AccountRefusedException($"「{text}」という部署はありません。{Nearest(folded)}"),
            _ => throw new AccountRefusedException($"「{text}」という部署が{found.Count}つあります。「○○部 {text}」のように部の名前も書いてください。"),
        };
    }

    private string Nearest(string folded)
    {
        var nearest = _byName.Select(name => (Distance: Distance(name.Key, folded), name.First().Name)).Where(name => name.Distance <= Math.Max(1, folded.Length / 3)).OrderBy(name => name.Distance).FirstOrDefault();
        return nearest.Name is { } name ? $"「{name}」ではありませんか。直してください。" : "名前を確かめるか、先に部署を登録してください。";
    }

    /// <summary>How many letters must be changed, added or taken away (Levenshtein).</summary>
    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var (diagonal, before) = (row[0], row[0] = i);
            for (var j = 1; j <= right.Length; j++)
            {
                before = Math.Min(Math.Min(row[j] + 1, before + 1), diagonal + (left[i - 1] == right[j - 1] ? 0 : 1));
                (diagonal, row[j]) = (row[j], before);
            }
        }
        return row[^1];
    }
}
