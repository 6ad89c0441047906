using Microsoft.Extensions.Logging.Abstractions;
using MunicipalPlanning.Documents.Plans.Coverage;
using MunicipalPlanning.Documents.Printing;
using MunicipalPlanning.Documents.Tests.Samples;

namespace MunicipalPlanning.Documents.Tests.Plans;

public sealed class CoveragePrinterTests(Printer printer)
{
    [Fact]
    public async Task LongPlan_RepeatsTheSectionsOnEveryPage_AndNamesWhatNobodyTookUp()
    {
        using var renderer = new DocumentRenderer(NullLoggerFactory.Instance);

        using var pdf = new PrintedPdf(await new CoveragePrinter(printer.Chromium, renderer).PrintAsync(CoverageMatrices.Of(5, 5, 60), false, TestContext.Current.CancellationToken));

        Assert.Equal("令和8年度 取組の対応 緑の基本計画", pdf.Info("Title"));
        Assert.Equal("yes", pdf.Info("Tagged"));
        Assert.Contains("841", pdf.Info("Page size"));
        Assert.True(pdf.PageCount > 1);
        Assert.All(Enumerable.Range(1, pdf.PageCount), page => Assert.Contains("第5部", pdf.PageText(page)));
        Assert.Equal(30, pdf.TaggedText().Split("どの課も取り上げていません").Length - 1);
    }

    [Fact]
    public async Task MoreSectionsThanFit_GoOnInAFurtherTableThatNamesTheItemsAgain()
    {
        using var renderer = new DocumentRenderer(NullLoggerFactory.Instance);

        using var pdf = new PrintedPdf(await new CoveragePrinter(printer.Chromium, renderer).PrintAsync(CoverageMatrices.Of(10, 6, 4), false, TestContext.Current.CancellationToken));

        var text = pdf.TaggedText();
        Assert.Contains("第10の6課", text);
        Assert.Equal(3, text.Split("施策その3").Length - 1);
    }
}
