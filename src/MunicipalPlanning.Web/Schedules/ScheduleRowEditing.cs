using MunicipalPlanning.Domain.Schedules;

namespace MunicipalPlanning.Web.Schedules;

/// <summary>The entries of a row after an action.</summary>
/// <param name="Index">The entry in hand; -1 if there is none any more.</param>
public sealed record EditedEntries(IReadOnlyList<ScheduleEntry> Entries, int Index);

/// <summary>What drawing, lengthening, moving, writing and erasing do to the entries of one row. Columns count from 0.</summary>
public static class ScheduleRowEditing
{
    /// <summary>A new entry lies below everything it meets.</summary>
    public static EditedEntries Draw(IReadOnlyList<ScheduleEntry> entries, ScheduleEntry drawn) =>
        new([.. entries, drawn], entries.Count);

    /// <summary>New words. An entry of words alone goes when its words go; an arrow stays.</summary>
    public static EditedEntries Write(IReadOnlyList<ScheduleEntry> entries, int index, string text)
    {
        var entry = entries[index];
        var words = text.Trim();
        return words.Length == 0 && entry.Kind == ScheduleEntryKind.Text
            ? Remove(entries, index)
            : Replace(entries, index, new ScheduleEntry(entry.Axis, entry.From, entry.To, entry.Kind, words));
    }

    public static EditedEntries ChangeKind(IReadOnlyList<ScheduleEntry> entries, int index, ScheduleEntryKind kind)
    {
        var entry = entries[index];
        return Replace(entries, index, new ScheduleEntry(entry.Axis, entry.From, entry.To, kind, entry.Text));
    }

    public static EditedEntries Remove(IReadOnlyList<ScheduleEntry> entries, int index) =>
        new([.. entries.Where((_, place) => place != index)], -1);

    /// <summary>Other months for an entry. It keeps its lane or rises; what it meets there goes one lane down, never away.</summary>
    public static EditedEntries Place(IReadOnlyList<ScheduleEntry> entries, int index, ScheduleColumns columns, int first, int last)
    {
        var placed = columns.Placed(entries[index], first, last);
        var lane = ScheduleLanes.Assign(entries)[index];
        var replaced = Replace(entries, index, placed);
        if (ScheduleLanes.Assign(replaced.Entries)[index] <= lane)
            return replaced;

        var lanes = ScheduleLanes.Assign(entries);
        var order = Enumerable.Range(0, entries.Count)
            .OrderBy(place => lanes[place])
            .ThenBy(place => place != index)
            .ToList();
        return new([.. order.Select(place => replaced.Entries[place])], order.IndexOf(index));
    }

    /// <summary>Moves an entry by months, its length unchanged, up to the edge of the year.</summary>
    public static EditedEntries Shift(IReadOnlyList<ScheduleEntry> entries, int index, ScheduleColumns columns, int by)
    {
        var (first, last) = (columns.FirstOf(entries[index]), columns.LastOf(entries[index]));
        var possible = Math.Clamp(by, -first, columns.Last - last);
        return Place(entries, index, columns, first + possible, last + possible);
    }

    /// <summary>Moves the end of an entry, up to the edge of the year and down to one month.</summary>
    public static EditedEntries Lengthen(IReadOnlyList<ScheduleEntry> entries, int index, ScheduleColumns columns, int by)
    {
        var first = columns.FirstOf(entries[index]);
        return Place(entries, index, columns, first, Math.Clamp(columns.LastOf(entries[index]) + by, first, columns.Last));
    }

    /// <summary>Another first month; the last one follows where it would lie before it.</summary>
    public static EditedEntries Begin(IReadOnlyList<ScheduleEntry> entries, int index, ScheduleColumns columns, int first) =>
        Place(entries, index, columns, first, Math.Max(first, columns.LastOf(entries[index])));

    /// <summary>Another last month; the first one follows where it would lie behind it.</summary>
    public static EditedEntries End(IReadOnlyList<ScheduleEntry> entries, int index, ScheduleColumns columns, int last) =>
        Place(entries, index, columns, Math.Min(last, columns.FirstOf(entries[index])), last);

    /// <summary>写す: directly behind the entry where those months are free, else below it.</summary>
    public static EditedEntries Duplicate(IReadOnlyList<ScheduleEntry> entries, int index, ScheduleColumns columns)
    {
        var entry = entries[index];
        var (first, last) = (columns.FirstOf(entry), columns.LastOf(entry));
        var behind = last + 1 + last - first;
        if (behind <= columns.Last)
        {
            var copy = columns.Placed(entry, last + 1, behind);
            if (!entries.Any(copy.Overlaps))
                return Draw(entries, copy);
        }
        return Draw(entries, entry.Copy());
    }

    /// <summary>上の行と同じ: what the row above has in this month, unless it is there already.</summary>
    public static EditedEntries LikeAbove(
        IReadOnlyList<ScheduleEntry> entries, IReadOnlyList<ScheduleEntry> above, ScheduleColumns columns, int column)
    {
        var copies = above.Where(entry => columns.Covers(entry, column) && !entries.Any(own => Same(own, entry)))
            .Select(entry => entry.Copy())
            .ToList();
        return new([.. entries, .. copies], copies.Count == 0 ? -1 : entries.Count);
    }

    /// <summary>Adds what is not there yet, as when last year's entries are taken over.</summary>
    public static IReadOnlyList<ScheduleEntry> Merge(IReadOnlyList<ScheduleEntry> entries, IReadOnlyList<ScheduleEntry> others) =>
        [.. entries, .. others.Where(other => !entries.Any(own => Same(own, other))).Select(other => other.Copy())];

    public static bool Same(ScheduleEntry one, ScheduleEntry other) =>
        one.From == other.From && one.To == other.To && one.Kind == other.Kind && one.Text == other.Text;

    private static EditedEntries Replace(IReadOnlyList<ScheduleEntry> entries, int index, ScheduleEntry entry) =>
        new([.. entries.Select((old, place) => place == index ? entry : old)], index);
}
