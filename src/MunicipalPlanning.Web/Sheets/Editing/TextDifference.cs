namespace MunicipalPlanning.Web.Sheets.Editing;

/// <summary>A run of characters of one text, and whether the other text has it too.</summary>
internal readonly record struct TextPiece(string Text, bool IsShared);

internal enum PieceKind
{
    Same,
    Old,
    New,
}

/// <summary>A run of characters of two texts laid over each other.</summary>
internal readonly record struct MergedPiece(string Text, PieceKind Kind);

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

    /// <summary>Both texts in one: what stayed, what was taken away, what is new, in reading order.</summary>
    public static IReadOnlyList<MergedPiece> Merge(string old, string text)
    {
        var pieces = new List<MergedPiece>();
        var (at, oldAt) = (0, 0);
        foreach (var run in Runs(text, old).Append(new Run(text.Length, old.Length, 0)))
        {
            Add(old[oldAt..run.OtherAt], PieceKind.Old);
            Add(text[at..run.At], PieceKind.New);
            Add(text.Substring(run.At, run.Length), PieceKind.Same);
            (at, oldAt) = (run.At + run.Length, run.OtherAt + run.Length);
        }
        return pieces;

        void Add(string words, PieceKind kind)
        {
            if (words.Length == 0)
                return;
            if (pieces is [.., var last] && last.Kind == kind)
                pieces[^1] = last with { Text = last.Text + words };
            else
                pieces.Add(new MergedPiece(words, kind));
        }
    }

    private static bool[] Shared(string text, string other)
    {
        var shared = new bool[text.Length];
        foreach (var run in Runs(text, other))
            Array.Fill(shared, true, run.At, run.Length);
        return shared;
    }

    /// <summary>What both texts have, in the order in which it stands in both.</summary>
    private static List<Run> Runs(string text, string other)
    {
        var (first, last, otherLast) = (0, text.Length, other.Length);
        while (first < last && first < otherLast && text[first] == other[first])
            first++;
        while (last > first && otherLast > first && text[last - 1] == other[otherLast - 1])
            (last, otherLast) = (last - 1, otherLast - 1);
        var runs = new List<Run> { new(0, 0, first) };
        if ((long)(last - first) * (otherLast - first) <= MostCells)
            AddCommon(runs, text.AsSpan(first, last - first), other.AsSpan(first, otherLast - first), first);
        runs.Add(new Run(last, otherLast, text.Length - last));
        return runs;
    }

    /// <summary>Adds a longest common subsequence, as far as it comes in runs.</summary>
    private static void AddCommon(List<Run> runs, ReadOnlySpan<char> text, ReadOnlySpan<char> other, int offset)
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
            if (run >= ShortestRun)
                runs.Add(new Run(offset + i, offset + j, run));
            if (run > 0)
                (i, j) = (i + run, j + run);
            else if (lengths[i + 1, j] >= lengths[i, j + 1])
                i++;
            else
                j++;
        }
    }

    private readonly record struct Run(int At, int OtherAt, int Length);
}
