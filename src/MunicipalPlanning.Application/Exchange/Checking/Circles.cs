namespace MunicipalPlanning.Application.Exchange.Checking;

/// <summary>Finds circles among records that point at others of their kind.</summary>
internal static class Circles
{
    /// <summary>One circle for each knot, each as the records along it; the first is not repeated at the end.</summary>
    public static IEnumerable<IReadOnlyList<string>> Find(IReadOnlyDictionary<string, IReadOnlyList<string>> targets)
    {
        var left = WithoutLooseEnds(targets);
        var visited = new HashSet<string>();
        foreach (var start in targets.Keys.Where(left.Contains))
        {
            var walk = new List<string>();
            var node = start;
            for (; visited.Add(node); node = targets[node].First(left.Contains))
                walk.Add(node);
            if (walk.IndexOf(node) is >= 0 and var first)
                yield return walk[first..];
        }
    }

    /// <summary>Takes away, again and again, what points at nothing; what is left runs into a circle.</summary>
    private static HashSet<string> WithoutLooseEnds(IReadOnlyDictionary<string, IReadOnlyList<string>> targets)
    {
        var left = targets.Keys.ToHashSet();
        var open = targets.ToDictionary(node => node.Key, node => node.Value.Count(left.Contains));
        var sources = targets.SelectMany(node => node.Value, (node, target) => (Source: node.Key, Target: target)).ToLookup(edge => edge.Target, edge => edge.Source);
        var loose = new Queue<string>(open.Where(node => node.Value == 0).Select(node => node.Key));
        while (loose.TryDequeue(out var end))
        {
            left.Remove(end);
            foreach (var source in sources[end])
            {
                if (--open[source] == 0)
                    loose.Enqueue(source);
            }
        }
        return left;
    }
}
