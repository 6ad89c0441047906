namespace MunicipalPlanning.Web.Sheets.Editing;

/// <summary>A run of characters of one text, and whether the other text has it too.</summary>
internal readonly record struct TextPiece(string Text, bool IsShared);

/// <summary>Which parts of two texts are the same, character by character.</summary>
internal static class TextDifference
{
    /// <summary>Beyond this product of lengths only what both texts begin and end with counts as shared.</summary>
    private const int MostCells = 4_000_000;

    /// <summary>Shorter shared runs inside changed text are chance, not sense.</summary>
    private const int ShortestRun = 3;

    /// <summary>The pieces of <paramref name="text"/> against <paramref name="other"/>.</summary>
    public static IReadOnlyList<TextPiece> Compare(string text, string other)
    {
        var shared = Shared(text, other);
        var pieces = new List<TextPiece>();
        for (int start = 0, end; start < text.Length; start = end)
        {
            for (end = start + 1; end < text.Length && shared[end] == shared[start];)
                end++;
            pieces.Add(new TextPiece(text[start..end], shared[start]));
        }
        return pieces;
    }

    /// <summary>同じ文: the share of a text that the other one has too, 0 to 100.</summary>
    public static int PercentShared(string text, string other) =>
        text.Length == 0 ? 0 : 100 * Shared(text, other).Count(isShared => isShared) / text.Length;

    private static bool[] Shared(string text, string other)
    {
        var shared = new bool[text.Length];
        var (first, last, otherLast) = (0, text.Length, other.Length);
        for (; first < last && first < otherLast && text[first] == other[first]; first++)
            shared[first] = true;
        for (; last > first && otherLast > first && text[last - 1] == other[otherLast - 1]; last--, otherLast--)
            shared[last - 1] = true;
        if ((long)(last - first) * (otherLast - first) <= MostCells)
            MarkCommon(text.AsSpan(first, last - first), other.AsSpan(first, otherLast - first), shared.AsSpan(first, last - first));
        return shared;
    }

    /// <summary>Marks a longest common subsequence, as far as it comes in runs.</summary>
    private static void MarkCommon(ReadOnlySpan<char> text, ReadOnlySpan<char> other, Span<bool> shared)
    {
        var lengths = new int[text.Length + 1, other.Length + 1];
        for (var i = text.Length - 1; i >= 0; i--)
        {
            for (var j = other.Length - 1; j >= 0; j--)
                lengths[i, j] = text[i] == other[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
        }
        for (int i = 0, j = 0; i < text.Length && j < other.Length;)
        {
            var run = 0;
            while (i + run < text.Length && j + run < other.Length && text[i + run] == other[j + run])
                run++;
            if (run > 0)
            {
                if (run >= ShortestRun)
                    shared.Slice(i, run).Fill(true);
                (i, j) = (i + run, j + run);
            }
            else if (lengths[i + 1, j] >= lengths[i, j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }
    }
}
