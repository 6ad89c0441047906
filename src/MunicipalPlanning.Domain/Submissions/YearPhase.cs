using MunicipalPlanning.Domain.Sheets;

namespace MunicipalPlanning.Domain.Submissions;

/// <summary>時期 of a year: its dates, and which fields it opens. It goes on until the next one begins.</summary>
public sealed class YearPhase
{
    private readonly List<SheetPart> _openParts = [];

    private YearPhase()
    {
    }

    /// <inheritdoc cref="Arrange"/>
    public YearPhase(PhaseKind kind, DateOnly begins, DateOnly writeUntil, DateOnly handInUntil, DateOnly reviewUntil, DateOnly? publishOn, IEnumerable<SheetPart> openParts)
        : this()
    {
        Id = Guid.CreateVersion7();
        Kind = kind;
        Arrange(begins, writeUntil, handInUntil, reviewUntil, publishOn, openParts);
    }

    public Guid Id { get; private set; }

    public PhaseKind Kind { get; private set; }

    /// <summary>開始.</summary>
    public DateOnly Begins { get; private set; }

    /// <summary>作成の期限: until when the section's staff write.</summary>
    public DateOnly WriteUntil { get; private set; }

    /// <summary>提出期限: until when the heads hand in. Late forms can still be handed in, and are shown as late.</summary>
    public DateOnly HandInUntil { get; private set; }

    /// <summary>政策推進課の確認の期限.</summary>
    public DateOnly ReviewUntil { get; private set; }

    /// <summary>公表日; null where the phase publishes nothing.</summary>
    public DateOnly? PublishOn { get; private set; }

    /// <summary>開く欄.</summary>
    public IReadOnlyList<SheetPart> OpenParts => _openParts;

    /// <exception cref="ArgumentException">The dates are not in order.</exception>
    public void Arrange(DateOnly begins, DateOnly writeUntil, DateOnly handInUntil, DateOnly reviewUntil, DateOnly? publishOn, IEnumerable<SheetPart> openParts)
    {
        if (writeUntil < begins || handInUntil < writeUntil || reviewUntil < handInUntil || publishOn < reviewUntil)
            throw new ArgumentException("The dates of a phase follow one another.");
        (Begins, WriteUntil, HandInUntil, ReviewUntil, PublishOn) = (begins, writeUntil, handInUntil, reviewUntil, publishOn);
        _openParts.Clear();
        _openParts.AddRange(openParts.Distinct().Order());
    }
}
