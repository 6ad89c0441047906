using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace MunicipalPlanning.Documents.Workbooks;

/// <summary>A workbook with one table of typed columns: Excel can sort and filter it at once, its head stays in sight, codes stay texts.</summary>
public static class TableWorkbook
{
    private const uint Plain = 0;
    private const uint Head = 1;
    private const uint Text = 2;
    private const uint TextAsTyped = 3;
    private const uint Amount = 4;

    // What Excel would take for a formula as soon as somebody edits the cell.
    private const string BeginsFormula = "=+-@\t\r＝＋－＠";

    public static byte[] Of<T>(string sheetName, IReadOnlyList<TypedColumn<T>> columns, IReadOnlyList<T> rows)
    {
        using var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            var sheet = book.AddNewPart<WorksheetPart>();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            sheet.Worksheet = new Worksheet(
                new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }),
                new Columns(columns.Index().Select(column => new Column { Min = (uint)column.Index + 1, Max = (uint)column.Index + 1, Width = column.Item.Width, CustomWidth = true })),
                new SheetData(rows.Select(row => new Row(columns.Select(column => Cell(column, row)))).Prepend(new Row(columns.Select(column => Cell(column.Heading, Head))))),
                new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToHeight = 0 });
            // A table without a row is not one to Excel.
            if (rows.Count > 0)
                AddTable(sheet, columns.Select(column => column.Heading), rows.Count);
            book.Workbook = new Workbook(
                new DocumentFormat.OpenXml.Spreadsheet.Sheets(new Sheet { Id = book.GetIdOfPart(sheet), SheetId = 1, Name = sheetName }),
                new DefinedNames(new DefinedName($"'{sheetName}'!$1:$1") { Name = "_xlnm.Print_Titles", LocalSheetId = 0 }));
        }
        return file.ToArray();
    }

    private static void AddTable(WorksheetPart sheet, IEnumerable<string> headings, int rows)
    {
        var names = headings.ToList();
        var range = $"A1:{Letters(names.Count)}{(rows + 1).ToString(CultureInfo.InvariantCulture)}";
        var table = sheet.AddNewPart<TableDefinitionPart>();
        table.Table = new Table(
            new AutoFilter { Reference = range },
            new TableColumns(names.Index().Select(name => new TableColumn { Id = (uint)name.Index + 1, Name = name.Item })) { Count = (uint)names.Count },
            new TableStyleInfo { Name = "TableStyleLight1", ShowFirstColumn = false, ShowLastColumn = false, ShowRowStripes = false, ShowColumnStripes = false })
        {
            Id = 1,
            Name = "Table1",
            DisplayName = "Table1",
            Reference = range,
        };
        sheet.Worksheet.Append(new TableParts(new TablePart { Id = sheet.GetIdOfPart(table) }) { Count = 1 });
    }

    private static Cell Cell<T>(TypedColumn<T> column, T row) =>
        column.Amount is null ? Cell(column.Text(row), Text)
        : column.Amount(row) is { } amount ? new Cell { CellValue = new CellValue(amount.ToString(CultureInfo.InvariantCulture)), DataType = CellValues.Number, StyleIndex = Amount }
        : new Cell { StyleIndex = Plain };

    private static Cell Cell(string text, uint style) => new()
    {
        InlineString = new InlineString(new Text(WorkbookText.Storable(text)) { Space = SpaceProcessingModeValues.Preserve }),
        DataType = CellValues.InlineString,
        StyleIndex = text.Length > 0 && BeginsFormula.Contains(text[0]) ? TextAsTyped : style,
    };

    private static string Letters(int column) => column > 26 ? Letters((column - 1) / 26) + Letters((column - 1) % 26 + 1) : ((char)('A' + column - 1)).ToString();

    private static Stylesheet Styles() => new(
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellFormats(
            new CellFormat(),
            new CellFormat(Wrapped()) { FontId = 1, ApplyFont = true, ApplyAlignment = true },
            new CellFormat(Wrapped()) { NumberFormatId = 49, ApplyNumberFormat = true, ApplyAlignment = true },
            new CellFormat(Wrapped()) { NumberFormatId = 49, ApplyNumberFormat = true, ApplyAlignment = true, QuotePrefix = true },
            new CellFormat(new Alignment { Vertical = VerticalAlignmentValues.Top }) { NumberFormatId = 3, ApplyNumberFormat = true, ApplyAlignment = true }));

    private static Alignment Wrapped() => new() { WrapText = true, Vertical = VerticalAlignmentValues.Top };
}
