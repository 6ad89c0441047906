namespace MunicipalPlanning.Documents.Sheets.Comparing;

/// <summary>A member of two lists: in both, only in the one before, or only in the one after.</summary>
/// <param name="WasMoved">Its place among those that both have is another one.</param>
internal sealed record Pair<T>(T? Old, int OldIndex, T? New, int NewIndex, bool WasMoved)
    where T : class
{
    public T Any => New ?? Old!;
}

/// <summary>Finds what belongs together in two lists, in the order of the list after; what went stands where it stood.</summary>
internal static class Pairs
{
    /// <param name="keys">By what members know each other, the surest first; a rule is asked where those before found nobody.</param>
    public static IReadOnlyList<Pair<T>> Of<T>(IReadOnlyList<T> before, IReadOnlyList<T> after, params Func<T, T, bool>[] keys)
        where T : class
    {
        var partner = Match(before, after, keys);
        var kept = Kept(partner);
        var pairs = after.Select((member, index) => new Pair<T>(partner[index] is { } old ? before[old] : null, partner[index] ?? -1, member, index, partner[index] is not null && !kept.Contains(index))).ToList();
        for (var old = 0; old < before.Count; old++)
        {
            if (partner.Contains(old))
                continue;
            var place = pairs.FindLastIndex(pair => pair.OldIndex >= 0 && pair.OldIndex < old && !pair.WasMoved) + 1;
            while (place < pairs.Count && pairs[place].New is null && pairs[place].OldIndex < old)
                place++;
            pairs.Insert(place, new Pair<T>(before[old], old, null, -1, false));
        }
        return pairs;
    }

    private static int?[] Match<T>(IReadOnlyList<T> before, IReadOnlyList<T> after, Func<T, T, bool>[] keys)
    {
        var partner = new int?[after.Count];
        var taken = new bool[before.Count];
        foreach (var key in keys)
        {
            for (var index = 0; index < after.Count; index++)
            {
                for (var old = 0; partner[index] is null && old < before.Count; old++)
                {
                    if (!taken[old] && key(before[old], after[index]))
                        (partner[index], taken[old]) = (old, true);
                }
            }
        }
        return partner;
    }

    /// <summary>The longest run of partners that kept their order; the others were moved.</summary>
    private static HashSet<int> Kept(int?[] partner)
    {
        var indexes = Enumerable.Range(0, partner.Length).Where(index => partner[index] is not null).ToList();
        var longest = new List<int>[indexes.Count];
        for (var i = 0; i < indexes.Count; i++)
        {
            var best = Enumerable.Range(0, i).Where(j => partner[indexes[j]] < partner[indexes[i]]).Select(j => longest[j]).MaxBy(run => run.Count) ?? [];
            longest[i] = [.. best, indexes[i]];
        }
        return [.. longest.MaxBy(run => run.Count) ?? []];
    }
}
