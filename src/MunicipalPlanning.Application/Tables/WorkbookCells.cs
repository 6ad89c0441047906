using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace MunicipalPlanning.Application.Tables;

/// <summary>Reads the cells of one workbook: its shared texts, and the formats by which numbers are dates, percentages or codes.</summary>
internal sealed partial class WorkbookCells
{
    private readonly List<string> _texts = [];
    private readonly WorkbookFormats _formats;

    public WorkbookCells(WorkbookPart book)
    {
        _formats = new WorkbookFormats(book);
        if (book.SharedStringTablePart is not { } part)
            return;
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType == typeof(SharedStringItem) && reader.IsStartElement)
                _texts.Add(TextOf((SharedStringItem)reader.LoadCurrentElement()!));
        }
    }

    public TableCell Read(Cell cell)
    {
        var marks = MarksOf(cell.CellFormula, cell.CellValue is not null);
        var value = cell.CellValue?.Text ?? "";
        var type = cell.DataType?.Value ?? CellValues.Number;
        if (type == CellValues.SharedString)
            return new TableCell(value.Length > 0 ? _texts[int.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture)] : "", marks | TableMarks.Text);
        if (type == CellValues.InlineString)
            return new TableCell(cell.InlineString is { } inline ? TextOf(inline) : value, marks | TableMarks.Text);
        if (type == CellValues.String)
            return new TableCell(Unescape(value), marks | TableMarks.Text);
        if (type == CellValues.Error)
            return new TableCell(value, marks | TableMarks.Error);
        if (type == CellValues.Boolean)
            return new TableCell(value == "1" ? "TRUE" : "FALSE", marks | TableMarks.Text);
        return value.Length == 0 ? new TableCell("", marks) : _formats.Read(value, (int)(cell.StyleIndex?.Value ?? 0), marks);
    }

    private static TableMarks MarksOf(CellFormula? formula, bool hasValue)
    {
        if (formula is null)
            return TableMarks.None;
        var marks = TableMarks.Formula | (hasValue ? TableMarks.None : TableMarks.WithoutValue);
        return OtherBook().IsMatch(formula.Text) ? marks | TableMarks.OtherBook : marks;
    }

    // The reading of names (rPh) stands beside the text and is no part of it.
    private static string TextOf(OpenXmlElement item) =>
        Unescape(string.Concat(item.Descendants<Text>().Where(text => text.Parent is not PhoneticRun).Select(text => text.Text)));

    /// <summary>A workbook writes a character that XML cannot hold, or a carriage return, as _x000D_.</summary>
    private static string Unescape(string text) =>
        text.Contains("_x", StringComparison.Ordinal)
            ? Escape().Replace(text, match => (char)int.Parse(match.Groups["code"].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture) is var character && !char.IsSurrogate(character) && character != '\0' ? character.ToString() : match.Value)
            : text;

    [GeneratedRegex("_x(?<code>[0-9A-Fa-f]{4})_")]
    private static partial Regex Escape();

    // [1]Sheet1!A1 or '[other.xlsx]Sheet1'!A1; a table's own columns stand behind its name: Table1[Column].
    [GeneratedRegex(@"(^|[^\w\]])\[[^\]]+\][^!]*!")]
    private static partial Regex OtherBook();
}
