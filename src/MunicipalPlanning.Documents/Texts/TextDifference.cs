namespace MunicipalPlanning.Documents.Texts;

/// <summary>Which parts of two texts are the same, character by character.</summary>
public static class TextDifference
{
    /// <summary>Beyond this product of lengths only what both texts begin and end with counts as shared.</summary>
    private const int MostCells = 4_000_000;

    /// <summary>Shorter shared runs inside changed text are chance, not sense.</summary>
    private const int ShortestRun = 3;

    /// <summary>Both texts as one: what only the old one has stands before what only the new one has. A few shared characters between large changes are no help to a reader and count as changed.</summary>
    public static IReadOnlyList<TextPiece> Merge(string old, string @new)
    {
        var runs = SharedRuns(old, @new);
        while (runs.FindIndex(run => IsLost(runs, run, old, @new)) is >= 0 and var lost)
            runs.RemoveAt(lost);
        return Pieces(old, @new, runs);
    }

    /// <summary>The pieces of <paramref name="text"/> against <paramref name="other"/>.</summary>
    public static IReadOnlyList<TextPiece> Compare(string text, string other) => [.. Pieces(text, other, SharedRuns(text, other)).Where(piece => piece.Mark != TextMark.New)];

    /// <summary>同じ文: the share of a text that the other one has too, 0 to 100.</summary>
    public static int PercentShared(string text, string other) =>
        text.Length == 0 ? 0 : 100 * SharedRuns(text, other).Sum(run => run.Length) / text.Length;

    private static List<TextPiece> Pieces(string old, string @new, IEnumerable<(int From, int OtherFrom, int Length)> runs)
    {
        var pieces = new List<TextPiece>();
        var (i, j) = (0, 0);
        foreach (var (from, otherFrom, length) in runs.Append((old.Length, @new.Length, 0)))
        {
            Add(pieces, old[i..from], TextMark.Old);
            Add(pieces, @new[j..otherFrom], TextMark.New);
            Add(pieces, old.Substring(from, length), TextMark.Shared);
            (i, j) = (from + length, otherFrom + length);
        }
        return pieces;
    }

    /// <summary>Whether a run is no longer than the changes on each of its sides, and ends neither text.</summary>
    private static bool IsLost(List<(int From, int OtherFrom, int Length)> runs, (int From, int OtherFrom, int Length) run, string old, string @new)
    {
        var place = runs.IndexOf(run);
        var (end, otherEnd) = place == 0 ? (0, 0) : (runs[place - 1].From + runs[place - 1].Length, runs[place - 1].OtherFrom + runs[place - 1].Length);
        var (next, otherNext) = place == runs.Count - 1 ? (old.Length, @new.Length) : (runs[place + 1].From, runs[place + 1].OtherFrom);
        var before = Math.Max(run.From - end, run.OtherFrom - otherEnd);
        var after = Math.Max(next - run.From - run.Length, otherNext - run.OtherFrom - run.Length);
        return run.Length <= before && run.Length <= after;
    }

    private static void Add(List<TextPiece> pieces, string text, TextMark mark)
    {
        if (text.Length == 0)
            return;
        if (pieces is [.., var last] && last.Mark == mark)
            pieces[^1] = last with { Text = last.Text + text };
        else
            pieces.Add(new TextPiece(text, mark));
    }

    private static List<(int From, int OtherFrom, int Length)> SharedRuns(string text, string other)
    {
        var most = Math.Min(text.Length, other.Length);
        var first = text.AsSpan().CommonPrefixLength(other);
        var last = 0;
        while (last < most - first && text[^(last + 1)] == other[^(last + 1)])
            last++;
        var runs = new List<(int, int, int)>();
        AddRun(runs, text, 0, 0, first);
        var (length, otherLength) = (text.Length - first - last, other.Length - first - last);
        if ((long)length * otherLength is > 0 and <= MostCells)
            AddCommon(runs, text, first, other.AsSpan(first, otherLength), length);
        AddRun(runs, text, text.Length - last, other.Length - last, last);
        return runs;
    }

    /// <summary>Adds a longest common subsequence, as far as it comes in runs.</summary>
    private static void AddCommon(List<(int, int, int)> runs, string whole, int offset, ReadOnlySpan<char> other, int length)
    {
        var text = whole.AsSpan(offset, length);
        var lengths = new int[text.Length + 1, other.Length + 1];
        for (var i = text.Length - 1; i >= 0; i--)
        {
            for (var j = other.Length - 1; j >= 0; j--)
                lengths[i, j] = text[i] == other[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
        }
        for (int i = 0, j = 0; i < text.Length && j < other.Length;)
        {
            var run = text[i..].CommonPrefixLength(other[j..]);
            if (run >= ShortestRun)
                AddRun(runs, whole, offset + i, offset + j, run);
            if (run > 0)
                (i, j) = (i + run, j + run);
            else if (lengths[i + 1, j] >= lengths[i, j + 1])
                i++;
            else
                j++;
        }
    }

    /// <summary>A run never begins or ends within a character of two units.</summary>
    private static void AddRun(List<(int, int, int)> runs, string text, int from, int otherFrom, int length)
    {
        if (length > 0 && char.IsLowSurrogate(text[from]))
            (from, otherFrom, length) = (from + 1, otherFrom + 1, length - 1);
        if (length > 0 && char.IsHighSurrogate(text[from + length - 1]))
            length--;
        if (length > 0)
            runs.Add((from, otherFrom, length));
    }
}
