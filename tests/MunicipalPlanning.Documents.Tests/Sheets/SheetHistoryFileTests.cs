using System.Text;
using MunicipalPlanning.Documents.Sheets;

namespace MunicipalPlanning.Documents.Tests.Sheets;

public sealed class SheetHistoryFileTests
{
    [Fact]
    public void Text_ThatASpreadsheetWouldCalculate_IsWrittenAsText()
    {
        var line = new SheetHistoryLine(new DateTimeOffset(2026, 6, 3, 10, 5, 0, TimeSpan.FromHours(9)), "佐久間", "", "", "変更", "組織目標", "", "=HYPERLINK(\"x\")", "-5人\r\n\"引用\"", "");

        var file = SheetHistoryFile.Write([line]);

        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), file[..3]);
        Assert.Contains("\"2026-06-03 10:05:00\",\"佐久間\",\"\",\"\",\"変更\",\"組織目標\",\"\",\"'=HYPERLINK(\"\"x\"\")\",\"'-5人\n\"\"引用\"\"\",\"\"\r\n", Encoding.UTF8.GetString(file));
    }
}
