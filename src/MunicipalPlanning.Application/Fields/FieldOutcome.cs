namespace MunicipalPlanning.Application.Fields;

/// <summary>What became of a change to one field.</summary>
public abstract record FieldOutcome
{
    private FieldOutcome()
    {
    }

    /// <summary>保存済.</summary>
    public sealed record Saved(DateTimeOffset At) : FieldOutcome;

    /// <summary>Someone else changed the same field meanwhile; nothing was written, both texts are here.</summary>
    /// <param name="Theirs">The text that is stored now.</param>
    public sealed record Conflict(string Theirs, string Person, DateTimeOffset? At) : FieldOutcome;

    /// <summary>The field is no longer there: its row or project was taken away.</summary>
    public sealed record Gone(string Person) : FieldOutcome;

    /// <summary>The text cannot be stored as it is.</summary>
    /// <param name="Message">What is wrong and what to do.</param>
    public sealed record Refused(string Message) : FieldOutcome;

    /// <summary>The database cannot be reached now; nothing was written, and trying again later helps.</summary>
    public sealed record Away : FieldOutcome;
}
