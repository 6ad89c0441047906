namespace MunicipalPlanning.Domain.Submissions;

/// <summary>返事: one person's words in the talk about a field, the first ones too.</summary>
public sealed class RemarkEntry
{
    private RemarkEntry()
    {
        Person = UnitName = Text = "";
    }

    /// <param name="unitName">The unit for which the person speaks; empty if none.</param>
    /// <param name="suggestion">文案: the whole text of the field as proposed; null if none.</param>
    /// <exception cref="ArgumentException">Nothing is said and nothing proposed, or it is too long.</exception>
    public RemarkEntry(DateTimeOffset at, Guid accountId, string person, string unitName, string text, string? suggestion)
    {
        if (text.Length == 0 && suggestion is null)
            throw new ArgumentException("An entry says or proposes something.");
        Id = Guid.CreateVersion7();
        (At, AccountId, Person, UnitName) = (at, accountId, person, unitName);
        Text = TextLimits.Require(text, TextLimits.Paragraphs);
        Suggestion = suggestion is null ? null : TextLimits.Require(suggestion, TextLimits.Paragraphs);
    }

    public Guid Id { get; private set; }

    public DateTimeOffset At { get; private set; }

    public Guid AccountId { get; private set; }

    public string Person { get; private set; }

    public string UnitName { get; private set; }

    public string Text { get; private set; }

    /// <summary>文案: the whole text of the field as proposed; null if none.</summary>
    public string? Suggestion { get; private set; }
}
