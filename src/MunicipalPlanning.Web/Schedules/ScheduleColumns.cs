using System.Globalization;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Schedules;

namespace MunicipalPlanning.Web.Schedules;

/// <summary>月・年度の欄: the columns of a schedule, counted from 0, and what a person calls them.</summary>
public sealed class ScheduleColumns(ScheduleAxis axis, IReadOnlyList<int> points)
{
    /// <summary>4月 to 3月.</summary>
    public static ScheduleColumns Months { get; } = new(ScheduleAxis.Months, [.. FiscalMonth.All.Select(month => month.Month)]);

    /// <summary>令和6年度 to 令和10年度.</summary>
    public static ScheduleColumns Years(IEnumerable<FiscalYear> years) => new(ScheduleAxis.FiscalYears, [.. years.Select(year => year.Start)]);

    public ScheduleAxis Axis => axis;

    /// <summary>What a column is: 月, 年度.</summary>
    public string Word => IsMonths ? "月" : "年度";

    /// <summary>What all columns are together.</summary>
    public string Whole => IsMonths ? "年度" : "計画";

    /// <summary>What the rows are called on paper.</summary>
    public string Heading => IsMonths ? "取組とスケジュール" : "取組内容";

    /// <summary>Whether every row needs a name: on an axis of years the paper does well without.</summary>
    public bool NeedsTitles => IsMonths;

    /// <summary>How a row without a name is called.</summary>
    public string Untitled => NeedsTitles ? "（取組の名前がありません）" : "（名前のない行）";

    /// <summary>How many characters stand beside each other in one column on paper: 12.75 mm of 8 points (form 1), 31.2 mm of 9 points (form 2).</summary>
    public double Characters => IsMonths ? 4.5 : 9.3;

    public IReadOnlyList<int> Points => points;

    public int Count => points.Count;

    public int Last => Count - 1;

    private bool IsMonths => axis == ScheduleAxis.Months;

    private int FirstOrdinal => axis.Ordinal(points[0]);

    public string Name(int column) => axis.PointName(points[column]);

    /// <summary>How a table that somebody made may head a column: 4月, 4; 令和7年度, R7, 2025.</summary>
    public IEnumerable<string> Spellings(int column)
    {
        if (IsMonths)
            return [Name(column), points[column].ToString(CultureInfo.InvariantCulture)];
        var year = new FiscalYear(points[column]);
        return new[] { year.Name[..^Word.Length], year.ShortName, year.ToString() }.SelectMany(name => new[] { name, name + "年", name + Word });
    }

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
