namespace MunicipalPlanning.Domain.Schedules;

/// <summary>取組: one row of a schedule, its entries in the order in which they are stacked.</summary>
public sealed class ScheduleRow : Placed
{
    /// <summary>More entries than a row on paper could ever hold.</summary>
    public const int MostEntries = 100;

    private readonly List<ScheduleEntry> _entries = [];

    private ScheduleRow()
    {
        Title = "";
    }

    /// <exception cref="ArgumentException">An entry lies on another axis, or there are too many.</exception>
    public ScheduleRow(ScheduleAxis axis, string title, IEnumerable<ScheduleEntry> entries)
        : this(Guid.CreateVersion7(), axis, title, entries)
    {
    }

    /// <summary>A new one, or one that was taken away and is put back.</summary>
    /// <exception cref="ArgumentException">An entry lies on another axis, or there are too many.</exception>
    public ScheduleRow(Guid id, ScheduleAxis axis, string title, IEnumerable<ScheduleEntry> entries)
    {
        Id = id;
        Axis = axis;
        Title = "";
        Rewrite(title, entries);
    }

    public Guid Id { get; private set; }

    public ScheduleAxis Axis { get; private set; }

    /// <summary>取組の名前, as written; may be empty.</summary>
    public string Title { get; private set; }

    public IReadOnlyList<ScheduleEntry> Entries => _entries;

    public void Rewrite(string title, IEnumerable<ScheduleEntry> entries)
    {
        var list = entries.ToList();
        if (list.Count > MostEntries)
            throw new ArgumentException($"A row holds at most {MostEntries} entries.");
        if (list.Exists(entry => entry.Axis != Axis))
            throw new ArgumentException("An entry lies on another axis than its row.");
        Title = TextLimits.Require(title, TextLimits.Line);
        _entries.Clear();
        _entries.AddRange(list);
    }

    public ScheduleRow Copy() => new(Axis, Title, _entries.Select(entry => entry.Copy()));
}
