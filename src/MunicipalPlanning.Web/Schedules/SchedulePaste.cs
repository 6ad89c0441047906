using System.Globalization;
using System.Text;
using MunicipalPlanning.Application.Schedules;
using MunicipalPlanning.Domain;
using MunicipalPlanning.Domain.Schedules;

namespace MunicipalPlanning.Web.Schedules;

/// <summary>Excelから貼り付け: what a pasted piece of a table comes to, and what of it could not be read.</summary>
public sealed record SchedulePaste(IReadOnlyList<NewScheduleRow> Rows, IReadOnlyList<string> Unreadable)
{
    private const int MostRows = 100;
    private const int FewestHeaderCells = 4;

    /// <summary>
    /// Rows of a title and a cell for each column, or of the columns alone; a header row says which is which. The same words
    /// in neighbouring cells, or marks of an arrow, make one entry.
    /// </summary>
    public static SchedulePaste Read(string text, ScheduleColumns columns)
    {
        var lines = PastedCells.Read(text);
        var notes = new List<string>();
        var header = lines.Take(3).Select(line => Header(line, columns)).ToList().FindIndex(found => found.Count >= Math.Min(FewestHeaderCells, columns.Count));
        var places = header < 0 ? Guess(lines, columns, notes) : Header(lines[header], columns);
        var rows = new List<NewScheduleRow>();
        foreach (var (number, line) in lines.Index().Skip(header + 1))
        {
            if (rows.Count == MostRows)
            {
                notes.Add($"{MostRows}行を超えた分は読みません。分けて貼り付けてください。");
                break;
            }
            rows.Add(ReadRow(line, number + 1, places, columns, notes));
        }
        return new(rows, notes);
    }

    private static NewScheduleRow ReadRow(
        IReadOnlyList<string> line, int number, Dictionary<int, int> places, ScheduleColumns columns, List<string> notes)
    {
        var firstPlace = places.Count == 0 ? int.MaxValue : places.Keys.Min();
        var title = Fit(line.Take(firstPlace).LastOrDefault(cell => cell.Length > 0) ?? "", $"{number}行目の取組の名前", notes);
        var cells = new string[columns.Count];
        Array.Fill(cells, "");
        foreach (var (place, cell) in line.Index().Skip(firstPlace).Where(pair => pair.Item.Length > 0))
        {
            if (places.TryGetValue(place, out var column))
                cells[column] = Fit(cell, $"{number}行目の{columns.Name(column)}", notes);
            else
                notes.Add($"{number}行目の{place + 1}列「{cell}」は、どの{columns.Word}か分かりません。");
        }
        return new(title, PastedMonths.Entries(cells, columns));
    }

    /// <summary>Place in the line → column, for the cells that name a column.</summary>
    private static Dictionary<int, int> Header(IReadOnlyList<string> line, ScheduleColumns columns)
    {
        var names = Enumerable.Range(0, columns.Count).SelectMany(column => columns.Spellings(column), (column, name) => (name, column)).ToDictionary();
        var found = new Dictionary<int, int>();
        foreach (var (place, cell) in line.Index())
        {
            var plain = cell.Normalize(NormalizationForm.FormKC).Replace(" ", "", StringComparison.Ordinal);
            if (names.TryGetValue(plain, out var column) && !found.ContainsValue(column))
                found[place] = column;
        }
        return found;
    }

    private static Dictionary<int, int> Guess(IReadOnlyList<IReadOnlyList<string>> lines, ScheduleColumns columns, List<string> notes)
    {
        var width = lines.Count == 0 ? 0 : lines.Max(line => line.Count);
        var titles = width == columns.Count ? 0 : 1;
        if (width > 1 && width != columns.Count && width != columns.Count + 1)
            notes.Add(string.Create(CultureInfo.InvariantCulture, $"{width}列あります。1列目を取組の名前、2列目からを{columns.Name(0)}からの{columns.Word}として読みました。"));
        return Enumerable.Range(0, columns.Count).ToDictionary(column => column + titles);
    }

    private static string Fit(string cell, string where, List<string> notes)
    {
        if (cell.Length <= TextLimits.Line && TextLimits.IsText(cell))
            return cell;
        notes.Add($"{where}は、長すぎるか読めない字があります。");
        return "";
    }
}
