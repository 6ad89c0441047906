using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using MunicipalPlanning.Application.Reform;
using MunicipalPlanning.Documents.Reform;
using MunicipalPlanning.Documents.Reform.Public;
using MunicipalPlanning.Documents.Tests.Samples;
using MunicipalPlanning.Domain.Plans;

namespace MunicipalPlanning.Documents.Tests.Reform;

public sealed partial class PublicReportTests(Printer printer)
{
    [Fact]
    public async Task Page_OfThePublishedReport_HoldsEverySentenceAndNumber_AndEveryTotalIsRight()
    {
        var report = ReformReportFiles.Toride();

        var text = TextOf(await HtmlAsync(report));

        Assert.All(ReformReportFiles.TextsOf(report), written => Assert.Contains(PrintedPdf.Pack(written), text, StringComparison.Ordinal));
        Assert.Contains("合計582,971▲3,775579,196", text, StringComparison.Ordinal);
        Assert.Contains("A予定どおり1376%", text, StringComparison.Ordinal);
        Assert.Contains("B概ね予定どおり424%", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_FetchesNothing_RunsNothing_AndItsHeadingsLeaveNoLevelOut()
    {
        var html = await HtmlAsync(ReformReportFiles.Sample());

        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@Reform", html, StringComparison.Ordinal);
        Assert.DoesNotMatch("(src|srcset)=|url\\(|@import|style=\"|href=\"(https?:|//)", html);
        var levels = Headings().Matches(html).Select(heading => int.Parse(heading.Groups[1].Value, CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(1, levels[0]);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.InRange(pair.Second, 2, pair.First + 1));
        Assert.All(Tables().Matches(html), table => Assert.Contains("<caption", table.Value, StringComparison.Ordinal));
        var targets = Ids().Matches(html).Select(id => id.Groups[1].Value).ToList();
        Assert.Equal(targets.Count, targets.Distinct().Count());
        Assert.All(Links().Matches(html), link => Assert.Contains(WebUtility.HtmlDecode(link.Groups[1].Value), targets));
    }

    [Fact]
    public async Task Terms_LeadToTheirMeaning_OncePerSection_AndBack()
    {
        var html = await HtmlAsync(ReformReportFiles.Toride());

        var places = Regex.Matches(html, "<a class=\"term\" id=\"(item-[^\"]+-term-1)\" href=\"#term-1\">");
        Assert.NotEmpty(places);
        Assert.All(places, place => Assert.Contains($"href=\"#{place.Groups[1].Value}\"", html, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Page_BeforeEverythingIsPublished_SaysSo() =>
        Assert.Contains("公表前の内容です。", await HtmlAsync(ReformReportFiles.Sample()), StringComparison.Ordinal);

    [Fact]
    public void Data_CarriesTheNumbersOfTheReport()
    {
        var report = ReformReportFiles.Toride();

        using var json = JsonDocument.Parse(ReformDataFile.Write(report));
        var totals = json.RootElement.GetProperty("totals");
        Assert.Equal((-3_775, 579_196, 582_971), (totals.GetProperty("effectExpenditure").GetInt64(), totals.GetProperty("effectRevenue").GetInt64(), totals.GetProperty("effect").GetInt64()));
        Assert.Equal(["A 13 76", "B 4 24", "C 0 0"], totals.GetProperty("ratings").EnumerateArray().Select(share => $"{share.GetProperty("rating")} {share.GetProperty("count")} {share.GetProperty("percent")}"));
        var items = json.RootElement.GetProperty("themes").EnumerateArray().SelectMany(theme => theme.GetProperty("items").EnumerateArray()).ToList();
        Assert.Equal(report.Items.Select(item => (item.Source.Title, item.Report!.Progress)), items.Select(item => (item.GetProperty("title").GetString()!, item.GetProperty("progress").GetString()!)));
        Assert.Equal(582_971, items.Sum(item => item.TryGetProperty("effect", out var effect) ? effect.GetInt64() : 0));

        var csv = ReformDataTable.Write(report);
        Assert.Equal([0xEF, 0xBB, 0xBF], csv[..3]);
        var rows = CsvRows(Encoding.UTF8.GetString(csv[3..]));
        var effect = rows[0].IndexOf("効果額（千円）");
        Assert.Equal(17, rows.Count - 1);
        Assert.Equal(582_971, rows.Skip(1).Sum(row => row[effect].Length == 0 ? 0 : long.Parse(row[effect], CultureInfo.InvariantCulture)));
        Assert.Equal(report.Items.Select(item => ReformLabels.Of(item.Report!.Rating)), rows.Skip(1).Select(row => row[rows[0].IndexOf(ReformLabels.Rating)]));
    }

    [Fact]
    public void Csv_OfAText_ThatLooksLikeAFormula_DoesNotRun()
    {
        var report = ReformReportFiles.Sample();
        var first = report.Items.First();
        var evil = report with { Themes = [new ReformTheme(first.Theme!, "", [first with { Report = new ItemProgress(report.Year, "=HYPERLINK(\"x\")", "", null, []) }])] };

        Assert.DoesNotMatch("(^|,|\")=HYPERLINK", Encoding.UTF8.GetString(ReformDataTable.Write(evil)));
    }

    private async Task<string> HtmlAsync(ReformReportView report) => Encoding.UTF8.GetString(await printer.Publisher.WriteHtmlAsync(report));

    private static string TextOf(string html) => PrintedPdf.Pack(WebUtility.HtmlDecode(Regex.Replace(html[html.IndexOf("<body", StringComparison.Ordinal)..], "<[^>]*>", "")));

    private static List<List<string>> CsvRows(string csv)
    {
        var rows = new List<List<string>> { new() };
        foreach (Match cell in CsvCells().Matches(csv))
        {
            rows[^1].Add(cell.Groups["quoted"].Success ? cell.Groups["quoted"].Value.Replace("\"\"", "\"", StringComparison.Ordinal) : cell.Groups["plain"].Value);
            if (cell.Groups["end"].Value.Contains('\n', StringComparison.Ordinal) && cell.Index + cell.Length < csv.Length)
                rows.Add([]);
        }
        return rows;
    }

    [GeneratedRegex("<h([1-6])[ >]")]
    private static partial Regex Headings();

    [GeneratedRegex("<table.*?</table>", RegexOptions.Singleline)]
    private static partial Regex Tables();

    [GeneratedRegex(" id=\"([^\"]+)\"")]
    private static partial Regex Ids();

    [GeneratedRegex(" href=\"#([^\"]+)\"")]
    private static partial Regex Links();

    [GeneratedRegex("(?:\"(?<quoted>(?:[^\"]|\"\")*)\"|(?<plain>[^,\"\r\n]*))(?<end>,|\r?\n|\\z)")]
    private static partial Regex CsvCells();
}
