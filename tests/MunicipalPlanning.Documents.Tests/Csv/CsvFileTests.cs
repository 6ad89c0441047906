using System.Text;
using MunicipalPlanning.Documents.Csv;

namespace MunicipalPlanning.Documents.Tests.Csv;

public sealed class CsvFileTests
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("+81")]
    [InlineData("-2")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    public void Cell_ThatExcelWouldRun_IsText(string cell)
    {
        var text = Encoding.UTF8.GetString(CsvFile.Of(["欄"], [[cell]]));

        Assert.Contains($"'{cell}", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_BeginsWithTheMarkAndQuotesWhatNeedsIt()
    {
        using var file = new MemoryStream();

        await CsvFile.WriteAsync(file, ["前", "後"], Rows(), default);

        Assert.Equal([.. Encoding.UTF8.Preamble, .. "前,後\r\n\"一,二\n三\",\"「\"\"」\"\r\n"u8], file.ToArray());

        static async IAsyncEnumerable<IReadOnlyList<string>> Rows()
        {
            await Task.Yield();
            yield return ["一,二\n三", "「\"」"];
        }
    }
}
