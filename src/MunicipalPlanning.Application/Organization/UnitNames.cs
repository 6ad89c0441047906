using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Domain.Organization;

namespace MunicipalPlanning.Application.Organization;

/// <summary>Finds the units that a file of another system means: by id, by name, by department and section, in whatever spelling.</summary>
internal sealed class UnitNames
{
    private const int LongestName = 60;

    private readonly Dictionary<string, OrganizationUnit> _byId;
    private readonly ILookup<string, OrganizationUnit> _byName;
    private readonly ILookup<string, OrganizationUnit> _byBothNames;

    /// <param name="units">Those that exist in the year in question.</param>
    public UnitNames(IReadOnlyList<OrganizationUnit> units)
    {
        _byId = units.ToDictionary(unit => unit.Id);
        _byName = units.ToLookup(unit => SearchFolding.Fold(unit.Name));
        _byBothNames = units.Where(unit => unit.ParentId is not null && _byId.ContainsKey(unit.ParentId)).ToLookup(unit => SearchFolding.Fold(_byId[unit.ParentId!].Name + unit.Name));
    }

    /// <param name="department">Empty if not written.</param>
    /// <param name="unit">Never empty.</param>
    /// <returns>One unit; none if there is no such unit; several if the name does not tell them apart.</returns>
    public IReadOnlyList<OrganizationUnit> Find(string department, string unit)
    {
        if (_byId.TryGetValue(unit, out var named))
            return [named];
        var folded = SearchFolding.Fold(unit);
        List<OrganizationUnit> found = [.. department.Length > 0 ? _byBothNames[SearchFolding.Fold(department) + folded] : []];
        if (found.Count == 0)
            found = [.. _byName[folded]];
        return found.Count > 0 ? found : [.. _byBothNames[folded]];
    }

    /// <summary>The name that was probably meant; null if none is near.</summary>
    public string? Nearest(string text)
    {
        if (text.Length > LongestName)
            return null;
        var folded = SearchFolding.Fold(text);
        return _byName.Select(name => (Distance: Distance(name.Key, folded), name.First().Name)).Where(name => name.Distance <= Math.Max(1, folded.Length / 3)).OrderBy(name => name.Distance).FirstOrDefault().Name;
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
