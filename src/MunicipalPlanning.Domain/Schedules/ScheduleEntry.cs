namespace MunicipalPlanning.Domain.Schedules;

/// <summary>矢印または文字: one entry of a schedule row, from one point of the axis to a later or the same one.</summary>
public sealed class ScheduleEntry
{
    private ScheduleEntry()
    {
        Text = "";
    }

    /// <exception cref="ArgumentException">A point is not on the axis, or the end lies before the beginning.</exception>
    public ScheduleEntry(ScheduleAxis axis, int from, int to, ScheduleEntryKind kind, string text)
    {
        if (!axis.Has(from) || !axis.Has(to) || axis.Ordinal(from) > axis.Ordinal(to))
            throw new ArgumentException($"{from}–{to} is no span on the axis {axis}.");
        Axis = axis;
        From = from;
        To = to;
        Kind = kind;
        Text = TextLimits.Require(text, TextLimits.Line);
    }

    public ScheduleAxis Axis { get; private set; }

    /// <summary>First point: a calendar month 1–12, or a fiscal year.</summary>
    public int From { get; private set; }

    /// <summary>Last point, not before <see cref="From"/> on the axis.</summary>
    public int To { get; private set; }

    public ScheduleEntryKind Kind { get; private set; }

    /// <summary>内容; empty for a bare arrow.</summary>
    public string Text { get; private set; }

    public int FirstOrdinal => Axis.Ordinal(From);

    public int LastOrdinal => Axis.Ordinal(To);

    public bool Overlaps(ScheduleEntry other) => FirstOrdinal <= other.LastOrdinal && other.FirstOrdinal <= LastOrdinal;

    public ScheduleEntry Copy() => new(Axis, From, To, Kind, Text);
}
