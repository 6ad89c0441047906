using System.Text;

namespace MunicipalPlanning.Web.Schedules;

/// <summary>Cells as Excel puts them on the clipboard: tabs and lines, cells with a line break or a quote in quotes.</summary>
internal static class PastedCells
{
    /// <summary>The rows that hold anything.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Read(string text) => [.. ReadPlaces(text).Where(row => row.Any(cell => cell.Length > 0))];

    /// <summary>Every row in its place, also the empty ones between others; the line break at the end begins no row.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> ReadPlaces(string text)
    {
        var rows = new List<IReadOnlyList<string>>();
        var cells = new List<string>();
        var place = 0;
        while (place <= text.Length)
        {
            cells.Add(text.ElementAtOrDefault(place) == '"' ? ReadQuoted(text, ref place) : ReadPlain(text, ref place));
            if (text.ElementAtOrDefault(place) != '\t')
            {
                rows.Add(cells);
                cells = [];
                if (place < text.Length && text[place] == '\r' && text.ElementAtOrDefault(place + 1) == '\n')
                    place++;
            }
            place++;
        }
        if (rows is [_, .., [""]])
            rows.RemoveAt(rows.Count - 1);
        return rows;
    }

    private static string ReadPlain(string text, ref int place)
    {
        var end = text.AsSpan(place).IndexOfAny('\t', '\r', '\n');
        var cell = end < 0 ? text[place..] : text[place..(place + end)];
        place += cell.Length;
        return Tidy(cell);
    }

    private static string ReadQuoted(string text, ref int place)
    {
        var cell = new StringBuilder();
        var at = place + 1;
        while (at < text.Length)
        {
            if (text[at] == '"' && text.ElementAtOrDefault(at + 1) == '"')
                cell.Append(text[at++]);
            else if (text[at] == '"')
                break;
            else
                cell.Append(text[at]);
            at++;
        }
        if (at >= text.Length)
            return ReadPlain(text, ref place);
        place = at + 1;
        return Tidy(cell + ReadPlain(text, ref place));
    }

    /// <summary>One line: where Japanese was broken inside a cell nothing stands in between, elsewhere a space.</summary>
    private static string Tidy(string cell)
    {
        var lines = cell.Split(['\r', '\n', '\v'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var tidy = new StringBuilder();
        foreach (var line in lines)
        {
            if (tidy.Length > 0 && char.IsAscii(tidy[^1]) && char.IsAscii(line[0]))
                tidy.Append(' ');
            tidy.Append(line);
        }
        return tidy.ToString();
    }
}
