namespace MunicipalPlanning.Domain.Submissions;

/// <summary>変更の記録: who changed which field of which record when, from what to what. Never altered.</summary>
public sealed class ChangeRecord
{
    private ChangeRecord()
    {
        Record = Field = Person = Old = New = "";
    }

    /// <param name="record">What was changed: <c>sheet/2026/UNIT</c> or <c>project/2026/ID</c>.</param>
    /// <param name="field">Which field of it: <c>goal</c>, <c>outline</c>, <c>row/ROW-ID</c> …</param>
    public ChangeRecord(DateTimeOffset at, string person, string record, string field, string old, string @new)
    {
        (At, Person, Record, Field, Old, New) = (at, person, record, field, old, @new);
    }

    public long Id { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>The name under which the person signed in.</summary>
    public string Person { get; private set; }

    public string Record { get; private set; }

    public string Field { get; private set; }

    /// <summary>The text before; empty if there was none.</summary>
    public string Old { get; private set; }

    /// <summary>The text after; empty if it was taken away.</summary>
    public string New { get; private set; }
}
