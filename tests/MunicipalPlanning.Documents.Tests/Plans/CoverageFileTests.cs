using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using MunicipalPlanning.Documents.Plans.Coverage;

namespace MunicipalPlanning.Documents.Tests.Plans;

public sealed class CoverageFileTests
{
    [Fact]
    public void Csv_HasARowForEachItem_WithItsCountsAndWhetherAnybodyTookItUp()
    {
        var lines = Encoding.UTF8.GetString(CoverageFile.Csv(CoverageMatrices.Of(1, 2, 2), false)).TrimStart('\uFEFF').Split("\r\n");

        Assert.Equal("段,番号,項目,第1の1課,第1の2課,計,備考", lines[0]);
        Assert.Equal("施策,1,施策その1,1,1,2,", lines[1]);
        Assert.Equal("施策,2,施策その2,,,0,どの課も取り上げていません（関連に挙げているシート 1）", lines[2]);
    }

    [Fact]
    public void Workbook_IsValid_AndKeepsCountsAsNumbers()
    {
        using var file = new MemoryStream(CoverageFile.Workbook(CoverageMatrices.Of(1, 2, 2), false));
        using var book = SpreadsheetDocument.Open(file, isEditable: false);

        var rows = book.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Row>().ToList();

        Assert.Empty(new OpenXmlValidator().Validate(book));
        Assert.Equal("項目", rows[0].Elements<Cell>().ElementAt(2).InnerText);
        Assert.Equal(("2", CellValues.Number), (rows[1].Elements<Cell>().ElementAt(5).InnerText, rows[1].Elements<Cell>().ElementAt(5).DataType!.Value));
    }
}
