using System.Text.Encodings.Web;
using System.Text.Json;
using MunicipalPlanning.Domain.Schedules;

namespace MunicipalPlanning.Application.Schedules;

/// <summary>A schedule row as one text, so that it is drafted, compared and logged like any other field.</summary>
public static class ScheduleRowText
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(string title, IEnumerable<ScheduleEntry> entries) =>
        JsonSerializer.Serialize(new Row(title, [.. entries.Select(entry => new Entry(entry.From, entry.To, entry.Kind == ScheduleEntryKind.Arrow, entry.Text))]), Json);

    /// <exception cref="FormatException">The text is no row on the axis.</exception>
    public static (string Title, IReadOnlyList<ScheduleEntry> Entries) Read(string text, ScheduleAxis axis)
    {
        try
        {
            var row = JsonSerializer.Deserialize<Row>(text, Json) ?? throw new FormatException("The text is no schedule row.");
            return (row.Title, [.. row.Entries.Select(entry => new ScheduleEntry(axis, entry.From, entry.To, entry.Arrow ? ScheduleEntryKind.Arrow : ScheduleEntryKind.Text, entry.Text))]);
        }
        catch (Exception wrong) when (wrong is JsonException or ArgumentException)
        {
            throw new FormatException("The text is no schedule row.", wrong);
        }
    }

    /// <summary>The row in words, for people to compare: the title, then a line an entry.</summary>
    public static string Describe(string text, ScheduleAxis axis)
    {
        var (title, entries) = Read(text, axis);
        return string.Join('\n', entries.Select(Line).Prepend(title));

        string Line(ScheduleEntry entry)
        {
            var span = entry.From == entry.To ? axis.PointName(entry.From) : $"{axis.PointName(entry.From)}～{axis.PointName(entry.To)}";
            return $"・{span}{(entry.Kind == ScheduleEntryKind.Arrow ? "（矢印）" : "")}　{entry.Text}";
        }
    }

    private sealed record Row(string Title, IReadOnlyList<Entry> Entries);

    private sealed record Entry(int From, int To, bool Arrow, string Text);
}
