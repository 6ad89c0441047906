namespace MunicipalPlanning.Domain.Submissions;

/// <summary>変更の記録: who did what to which record when, from what to what. Never altered.</summary>
public sealed class ChangeRecord
{
    public long Id { get; private set; }

    public required DateTimeOffset At { get; init; }

    public required ChangeKind Kind { get; init; }

    /// <summary>The account; null where there is none (the command line, a refused sign-in).</summary>
    public Guid? AccountId { get; init; }

    /// <summary>The name of the person then.</summary>
    public required string Person { get; init; }

    /// <summary>代: the name of the person whose role was taken over; empty if none.</summary>
    public string ActingFor { get; init; } = "";

    /// <summary>From where: the address of the device, or the command; empty if not known.</summary>
    public string Origin { get; init; } = "";

    /// <summary>What it was done to: <c>sheet/2026/UNIT</c>, <c>project/2026/ID</c>, <c>account/NUMBER</c>, <c>year/2026</c>.</summary>
    public required string Record { get; init; }

    /// <summary>Which field of it: <c>goal</c>, <c>outline</c>, <c>row/ROW-ID</c>, <c>state</c> …; empty for the whole.</summary>
    public string Field { get; init; } = "";

    /// <summary>The text before; empty if there was none.</summary>
    public string Old { get; init; } = "";

    /// <summary>The text after; empty if it was taken away.</summary>
    public string New { get; init; } = "";

    /// <summary>ことば that the person gave with it: why it was sent back, what was printed.</summary>
    public string Words { get; init; } = "";
}
