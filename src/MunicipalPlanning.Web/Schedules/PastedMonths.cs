using MunicipalPlanning.Domain.Schedules;

namespace MunicipalPlanning.Web.Schedules;

/// <summary>Reads the months of one pasted row: words, and arrows that were drawn with characters.</summary>
internal static class PastedMonths
{
    private const string Arrows = "→←↔⇔⇒⇐⟶⟵⟷⇨⇦➡⬅";
    private const string Lines = "▶◀►◄＞＜<>-－―—─━ー~～〜・…";
    private const string Closing = "→⇒⟶⇨➡▶►＞>";

    private sealed record Span(int First, int Last, string Text, bool Arrow, bool Closed);

    public static IReadOnlyList<ScheduleEntry> Entries(IReadOnlyList<string> cells, ScheduleColumns columns)
    {
        var spans = new List<Span>();
        for (var column = 0; column < cells.Count; column++)
        {
            if (cells[column].Length > 0)
                Add(spans, column, cells[column]);
        }
        return [.. spans.Select(span => columns.Entry(
            span.First, span.Last, span.Arrow ? ScheduleEntryKind.Arrow : ScheduleEntryKind.Text, span.Text))];
    }

    private static void Add(List<Span> spans, int column, string cell)
    {
        var words = cell.All(character => Arrows.Contains(character) || Lines.Contains(character) || character is ' ' or '　')
            ? ""
            : cell.Trim([.. Arrows, ' ', '　']);
        var marked = words.Length == 0 || words.Any(Arrows.Contains) is false && cell.Any(Arrows.Contains);
        var closes = marked && Closing.Contains(cell.TrimEnd()[^1]);
        if (spans.Count > 0 && spans[^1].Last == column - 1 && Continues(spans[^1], words, marked))
        {
            var open = spans[^1];
            spans[^1] = open with { Last = column, Text = open.Text.Length == 0 ? words : open.Text, Arrow = true, Closed = closes && words.Length == 0 };
        }
        else
            spans.Add(new(column, column, words, marked, Closed: false));
    }

    /// <summary>A mark alone goes on; so do the same words, and the first words after the mark with which an arrow began.</summary>
    private static bool Continues(Span open, string words, bool marked) =>
        words.Length == 0 ? marked : words == open.Text || (open.Text.Length == 0 && !open.Closed);
}
