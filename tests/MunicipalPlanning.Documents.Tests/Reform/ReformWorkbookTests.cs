using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using MunicipalPlanning.Application.Reform;
using MunicipalPlanning.Documents.Reform;
using MunicipalPlanning.Documents.Tests.Samples;
using MunicipalPlanning.Domain.Plans;

namespace MunicipalPlanning.Documents.Tests.Reform;

public sealed class ReformWorkbookTests
{
    [Fact]
    public void Workbook_HasATableOnEachSheet_AndItsTotalsAreThoseOfTheReport()
    {
        var report = ReformReportFiles.Toride();

        using var book = Open(report);

        Assert.Empty(new OpenXmlValidator().Validate(book).Select(fault => $"{fault.Path?.XPath}: {fault.Description}"));
        var names = book.WorkbookPart!.Workbook.Descendants<Sheet>().Select(sheet => sheet.Name!.Value!).ToList();
        Assert.Equal(["改革項目", "表１", "表２", "表２ 内訳", "表３", "指標", "年度比較"], names);
        Assert.All(names, name => Assert.Single(PartOf(book, name).TableDefinitionParts));
        Assert.All(names, name => Assert.Equal(PaneStateValues.Frozen, PartOf(book, name).Worksheet.Descendants<Pane>().Single().State!.Value));
        Assert.Equal(["合計", "", "582971", "-3775", "579196"], Row(book, "表３", ^1).Select(cell => cell.InnerText));
        Assert.Equal(CellValues.Number, Row(book, "表３", ^1)[2].DataType!.Value);
        Assert.Equal(["A 予定どおり 13 76", "B 概ね予定どおり 4 24", "C 遅れ 0 0", "合計  17 "], Rows(book, "表２ 内訳").Skip(1).Select(row => string.Join(' ', row.Select(cell => cell.InnerText))));
        Assert.Equal(report.Items.Sum(item => item.Source.Indicators.Count) * report.Years.Count, Rows(book, "指標").Count - 1);
    }

    [Fact]
    public void Cell_ThatExcelWouldRun_IsText()
    {
        var report = ReformReportFiles.Sample();
        var first = report.Items.First();

        using var book = Open(report with { Themes = [new ReformTheme(first.Theme!, "", [first with { Report = new ItemProgress(report.Year, "=1+1", "", null, []) }])] });

        var cell = Row(book, "改革項目", 1).Single(cell => cell.InnerText == "=1+1");
        var style = book.WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value);
        Assert.Equal((CellValues.InlineString, true), (cell.DataType!.Value, style.QuotePrefix!.Value));
    }

    private static SpreadsheetDocument Open(ReformReportView report) => SpreadsheetDocument.Open(new MemoryStream(ReformWorkbook.Write(report, ReformYears.Of(report))), isEditable: false);

    private static WorksheetPart PartOf(SpreadsheetDocument book, string name) =>
        (WorksheetPart)book.WorkbookPart!.GetPartById(book.WorkbookPart.Workbook.Descendants<Sheet>().Single(sheet => sheet.Name == name).Id!.Value!);

    private static List<List<Cell>> Rows(SpreadsheetDocument book, string name) => [.. PartOf(book, name).Worksheet.Descendants<Row>().Select(row => row.Elements<Cell>().ToList())];

    private static List<Cell> Row(SpreadsheetDocument book, string name, Index row) => Rows(book, name)[row];
}
