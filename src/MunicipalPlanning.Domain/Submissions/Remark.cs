namespace MunicipalPlanning.Domain.Submissions;

/// <summary>指摘・相談: a thread pinned to one field of a form.</summary>
public sealed class Remark
{
    /// <summary>More entries than a talk about one field can need.</summary>
    public const int MostEntries = 100;

    private readonly List<RemarkEntry> _entries = [];

    private Remark()
    {
        Field = Rule = SolvedBy = AdoptedBy = "";
    }

    /// <param name="field">The address of the field, as in the log of changes.</param>
    /// <param name="round">The round of the form in which it was written.</param>
    /// <param name="rule">The rule that found it; empty if a person did.</param>
    public Remark(Guid submissionId, RemarkKind kind, string field, int round, string rule, RemarkEntry first)
        : this()
    {
        Id = Guid.CreateVersion7();
        (SubmissionId, Kind, Field, Round, Rule) = (submissionId, kind, TextLimits.Require(field, TextLimits.Line), round, rule);
        _entries.Add(first);
    }

    public Guid Id { get; private set; }

    public Guid SubmissionId { get; private set; }

    public RemarkKind Kind { get; private set; }

    public string Field { get; private set; }

    public int Round { get; private set; }

    /// <summary>規則: the rule that found it; empty if a person did.</summary>
    public string Rule { get; private set; }

    /// <summary>解決にした時; null while it is unsolved.</summary>
    public DateTimeOffset? SolvedAt { get; private set; }

    public string SolvedBy { get; private set; }

    /// <summary>文案を取り入れた時; null if none was taken over.</summary>
    public DateTimeOffset? AdoptedAt { get; private set; }

    public string AdoptedBy { get; private set; }

    /// <summary>The talk, the first entry first.</summary>
    public IReadOnlyList<RemarkEntry> Entries => [.. _entries.OrderBy(entry => entry.Id)];

    public bool IsSolved => SolvedAt is not null;

    /// <summary>文案 that counts: the last one given.</summary>
    public RemarkEntry? Suggestion => Entries.LastOrDefault(entry => entry.Suggestion is not null);

    /// <exception cref="ArgumentException">The talk is as long as it may become.</exception>
    public void Reply(RemarkEntry entry)
    {
        if (_entries.Count >= MostEntries)
            throw new ArgumentException($"A talk holds at most {MostEntries} entries.");
        _entries.Add(entry);
    }

    public void Solve(string person, DateTimeOffset at) => (SolvedAt, SolvedBy) = (at, person);

    public void Reopen() => (SolvedAt, SolvedBy) = (null, "");

    public void Adopt(string person, DateTimeOffset at) => (AdoptedAt, AdoptedBy) = (at, person);
}
