using Microsoft.Extensions.Logging.Abstractions;
using MunicipalPlanning.Documents.Printing;
using MunicipalPlanning.Documents.Sheets;
using MunicipalPlanning.Documents.Tests.Samples;

namespace MunicipalPlanning.Documents.Tests.Sheets;

public sealed class SheetHistoryPrinterTests(Printer printer)
{
    [Fact]
    public async Task History_OfMonths_HasATitleTagsBookmarksAndEveryLine()
    {
        var lines = Enumerable.Range(0, 60).Select(day => new SheetHistoryLine(new DateTimeOffset(2026, 6, 3, 10, 5, 0, TimeSpan.FromHours(9)).AddDays(-day), "大野 隆", "課長", "", "変更", "組織目標", "", $"年{day}回開く。", $"年{day}回と秋に開く。", "")).ToList();
        using var renderer = new DocumentRenderer(NullLoggerFactory.Instance);

        using var pdf = new PrintedPdf(await new SheetHistoryPrinter(printer.Chromium, renderer).PrintAsync(SampleSheets.Section(), lines, TestContext.Current.CancellationToken));

        Assert.Equal("令和6年度 組織マネジメントシート 緑化課 変更の履歴", pdf.Info("Title"));
        Assert.Equal("yes", pdf.Info("Tagged"));
        Assert.Equal(["緑化課　変更の履歴", "2026年6月", "2026年5月", "2026年4月"], pdf.Bookmarks().Select(bookmark => bookmark.Title));
        Assert.True(pdf.PageCount > 1);
        Assert.Equal(60, pdf.TaggedText().Split("大野隆（課長）").Length - 1);
    }

    [Fact]
    public async Task Comparison_SaysWhatItCompares_AndIsMarkedWithoutColour()
    {
        var before = SampleSheets.Section("緑化課", SampleSheets.Project("公園事業", "植える。", SampleSheets.Row("植樹", SampleSheets.Arrow(4, 6, "準備"))));
        var after = before with { Goal = "市民とともに緑の多いまちを守り育てる。", PriorityProjects = [] };
        using var renderer = new DocumentRenderer(NullLoggerFactory.Instance);

        using var pdf = new PrintedPdf(await new SheetHistoryPrinter(printer.Chromium, renderer).PrintAsync(
            new PrintedComparison(SheetComparison.Of(before, after), ComparisonMode.Over, "4月13日", "6月3日"), TestContext.Current.CancellationToken));

        Assert.Contains("4月13日と6月3日の比較", pdf.PageText(1));
        Assert.Contains("公園事業", pdf.TaggedText());
        Assert.Equal("令和6年度 組織マネジメントシート 緑化課 比較", pdf.Info("Title"));
    }
}
