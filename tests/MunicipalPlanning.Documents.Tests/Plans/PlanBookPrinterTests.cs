using System.Text.RegularExpressions;
using MunicipalPlanning.Application.Plans;
using MunicipalPlanning.Documents.Plans;
using MunicipalPlanning.Documents.Tests.Samples;
using MunicipalPlanning.Domain.Calendar;

namespace MunicipalPlanning.Documents.Tests.Plans;

public sealed class PlanBookPrinterTests(Printer printer)
{
    /// <summary>The line below the running head, in millimetres.</summary>
    private const double LowestHead = 17;

    [Theory]
    [InlineData("koso3")]
    [InlineData("kihon3")]
    [InlineData("sosei2026")]
    [InlineData("kanko2")]
    [InlineData("johoka3")]
    [InlineData("gyokaku2024")]
    public async Task Print_SamplePlan_LosesNoText(string planId)
    {
        var book = new PlanBook(PlanBookFiles.Sample().Single(plan => plan.PlanId == planId), null);

        using var pdf = await printer.PrintAsync(book);

        AssertHoldsAll(book, pdf);
    }

    [Theory]
    [InlineData("omitama.json")]
    [InlineData("toride.json")]
    [InlineData("joso.json")]
    public async Task Print_PublishedPlans_LosesNoText(string file)
    {
        foreach (var plan in PlanBookFiles.Published(file))
        {
            var book = new PlanBook(plan, null);
            using var pdf = await printer.PrintAsync(book);

            AssertHoldsAll(book, pdf);
        }
    }

    [Fact]
    public async Task Print_Contents_NameThePagesOfTheHeadings()
    {
        var book = new PlanBook(SamplePlan("kihon3"), null);

        using var pdf = await printer.PrintAsync(book);

        var contents = string.Concat(Enumerable.Range(2, 2).Select(pdf.PageText));
        foreach (var item in book.Plan.AllItems)
        {
            var title = PrintedPdf.Pack(item.Title);
            var heading = pdf.Bookmarks().First(bookmark => PrintedPdf.Pack(bookmark.Title).Replace("◆", "", StringComparison.Ordinal).EndsWith(PrintedPdf.Pack(item.Number) + title, StringComparison.Ordinal));
            Assert.Contains($"{title}{heading.Page}", contents, StringComparison.Ordinal);
            Assert.Contains(title, pdf.PageText(heading.Page), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Print_Terms_StandOnThePageOfTheirStar()
    {
        var book = new PlanBook(SamplePlan("kihon3"), null);

        using var pdf = await printer.PrintAsync(book);

        var pages = Enumerable.Range(1, pdf.PageCount).Select(pdf.PageText).ToList();
        foreach (var (number, term) in book.Plan.Glossary.Index().Where(pair => !book.Terms.Unmarked.Contains(pair.Index)))
        {
            var explained = Assert.Single(pages, page => page.Contains(PrintedPdf.Pack($"{term.Term}：{term.Meaning}"), StringComparison.Ordinal));
            Assert.Contains(PrintedPdf.Pack(term.Term) + "*", explained, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Print_Pages_AreNumberedTaggedAndTitled()
    {
        using var pdf = await printer.PrintAsync(new PlanBook(SamplePlan("kihon3"), null));

        Assert.Equal("第3次瑞川市総合計画 基本計画", pdf.Info("Title"));
        Assert.Equal("yes", pdf.Info("Tagged"));
        Assert.Contains("/Lang (ja)", pdf.Catalog(), StringComparison.Ordinal);
        Assert.Empty(pdf.Foot(1));
        Assert.All(Enumerable.Range(2, pdf.PageCount - 1), page => Assert.Equal($"{page}/{pdf.PageCount}", pdf.Foot(page)));
        Assert.Contains("基本目標1", RunningHead(pdf, 5), StringComparison.Ordinal);
        Assert.All(Enumerable.Range(2, pdf.PageCount - 1), page => Assert.All(pdf.Words(page), word => Assert.InRange(word.Bottom, 10, 292)));
    }

    [Fact]
    public async Task Print_ProgressEdition_ShowsTheYearAndNothingLater()
    {
        var book = new PlanBook(SamplePlan("gyokaku2024"), new FiscalYear(2024));

        using var pdf = await printer.PrintAsync(book);

        var text = Text(pdf);
        AssertHoldsAll(book, pdf);
        Assert.Contains("令和6年度進捗版", text, StringComparison.Ordinal);
        var progress = book.Plan.AllItems.SelectMany(item => item.Progress).ToList();
        Assert.All(progress.Where(report => report.Year.Start == 2024 && report.Progress.Length > 0), report => Assert.Contains(Stripped(report.Progress), text, StringComparison.Ordinal));
        Assert.DoesNotContain("令和7年度の総括", text, StringComparison.Ordinal);
        Assert.Contains("達成率", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Print_LongTexts_BreakWithoutLosingALine()
    {
        var lines = string.Concat(Enumerable.Range(1, 300).Select(line => $"第{line:000}項は緑化計画を定める。"));
        var item = SamplePlans.Item("1", 0, "緑を守る", SamplePlans.Item("1-1", 1, "街路樹") with { Policy = lines, Issues = [lines, lines] });

        using var pdf = await printer.PrintAsync(new PlanBook(SamplePlans.Of([item], ("緑化計画", string.Concat(Enumerable.Repeat("緑を増やす計画のこと。", 20))), ("出ない語", "本文にない。")), null));

        var text = Text(pdf);
        Assert.Equal(3, Regex.Count(text, "第300項"));
        Assert.All(Enumerable.Range(1, 300), line => Assert.Equal(3, Regex.Count(text, $"第{line:000}項は緑化計画を定める")));
        Assert.Contains("そのほかの用語出ない語：本文にない。", text, StringComparison.Ordinal);
        Assert.All(Enumerable.Range(2, pdf.PageCount - 1), page => Assert.True(pdf.Words(page).Where(word => word.Top < 285).Max(word => word.Bottom) < 282));
    }

    private static PlanBookView SamplePlan(string planId) => PlanBookFiles.Sample().Single(plan => plan.PlanId == planId);

    private static void AssertHoldsAll(PlanBook book, PrintedPdf pdf)
    {
        var text = Text(pdf);
        Assert.All(
            book.Texts.SelectMany(field => field.Text.Split('\n', '。')).Concat(book.Plan.Glossary.Select(term => term.Meaning)),
            sentence => Assert.Contains(Stripped(sentence), text, StringComparison.Ordinal));
        Assert.All(
            book.Plan.AllItems.SelectMany(item => item.Indicators).SelectMany(indicator => indicator.Values.Select(value => value.Target).Append(indicator.Baseline)),
            figure => Assert.Contains(Stripped(figure.ToString()), text, StringComparison.Ordinal));
    }

    /// <summary>What is printed but running heads, page numbers and stars; the terms of the pages' feet last, so that sentences go on from page to page.</summary>
    private static string Text(PrintedPdf pdf)
    {
        var pages = Enumerable.Range(1, pdf.PageCount).Select(page => Parts(pdf, page)).ToList();
        return Stripped(string.Concat(pages.Select(page => page.Body).Concat(pages.Select(page => page.Terms))));
    }

    private static (string Body, string Terms) Parts(PrintedPdf pdf, int page)
    {
        var text = pdf.PageText(page);
        var (head, foot) = (RunningHead(pdf, page).Length, pdf.Foot(page).Length);
        // The cover has neither; its name stands where the others have their head.
        if (foot == 0)
            return (text, "");
        var body = text[head..^foot];
        var terms = body.LastIndexOf("用語解説", StringComparison.Ordinal);
        return terms < 0 ? (body, "") : (body[..terms], body[terms..]);
    }

    private static string RunningHead(PrintedPdf pdf, int page) =>
        PrintedPdf.Pack(string.Concat(pdf.Words(page).Where(word => word.Bottom < LowestHead).Select(word => word.Text)));

    private static string Stripped(string text) => PrintedPdf.Pack(text).Replace("*", "", StringComparison.Ordinal);
}
