using System.Globalization;
using System.Text;

namespace MunicipalPlanning.Documents.Sheets;

/// <summary>履歴の書出し: CSV in UTF-8 with a byte order mark, as Excel opens it.</summary>
public static class SheetHistoryFile
{
    // What a spreadsheet would take for a formula; the apostrophe makes it a text.
    private const string BeginsFormula = "=+-@\t\r＝＋－＠";

    private static readonly string[] s_head = ["日時", "職員", "役割", "代", "種類", "欄", "できごと", "前", "後", "ことば"];

    public static byte[] Write(IEnumerable<SheetHistoryLine> lines)
    {
        var file = new StringBuilder();
        Add(file, s_head);
        foreach (var line in lines)
            Add(file, [line.At.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), line.Person, line.Role, line.ActingFor, line.Kind, line.Field, line.Title, line.Old, line.New, line.Words]);
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(file.ToString())];
    }

    private static void Add(StringBuilder file, IReadOnlyList<string> cells) => file.AppendJoin(',', cells.Select(Cell)).Append("\r\n");

    private static string Cell(string text)
    {
        var safe = text.Length > 0 && BeginsFormula.Contains(text[0]) ? "'" + text : text;
        return $"\"{safe.ReplaceLineEndings("\n").Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
