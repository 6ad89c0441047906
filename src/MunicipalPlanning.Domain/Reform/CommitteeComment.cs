namespace MunicipalPlanning.Domain.Reform;

/// <summary>委員会の意見: what a committee or the headquarters said of a reform item's year, and what the sections in charge do about it.</summary>
public sealed class CommitteeComment : Placed
{
    public static readonly DateOnly FirstDay = new(2000, 1, 1);
    public static readonly DateOnly LastDay = new(2999, 12, 31);

    private CommitteeComment()
    {
        Meeting = Text = Answer = "";
    }

    /// <exception cref="ArgumentException">It names no meeting, says nothing, or its day is none that a meeting can have.</exception>
    public CommitteeComment(string meeting, DateOnly heldOn, string text, string answer)
        : this()
    {
        Id = Guid.CreateVersion7();
        NameMeeting(meeting);
        Date(heldOn);
        Write(text);
        Reply(answer);
    }

    public Guid Id { get; private set; }

    /// <summary>会議: 第1回行政経営改革推進委員会.</summary>
    public string Meeting { get; private set; }

    /// <summary>会議の日.</summary>
    public DateOnly HeldOn { get; private set; }

    /// <summary>意見.</summary>
    public string Text { get; private set; }

    /// <summary>意見への対応: empty until the sections in charge have answered.</summary>
    public string Answer { get; private set; }

    public void NameMeeting(string meeting) => Meeting = TextLimits.RequireName(meeting);

    /// <exception cref="ArgumentException">The day is before <see cref="FirstDay"/> or after <see cref="LastDay"/>.</exception>
    public void Date(DateOnly heldOn)
    {
        if (heldOn < FirstDay || heldOn > LastDay)
            throw new ArgumentException($"No meeting was held on {heldOn:O}.");
        HeldOn = heldOn;
    }

    /// <exception cref="ArgumentException">The text is empty or too long.</exception>
    public void Write(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        Text = TextLimits.Require(text, TextLimits.Paragraphs);
    }

    public void Reply(string answer) => Answer = TextLimits.Require(answer, TextLimits.Paragraphs);
}
