using System.Globalization;
using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace MunicipalPlanning.Application.Access.Roster;

/// <summary>The first visible sheet of a workbook. Formulas are taken as the values they last had, never computed.</summary>
internal static class RosterWorkbook
{
    private const int LettersInAlphabet = 26;

    /// <exception cref="RosterRefusedException">It is no workbook, or unpacks to too much.</exception>
    public static IReadOnlyList<RosterTableRow> Read(byte[] content)
    {
        try
        {
            RequireSmall(content);
            using var stream = new MemoryStream(content, writable: false);
            using var workbook = SpreadsheetDocument.Open(stream, isEditable: false);
            var book = workbook.WorkbookPart ?? throw NoWorkbook();
            var sheet = book.Workbook.Descendants<Sheet>().FirstOrDefault(sheet => sheet.State is null || sheet.State.Value == SheetStateValues.Visible) ?? throw NoWorkbook();
            return book.GetPartById(sheet.Id?.Value ?? throw NoWorkbook()) is WorksheetPart part ? ReadRows(part, SharedTexts(book)) : throw NoWorkbook();
        }
        catch (Exception failure) when (failure is OpenXmlPackageException or InvalidDataException or XmlException or FileFormatException or ArgumentException or FormatException or InvalidOperationException or KeyNotFoundException or OverflowException)
        {
            throw NoWorkbook();
        }
    }

    private static RosterRefusedException NoWorkbook() => new("Excelのファイルとして読めません。壊れていないか確かめ、「Excel ブック（.xlsx）」で保存し直してください。");

    /// <summary>Counts what really unpacks; the sizes written in an archive may lie.</summary>
    private static void RequireSmall(byte[] content)
    {
        using var archive = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
        var (buffer, total) = (new byte[64 * 1024], 0L);
        if (archive.Entries.Count > RosterLimits.PackedParts)
            throw TooBig();
        foreach (var entry in archive.Entries)
        {
            using var part = entry.Open();
            for (var read = part.Read(buffer); read > 0; read = part.Read(buffer))
            {
                total += read;
                if (total > RosterLimits.UnpackedBytes)
                    throw TooBig();
            }
        }
    }

    private static RosterRefusedException TooBig() => new("Excelのファイルの中身が大きすぎます。名簿のシートだけを新しいブックに写して、保存し直してください。");

    private static List<string> SharedTexts(WorkbookPart book)
    {
        var texts = new List<string>();
        if (book.SharedStringTablePart is not { } part)
            return texts;
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType == typeof(SharedStringItem) && reader.IsStartElement)
                texts.Add(TextOf((SharedStringItem)reader.LoadCurrentElement()!));
        }
        return texts;
    }

    // The reading of names (rPh) stands beside the text and is no part of it.
    private static string TextOf(OpenXmlElement item) =>
        string.Concat(item.Descendants<Text>().Where(text => text.Parent is not PhoneticRun).Select(text => text.Text));

    private static List<RosterTableRow> ReadRows(WorksheetPart part, List<string> texts)
    {
        var rows = new List<RosterTableRow>();
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType != typeof(Row) || !reader.IsStartElement)
                continue;
            if (rows.Count > RosterLimits.Rows + 100)
                throw new RosterRefusedException($"行が多すぎます。一度に取り込めるのは{RosterLimits.Rows:N0}行までです。分けてください。");
            var row = (Row)reader.LoadCurrentElement()!;
            var cells = CellsOf(row, texts);
            if (cells.Exists(cell => cell.Length > 0))
                rows.Add(new RosterTableRow((int)(row.RowIndex?.Value ?? (uint)rows.Count + 1), cells));
        }
        return rows;
    }

    private static List<string> CellsOf(Row row, List<string> texts)
    {
        var cells = new List<string>();
        foreach (var cell in row.Elements<Cell>())
        {
            var column = cell.CellReference?.Value is { } reference ? ColumnOf(reference) : cells.Count;
            if (column >= RosterLimits.Columns)
                break;
            while (cells.Count <= column)
                cells.Add("");
            cells[column] = ValueOf(cell, texts);
        }
        return cells;
    }

    private static string ValueOf(Cell cell, List<string> texts)
    {
        var value = cell.CellValue?.Text ?? "";
        if (cell.DataType is not { } type)
            return value;
        if (type.Value == CellValues.SharedString)
            return texts[int.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture)];
        return type.Value == CellValues.InlineString && cell.InlineString is { } inline ? TextOf(inline) : value;
    }

    private static int ColumnOf(string reference) =>
        reference.TakeWhile(char.IsAsciiLetter).Aggregate(0, (column, letter) => column * LettersInAlphabet + char.ToUpperInvariant(letter) - 'A' + 1) - 1;
}
