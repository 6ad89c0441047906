using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace MunicipalPlanning.Documents.Workbooks;

/// <summary>A workbook of tables with typed columns, one on each sheet: Excel can sort and filter them at once, their heads stay in sight, codes stay texts.</summary>
public static class TableWorkbook
{
    private const uint Plain = 0;
    private const uint Head = 1;
    private const uint Text = 2;
    private const uint TextAsTyped = 3;
    private const uint Amount = 4;
    private const uint Number = 5;
    private const uint TotalText = 6;
    private const uint TotalAmount = 7;

    // What Excel would take for a formula as soon as somebody edits the cell.
    private const string BeginsFormula = "=+-@\t\r＝＋－＠";

    public static byte[] Of<T>(string sheetName, IReadOnlyList<TypedColumn<T>> columns, IReadOnlyList<T> rows) => Of(TableSheet.Of(sheetName, columns, rows));

    public static byte[] Of(params IReadOnlyList<TableSheet> sheets)
    {
        using var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            book.Workbook = new Workbook(
                new DocumentFormat.OpenXml.Spreadsheet.Sheets(sheets.Select((sheet, index) => new Sheet { Id = book.GetIdOfPart(Add(book, sheet, (uint)index + 1)), SheetId = (uint)index + 1, Name = sheet.Name })),
                new DefinedNames(sheets.Select((sheet, index) => new DefinedName($"'{sheet.Name}'!$1:$1") { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)index })));
        }
        return file.ToArray();
    }

    private static WorksheetPart Add(WorkbookPart book, TableSheet table, uint number)
    {
        var part = book.AddNewPart<WorksheetPart>();
        var rows = table.Rows.Select(row => new Row(row.Select(cell => Cell(cell, Text, Amount)))).Prepend(new Row(table.Columns.Select(column => Cell(column.Heading, Head))));
        if (table.Total is { } total)
            rows = rows.Append(new Row(total.Select(cell => Cell(cell, TotalText, TotalAmount))));
        part.Worksheet = new Worksheet(
            new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }),
            new Columns(table.Columns.Select((column, index) => new Column { Min = (uint)index + 1, Max = (uint)index + 1, Width = column.Width, CustomWidth = true })),
            new SheetData(rows),
            new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToHeight = 0 });
        // A table without a row is not one to Excel.
        if (table.Rows.Count > 0)
            AddTable(part, table, number);
        return part;
    }

    private static void AddTable(WorksheetPart sheet, TableSheet content, uint number)
    {
        var range = $"A1:{Letters(content.Columns.Count)}{(content.Rows.Count + 1).ToString(CultureInfo.InvariantCulture)}";
        var name = $"Table{number.ToString(CultureInfo.InvariantCulture)}";
        var table = sheet.AddNewPart<TableDefinitionPart>();
        table.Table = new Table(
            new AutoFilter { Reference = range },
            new TableColumns(content.Columns.Select((column, index) => new TableColumn { Id = (uint)index + 1, Name = column.Heading })) { Count = (uint)content.Columns.Count },
            new TableStyleInfo { Name = "TableStyleLight1", ShowFirstColumn = false, ShowLastColumn = false, ShowRowStripes = false, ShowColumnStripes = false })
        {
            Id = number,
            Name = name,
            DisplayName = name,
            Reference = range,
        };
        sheet.Worksheet.Append(new TableParts(new TablePart { Id = sheet.GetIdOfPart(table) }) { Count = 1 });
    }

    private static Cell Cell(object? content, uint text, uint amount) => content switch
    {
        long whole => new Cell { CellValue = new CellValue(whole.ToString(CultureInfo.InvariantCulture)), DataType = CellValues.Number, StyleIndex = amount },
        decimal number => new Cell { CellValue = new CellValue(number), DataType = CellValues.Number, StyleIndex = Number },
        string words => Cell(words, text),
        _ => new Cell { StyleIndex = Plain },
    };

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
            new CellFormat(AtTop()) { NumberFormatId = 3, ApplyNumberFormat = true, ApplyAlignment = true },
            new CellFormat(AtTop()) { ApplyAlignment = true },
            new CellFormat(Wrapped()) { FontId = 1, NumberFormatId = 49, ApplyFont = true, ApplyNumberFormat = true, ApplyAlignment = true },
            new CellFormat(AtTop()) { FontId = 1, NumberFormatId = 3, ApplyFont = true, ApplyNumberFormat = true, ApplyAlignment = true }));

    private static Alignment Wrapped() => new() { WrapText = true, Vertical = VerticalAlignmentValues.Top };

    private static Alignment AtTop() => new() { Vertical = VerticalAlignmentValues.Top };
}
