using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Documents.Projects;
using MunicipalPlanning.Documents.Tests.Samples;

namespace MunicipalPlanning.Documents.Tests.Projects;

public sealed class ProjectListFileTests
{
    [Fact]
    public void Tsukuba_LosesNoCellInAnyFile() => LosesNothing(ProjectLists.Published("tsukuba.json", 2023));

    [Fact]
    public void Sample_LosesNoCellInAnyFile() => LosesNothing(ProjectLists.Sample());

    [Fact]
    public void Workbook_IsATable_WithCodesAsTextsAndMoneyAsNumbers()
    {
        using var book = Open(ProjectLists.Of(ProjectLists.Project("0601-01", "創業支援事業", budget: 12480), ProjectLists.Project("7", "減額事業", budget: -3775)));

        var sheet = book.WorkbookPart!.WorksheetParts.Single();
        var rows = sheet.Worksheet.Descendants<Row>().Select(row => row.Elements<Cell>().ToList()).ToList();
        Assert.Empty(new OpenXmlValidator().Validate(book).Select(fault => $"{fault.Path?.XPath}: {fault.Description}"));
        Assert.Equal("A1:M3", sheet.TableDefinitionParts.Single().Table.Reference!.Value);
        Assert.Equal(PaneStateValues.Frozen, sheet.Worksheet.Descendants<Pane>().Single().State!.Value);
        Assert.Equal(13, sheet.Worksheet.Descendants<Column>().Count());
        Assert.Equal(("7", CellValues.InlineString), (rows[2][1].InnerText, rows[2][1].DataType!.Value));
        Assert.Equal(("-3775", CellValues.Number), (rows[2][10].InnerText, rows[2][10].DataType!.Value));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+81")]
    [InlineData("@SUM(A1)")]
    [InlineData("-2")]
    public void Cell_ThatExcelWouldRun_IsText(string name)
    {
        var list = ProjectLists.Of(ProjectLists.Project("1", name));

        using var book = Open(list);

        var cell = book.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Row>().Last().Elements<Cell>().ElementAt(2);
        var style = book.WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value);
        Assert.Equal((name, CellValues.InlineString, true), (cell.InnerText, cell.DataType!.Value, style.QuotePrefix!.Value));
        Assert.Contains($"'{name}", Text(list), StringComparison.Ordinal);
    }

    [Fact]
    public void Csv_KeepsAnAmountBelowZeroANumber() =>
        Assert.Contains(",-3775,", Text(ProjectLists.Of(ProjectLists.Project("1", "減額事業", budget: -3775))), StringComparison.Ordinal);

    [Fact]
    public void ShiftJis_NamesEveryCharacterThatItCannotHold()
    {
        var file = ProjectListFile.ShiftJis(ProjectLists.Of(ProjectLists.Project("0601-01", "𠮷野川の創業支援", "10〜12月①、〜3月"), ProjectLists.Project("2", "髙﨑の事業")));

        Assert.Equal(
            [("0601-01 𠮷野川の創業支援", "事務事業名", "𠮷", "U+20BB7"), ("0601-01 𠮷野川の創業支援", "事業の概要", "〜", "U+301C")],
            file.Lost.Select(lost => (lost.Project, lost.Column, lost.Character.ToString(), lost.CodePoint)));
        var text = CodePagesEncodingProvider.Instance.GetEncoding(932)!.GetString(file.Content.Span);
        Assert.Contains("〓野川の創業支援", text, StringComparison.Ordinal);
        Assert.Contains("10〓12月①、〓3月", text, StringComparison.Ordinal);
        Assert.Contains("髙﨑の事業", text, StringComparison.Ordinal);
    }

    private static void LosesNothing(ProjectListView list)
    {
        using var book = Open(list);
        var cells = book.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Cell>().Select(cell => cell.InnerText).ToHashSet();
        var csv = Text(list);

        Assert.NotEmpty(list.Projects);
        foreach (var text in list.Projects.SelectMany(project => new[] { project.Number, project.Name, project.UnitName, project.Purpose, project.Outline, project.Result }))
        {
            Assert.Contains(text, cells);
            Assert.Contains(text.Replace("\"", "\"\"", StringComparison.Ordinal), csv, StringComparison.Ordinal);
        }
    }

    private static SpreadsheetDocument Open(ProjectListView list) => SpreadsheetDocument.Open(new MemoryStream(ProjectListFile.Workbook(list)), isEditable: false);

    private static string Text(ProjectListView list) => Encoding.UTF8.GetString(ProjectListFile.Csv(list));
}
