namespace MunicipalPlanning.Documents.Texts;

/// <summary>How an entry of a schedule stands in a comparison.</summary>
public enum EntryMark
{
    /// <summary>Both have it.</summary>
    Shared,

    /// <summary>前: only the schedule before has it; a dashed frame.</summary>
    Before,

    /// <summary>後: only the schedule after has it; a solid frame.</summary>
    After,
}

/// <summary>What a form shows of a comparison, by the address of its fields (data-field). A form without it prints as ever.</summary>
public sealed class PaperMarks
{
    private readonly Dictionary<string, MarkedText> _texts = [];
    private readonly Dictionary<string, IReadOnlyList<EntryMark>> _entries = [];
    private readonly Dictionary<string, string> _differences = [];
    private readonly Dictionary<string, string> _moves = [];
    private readonly Dictionary<string, int> _numbers = [];
    private readonly HashSet<string> _same = [];

    /// <summary>The text at an address as compared; null where it is the same.</summary>
    public MarkedText? TextAt(string path) => _texts.GetValueOrDefault(path);

    /// <summary>The marks of a row's entries, one each; null where they are all the same.</summary>
    public IReadOnlyList<EntryMark>? EntriesAt(string path) => _entries.GetValueOrDefault(path);

    /// <summary>Whether a printed field differs: changed, added, removed; null if it does not.</summary>
    public string? DifferenceAt(string path) => _differences.GetValueOrDefault(path);

    /// <summary>Where a row stood before, or stands after: 3番目から; null if it was not moved.</summary>
    public string? MoveAt(string path) => _moves.GetValueOrDefault(path);

    /// <summary>The number of a row or block on its own paper; null where it is its place.</summary>
    public int? NumberAt(string path) => _numbers.TryGetValue(path, out var number) ? number : null;

    /// <summary>昨年と同じ, if that is to be shown and holds; null otherwise.</summary>
    public string? SameAt(string path) => _same.Contains(path) ? "same" : null;

    internal void Mark(string path, IEnumerable<TextPiece> pieces) => _texts[path] = new MarkedText([.. pieces]);

    internal void MarkEntries(string path, IEnumerable<EntryMark> marks) => _entries[path] = [.. marks];

    internal void MarkDifference(string path, string kind) => _differences.TryAdd(path, kind);

    internal void MarkMove(string path, string words) => _moves[path] = words;

    internal void Number(string path, int number) => _numbers[path] = number;

    internal void MarkSame(string path) => _same.Add(path);
}
