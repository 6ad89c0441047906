namespace MunicipalPlanning.Application.Exchange.Reading;

/// <summary>Finds the key that was probably meant.</summary>
internal static class Spelling
{
    private const int MostMistakes = 2;
    private const int LongestKey = 40;

    public static string? Nearest(string key, IEnumerable<string> known) =>
        key.Length > LongestKey ? null : known.Where(other => Distance(key, other) <= MostMistakes).MinBy(other => Distance(key, other));

    private static int Distance(string one, string other)
    {
        var distances = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = distances[0];
            distances[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var substitution = diagonal + (char.ToUpperInvariant(one[i - 1]) == char.ToUpperInvariant(other[j - 1]) ? 0 : 1);
                diagonal = distances[j];
                distances[j] = Math.Min(substitution, Math.Min(distances[j - 1], distances[j]) + 1);
            }
        }
        return distances[^1];
    }
}
