using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace MunicipalPlanning.Application.Tests.Projects.ListImport;

/// <summary>A workbook as somebody might have it. Cells are texts, numbers, dates or made by the methods below.</summary>
internal sealed class ListBook(string sheet = "一覧")
{
    private const uint Plain = 0;
    private const uint Dated = 1;
    private const uint FourDigits = 2;

    private readonly List<Row> _rows = [];
    private readonly List<string> _merged = [];

    public static Cell Formula(string formula, string? value) => new() { CellFormula = new CellFormula(formula), CellValue = value is null ? null : new CellValue(value), DataType = CellValues.String };

    public static Cell Error(string value) => new() { CellValue = new CellValue(value), DataType = CellValues.Error };

    /// <summary>A number that Excel shows with four digits.</summary>
    public static Cell Code(int number) => new() { CellValue = new CellValue(number), StyleIndex = FourDigits };

    public ListBook Row(params object?[] cells) => Row(false, cells);

    public ListBook HiddenRow(params object?[] cells) => Row(true, cells);

    public ListBook Merge(string reference)
    {
        _merged.Add(reference);
        return this;
    }

    public byte[] ToArray()
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            var part = book.AddNewPart<WorksheetPart>();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            part.Worksheet = new Worksheet(new SheetData(_rows));
            if (_merged.Count > 0)
                part.Worksheet.Append(new MergeCells(_merged.Select(reference => new MergeCell { Reference = reference })));
            book.Workbook = new Workbook(new DocumentFormat.OpenXml.Spreadsheet.Sheets(new Sheet { Id = book.GetIdOfPart(part), SheetId = 1, Name = sheet }));
        }
        return stream.ToArray();
    }

    private ListBook Row(bool isHidden, object?[] cells)
    {
        var number = (uint)_rows.Count + 1;
        _rows.Add(new Row(cells.Select((cell, column) => Cell(cell, $"{(char)('A' + column)}{number}")).OfType<Cell>()) { RowIndex = number, Hidden = isHidden ? true : null });
        return this;
    }

    private static Cell? Cell(object? value, string reference)
    {
        var cell = value switch
        {
            null => null,
            Cell made => made,
            DateOnly day => new Cell { CellValue = new CellValue(day.ToDateTime(default).ToOADate()), StyleIndex = Dated },
            string text => new Cell { InlineString = new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve }), DataType = CellValues.InlineString, StyleIndex = Plain },
            _ => new Cell { CellValue = new CellValue(Convert.ToString(value, CultureInfo.InvariantCulture)!), StyleIndex = Plain },
        };
        if (cell is not null)
            cell.CellReference = reference;
        return cell;
    }

    private static Stylesheet Styles() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = 164, FormatCode = "0000" }),
        new Fonts(new Font()),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 14, ApplyNumberFormat = true }, new CellFormat { NumberFormatId = 164, ApplyNumberFormat = true }));
}
