using MunicipalPlanning.Application.Plans;
using MunicipalPlanning.Application.Reform;
using MunicipalPlanning.Documents.Tests.Samples;
using MunicipalPlanning.Domain.Calendar;

namespace MunicipalPlanning.Documents.Tests.Reform;

public sealed class ReformReportPrinterTests(Printer printer)
{
    private static readonly FiscalYear Year = new(2020);

    [Fact]
    public async Task Print_PublishedReport_LosesNoTextAndNoFigure_AndItsTotalsAreRight()
    {
        var report = ReformReportFiles.Toride();

        using var pdf = await printer.PrintAsync(report);

        var text = PrintedPdf.Pack(string.Concat(Enumerable.Range(1, pdf.PageCount).Select(pdf.PageText)));
        Assert.All(ReformReportFiles.TextsOf(report), written => Assert.Contains(PrintedPdf.Pack(written), text, StringComparison.Ordinal));
        Assert.Contains("合計582,971▲3,775579,196", text, StringComparison.Ordinal);
        Assert.Contains("A予定どおり1376%", text, StringComparison.Ordinal);
        Assert.Contains("B概ね予定どおり424%", text, StringComparison.Ordinal);
        Assert.Empty(ReformFindings.Of(report));
    }

    [Fact]
    public async Task Print_Contents_NameThePagesOfTheItems_AndEachItemBeginsAPage()
    {
        var report = ReformReportFiles.Toride();

        using var pdf = await printer.PrintAsync(report);

        var contents = pdf.PageText(2);
        Assert.Empty(pdf.Foot(1));
        foreach (var item in report.Items)
        {
            var page = Enumerable.Range(3, pdf.PageCount - 2).First(page => pdf.PageText(page).Contains(PrintedPdf.Pack($"{item.Source.Title}担当課"), StringComparison.Ordinal));
            Assert.Contains(PrintedPdf.Pack($"{item.Source.Number}{item.Source.Title}") + page, contents, StringComparison.Ordinal);
        }
        Assert.Equal("とりで行政経営改革プラン2020　令和2年度 進捗報告書", pdf.Info("Title"));
        Assert.Equal("yes", pdf.Info("Tagged"));
    }

    [Fact]
    public void WrittenNumbers_ThatDifferFromTheItems_AreTold()
    {
        var report = ReformReportFiles.Toride();
        var changed = report with { Parts = [.. report.Parts.Select(part => part is ReformPart.Chapter chapter ? chapter with { Text = chapter.Text.Replace("8,297 万 1 千円", "8,297 万 2 千円", StringComparison.Ordinal).Replace("(76％", "(77％", StringComparison.Ordinal) } : part)] };

        var findings = ReformFindings.Of(changed);

        Assert.Contains(findings, finding => finding.Contains("582,971千円と 1千円 違います", StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding.Contains("A評価 13件（77％）は、項目の評価を数えた 13件（76％）", StringComparison.Ordinal));
    }

    [Fact]
    public void Tables_StandWhereAChapterHasTheirPlace_AndElseWhereReportsUsuallyHaveThem()
    {
        var plan = ReformReportFiles.Toride().Plan;

        Assert.Equal(["ItemTable", "RatingTable", "Examples", "EffectTable"], Tables(plan));
        var placed = plan with { Chapters = [new PlanBookChapter("１．結果", Year, "はじめに\n［表３］\n次に\n［表２］")] };
        Assert.Equal(["ItemTable", "EffectTable", "RatingTable", "Examples"], Tables(placed));
        Assert.Equal(["ItemTable", "RatingTable", "Examples", "EffectTable"], Tables(plan with { Chapters = [] }));

        static IEnumerable<string> Tables(PlanBookView plan) => ReformReportFiles.Of(plan, Year).Parts.Where(part => part is not ReformPart.Chapter).Select(part => part.GetType().Name);
    }
}
