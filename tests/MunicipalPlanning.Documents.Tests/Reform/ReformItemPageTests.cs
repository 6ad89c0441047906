using MunicipalPlanning.Application.Reform;
using MunicipalPlanning.Documents.Reform;
using MunicipalPlanning.Documents.Tests.Samples;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Indicators;
using MunicipalPlanning.Domain.Plans;

namespace MunicipalPlanning.Documents.Tests.Reform;

/// <summary>The page of an item where it is longer, wider or emptier than usual.</summary>
public sealed class ReformItemPageTests(Printer printer)
{
    private const string Line = "・受付の番号を目的別に分け、混み合う時間帯には職員を増やし、来庁した人の声を聞きながら案内の文と手続の流れを見直した。\n";

    [Theory]
    [InlineData(70, 30)]
    [InlineData(60, 34)]
    [InlineData(60, 35)]
    [InlineData(60, 36)]
    [InlineData(60, 37)]
    public async Task Text_LongerThanAPage_HasItsLabelOnEveryPage_AndTheRatingIsNotAlone(int progress, int next)
    {
        var lines = progress + next;
        var report = ReformReportFiles.Sample();

        using var pdf = await PrintAsync(report, item => item with { Report = Report(report.Year, Lines(progress), Lines(next), Rating.A) });

        Assert.All([1, 2], page => Assert.Contains(ReformLabels.Progress, pdf.PageText(page), StringComparison.Ordinal));
        var last = pdf.PageText(pdf.PageCount);
        Assert.Contains(ReformLabels.NextStep, last, StringComparison.Ordinal);
        Assert.Contains("案内の文と手続の流れを見直した。", last, StringComparison.Ordinal);
        Assert.Contains($"{ReformLabels.Rating}A", last, StringComparison.Ordinal);
        Assert.Equal(lines, Enumerable.Range(1, pdf.PageCount).Sum(page => pdf.PageText(page).Split("手続の流れを見直した。").Length - 1));
        Assert.Equal($"{pdf.PageCount}/{pdf.PageCount}", pdf.Foot(pdf.PageCount));
    }

    [Fact]
    public async Task Plan_OfEightYears_StandsInTwoTablesOfTheSameWidth()
    {
        var sample = ReformReportFiles.Sample();
        var report = ReformReportFiles.Of(sample.Plan with { FirstYear = new FiscalYear(2024), LastYear = new FiscalYear(2031) }, sample.Year);

        Assert.Equal([4, 4], ReformLabels.YearTables(report).Select(years => years.Length));
        using var pdf = await PrintAsync(report, item => item);

        Assert.All(report.Years, year => Assert.Contains(year.Name, pdf.PageText(1), StringComparison.Ordinal));
        Assert.True(pdf.Words(1).Max(word => word.Right) < 196);
    }

    [Fact]
    public async Task ManyIndicators_BreakOverPages_WithTheYearsAndTheLabelAgain()
    {
        var report = ReformReportFiles.Sample();

        using var pdf = await PrintAsync(report, item => item with { Source = item.Source with { Indicators = [.. Enumerable.Range(1, 20).Select(number => new Indicator($"指標その{number}", "", "件", null, ""))] } });

        Assert.All([1, 2], page => Assert.Contains(report.Years[0].Name, pdf.PageText(page), StringComparison.Ordinal));
        Assert.All(Enumerable.Range(1, 20), number => Assert.Contains($"指標その{number}", pdf.PageText(1) + pdf.PageText(2), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Report_WithoutThemesRatingsOrIndicators_Prints_AndTellsNoPercentage()
    {
        var sample = ReformReportFiles.Sample();
        var plan = sample.Plan with { Chapters = [], Glossary = [], Items = [.. sample.Items.Select(item => item.Source with { Indicators = [], Progress = [], Roadmap = [] })] };
        var report = ReformReportFiles.Of(plan, sample.Year);

        using var pdf = await printer.PrintAsync(report);

        var text = string.Concat(Enumerable.Range(1, pdf.PageCount).Select(pdf.PageText));
        Assert.DoesNotContain(ReformLabels.Theme, text, StringComparison.Ordinal);
        Assert.DoesNotContain("%", text, StringComparison.Ordinal);
        Assert.Equal(3 + 1 + plan.Items.Count, pdf.PageCount);
    }

    [Fact]
    public async Task Item_OfItsOwn_IsTaggedAndHasItsBookmark()
    {
        var report = ReformReportFiles.Sample();

        using var pdf = await PrintAsync(report, item => item);

        Assert.Equal("yes", pdf.Info("Tagged"));
        Assert.Contains(pdf.Bookmarks(), bookmark => bookmark.Title.Contains(report.Items.First().Source.Title, StringComparison.Ordinal));
    }

    [Fact]
    public void Characters_ThatTheFontsLack_AreNamedWithTheirPlace()
    {
        var report = ReformReportFiles.Sample();
        var first = report.Themes[0].Items[0];
        var changed = report with { Themes = [report.Themes[0] with { Items = [first with { Report = Report(report.Year, "𠮷田の𦈢", "", null) }] }] };

        var missing = ReformGlyphs.FindMissing(changed);

        Assert.Contains(missing, glyph => glyph.Label == $"{first.Source.Number}{first.Source.Title} {ReformLabels.Progress}");
    }

    private async Task<PrintedPdf> PrintAsync(ReformReportView report, Func<ReformItem, ReformItem> change) => await printer.PrintAsync(report, change(report.Items.First()));

    private static ItemProgress Report(FiscalYear year, string progress, string next, Rating? rating) => new(year, progress, next, rating, []);

    private static string Lines(int count) => string.Concat(Enumerable.Repeat(Line, count)).TrimEnd();
}
