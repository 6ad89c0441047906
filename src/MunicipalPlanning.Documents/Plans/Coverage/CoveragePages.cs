using MunicipalPlanning.Application.Plans.Coverage;

namespace MunicipalPlanning.Documents.Plans.Coverage;

/// <summary>Spreads the departments over tables that fit the paper; a department is divided only if it is wider than one.</summary>
internal static class CoveragePages
{
    public static IReadOnlyList<IReadOnlyList<CoverageGroup>> Split(IReadOnlyList<CoverageGroup> groups, int mostColumns)
    {
        var tables = new List<List<CoverageGroup>> { new() };
        foreach (var part in groups.SelectMany(group => group.Columns.Chunk(mostColumns), (group, columns) => group with { Columns = columns }))
        {
            if (tables[^1].Sum(group => group.Columns.Count) + part.Columns.Count > mostColumns)
                tables.Add([]);
            tables[^1].Add(part);
        }
        return tables;
    }
}
