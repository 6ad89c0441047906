using System.Globalization;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Schedules;

namespace MunicipalPlanning.Web.Schedules;

/// <summary>月の欄: the columns of a schedule, counted from 0, and what a person calls them.</summary>
public sealed class ScheduleColumns(ScheduleAxis axis, IReadOnlyList<int> points)
{
    /// <summary>4月 to 3月.</summary>
    public static ScheduleColumns Months { get; } = new(ScheduleAxis.Months, [.. FiscalMonth.All.Select(month => month.Month)]);

    public ScheduleAxis Axis => axis;

    public IReadOnlyList<int> Points => points;

    public int Count => points.Count;

    public int Last => Count - 1;

    private int FirstOrdinal => axis.Ordinal(points[0]);

    public string Name(int column) => axis.PointName(points[column]);

    public int FirstOf(ScheduleEntry entry) => Math.Clamp(entry.FirstOrdinal - FirstOrdinal, 0, Last);

    public int LastOf(ScheduleEntry entry) => Math.Clamp(entry.LastOrdinal - FirstOrdinal, 0, Last);

    public bool Covers(ScheduleEntry entry, int column) => FirstOf(entry) <= column && column <= LastOf(entry);

    /// <summary>An entry over two columns and what lies between, in either order.</summary>
    public ScheduleEntry Entry(int one, int other, ScheduleEntryKind kind, string text) =>
        new(axis, points[Math.Clamp(Math.Min(one, other), 0, Last)], points[Math.Clamp(Math.Max(one, other), 0, Last)], kind, text);

    public ScheduleEntry Placed(ScheduleEntry entry, int first, int last) => Entry(first, last, entry.Kind, entry.Text);

    /// <summary>4か月.</summary>
    public string Length(int first, int last) => axis.SpanName(points[first], points[last]);

    /// <summary>10月～1月（4か月）, or 10月.</summary>
    public string Span(int first, int last) => first == last
        ? Name(first)
        : string.Create(CultureInfo.InvariantCulture, $"{Name(first)}～{Name(last)}（{Length(first, last)}）");

    public string Span(ScheduleEntry entry) => Span(FirstOf(entry), LastOf(entry));

    /// <summary>10月から1月 後期講座、矢印: how an entry is read aloud.</summary>
    public string Spoken(ScheduleEntry entry)
    {
        var months = entry.From == entry.To ? Name(FirstOf(entry)) : $"{Name(FirstOf(entry))}から{Name(LastOf(entry))}";
        var words = entry.Text.Length == 0 ? "ことばなし" : entry.Text;
        return $"{months} {words}、{(entry.Kind == ScheduleEntryKind.Arrow ? "矢印" : "ことばだけ")}";
    }
}
