using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Documents.Printing;
using MunicipalPlanning.Documents.Sheets;
using MunicipalPlanning.Documents.Tests.Samples;

namespace MunicipalPlanning.Documents.Tests.Sheets;

public sealed class SheetPrinterTests(Printer printer)
{
    [Fact]
    public async Task Print_PublishedSheets_HoldsEveryTextInReadingOrder()
    {
        var sheets = TorideSheets.Load();

        using var pdf = await printer.PrintAsync(sheets);

        var text = pdf.TaggedText();
        var position = 0;
        foreach (var field in sheets.SelectMany(FieldsInOrder))
        {
            var next = text.IndexOf(PrintedPdf.Pack(field), position, StringComparison.Ordinal);
            Assert.True(next >= 0, $"Not found after position {position}: {field}");
            position = next;
        }
        Assert.All(
            sheets.SelectMany(sheet => sheet.PriorityProjects).SelectMany(project => project.Schedule).SelectMany(row => row.Entries),
            entry => Assert.Contains(PrintedPdf.Pack(entry.Text), text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Print_PublishedSheets_TakesThePagesOfTheTargetPictures()
    {
        var sheets = TorideSheets.Load();

        using var department = await printer.PrintAsync(sheets[0]);
        using var section = await printer.PrintAsync(sheets[3]);

        Assert.Equal(3, department.PageCount);
        Assert.DoesNotContain("今年度の重点事業", department.PageText(1), StringComparison.Ordinal);
        Assert.Contains("重点事業②", department.PageText(2), StringComparison.Ordinal);
        Assert.Equal(3, section.PageCount);
        Assert.Contains("重点事業①", section.PageText(1), StringComparison.Ordinal);
        Assert.Contains("重点事業③", section.PageText(2), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Print_OneSheet_IsTaggedTitledAndJapanese()
    {
        using var pdf = await printer.PrintAsync(SampleSheets.Section("緑化課", SampleSheets.Project("街路樹更新事業", "並木を更新する。", SampleSheets.Rows(2))));

        Assert.Equal("令和6年度 組織マネジメントシート 緑化課", pdf.Info("Title"));
        Assert.Equal("yes", pdf.Info("Tagged"));
        Assert.Contains("/Lang (ja)", pdf.Catalog(), StringComparison.Ordinal);
        Assert.Contains("H1", pdf.Structure(), StringComparison.Ordinal);
        Assert.Contains("Figure", pdf.Structure(), StringComparison.Ordinal);
        Assert.Equal(["緑化課", "組織目標（今年度組織が目指す姿）"], pdf.Bookmarks().Take(2).Select(bookmark => bookmark.Title));
        Assert.Contains((2, "街路樹更新事業", 1), pdf.Bookmarks());
        Assert.All(
            pdf.Fonts().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2),
            font => Assert.Matches(@"\+BIZUDP?Gothic-\w+ .* yes yes yes ", font));
    }

    [Fact]
    public async Task Print_Book_NumbersEachSheetOnItsOwn()
    {
        var tall = SampleSheets.Section("公園課", SampleSheets.Project("公園整備", "整備する。", SampleSheets.Rows(12)), SampleSheets.Project("公園管理", "管理する。", SampleSheets.Rows(12)));

        using var pdf = await printer.PrintAsync([SampleSheets.Section(), tall, SampleSheets.Section("河川課")]);

        Assert.Equal(4, pdf.PageCount);
        Assert.Equal("1/1", pdf.Foot(1));
        Assert.Equal("1/2", pdf.Foot(2));
        Assert.Equal("2/2", pdf.Foot(3));
        Assert.Equal("1/1", pdf.Foot(4));
        Assert.Empty(pdf.Head(2));
        Assert.Equal("令和6年度組織マネジメントシート都市環境部公園課", PrintedPdf.Pack(pdf.Head(3)));
    }

    [Fact]
    public async Task Print_BookInParts_KeepsBookmarksTagsAndNumbers()
    {
        string[] names = ["一課", "二課", "三課", "四課", "五課"];
        var sheets = names.Select(name => SampleSheets.Section(name, SampleSheets.Project($"{name}の事業", "進める。", SampleSheets.Rows(2)))).ToList();

        using var pdf = await printer.PrintAsync(sheets, new SheetPrintOptions(SheetsPerPart: 2));

        Assert.Equal(5, pdf.PageCount);
        Assert.Equal(names, pdf.Bookmarks().Where(bookmark => bookmark.Depth == 0).Select(bookmark => bookmark.Title));
        Assert.Equal([1, 2, 3, 4, 5], pdf.Bookmarks().Where(bookmark => bookmark.Depth == 0).Select(bookmark => bookmark.Page));
        var text = pdf.TaggedText();
        Assert.All(names, name => Assert.Contains($"{name}の事業", text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Print_BlockThatFitsOnAPage_IsNotBroken()
    {
        var sheet = SampleSheets.Section("緑化課", SampleSheets.Project("甲事業", "進める。", SampleSheets.Rows(8, "甲")), SampleSheets.Project("乙事業", "進める。", SampleSheets.Rows(20, "乙")));

        using var pdf = await printer.PrintAsync(sheet);

        Assert.Equal(2, pdf.PageCount);
        Assert.DoesNotContain("乙", pdf.PageText(1), StringComparison.Ordinal);
        Assert.All(Enumerable.Range(1, 20), row => Assert.Contains($"乙{row:00}番", pdf.PageText(2), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Print_BlockHigherThanAPage_GoesOnWithNameAndMonths()
    {
        var sheet = SampleSheets.Section("緑化課", SampleSheets.Project("街路樹更新事業", "並木を更新する。", SampleSheets.Rows(40)));

        using var pdf = await printer.PrintAsync(sheet);

        Assert.Equal(3, pdf.PageCount);
        Assert.Contains("街路樹更新事業", pdf.PageText(2), StringComparison.Ordinal);
        Assert.DoesNotContain("（つづき）", pdf.PageText(2), StringComparison.Ordinal);
        Assert.Contains("街路樹更新事業（つづき）", pdf.PageText(3), StringComparison.Ordinal);
        Assert.Contains("4月5月6月7月8月9月10月11月12月1月2月3月", pdf.PageText(3), StringComparison.Ordinal);
        Assert.DoesNotContain("取組の内容", pdf.PageText(3), StringComparison.Ordinal);
        Assert.All(Enumerable.Range(1, 40), row => Assert.Single(new[] { 2, 3 }, page => pdf.PageText(page).Contains($"作業{row:00}番", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Print_OutlineHigherThanAPage_LosesNothing()
    {
        var outline = string.Join('\n', Enumerable.Range(1, 90).Select(line => $"第{line:000}項の内容を定める。"));
        var sheet = SampleSheets.Section("緑化課", SampleSheets.Project("街路樹更新事業", outline, SampleSheets.Rows(3)));

        using var pdf = await printer.PrintAsync(sheet);

        var text = pdf.TaggedText();
        Assert.All(Enumerable.Range(1, 90), line => Assert.Contains($"第{line:000}項", text, StringComparison.Ordinal));
        Assert.Contains("作業03番", text, StringComparison.Ordinal);
        Assert.Equal($"{pdf.PageCount}/{pdf.PageCount}", pdf.Foot(pdf.PageCount));
    }

    [Fact]
    public async Task Print_MarkupInTexts_IsPrintedAsText()
    {
        var sheet = SampleSheets.Section("</style><b>課", SampleSheets.Project("<script>alert(1)</script>", "<h1>見出し</h1> & \"引用\"", SampleSheets.Row("<i>行</i>", SampleSheets.Arrow(4, 3, "<img src=x>")))) with { Goal = "</p></body>" };

        using var pdf = await printer.PrintAsync(sheet);

        var text = pdf.TaggedText();
        Assert.Contains("</style><b>課", text, StringComparison.Ordinal);
        Assert.Contains("<script>alert(1)</script>", text, StringComparison.Ordinal);
        Assert.Contains("<h1>見出し</h1>&", text, StringComparison.Ordinal);
        Assert.Contains("<imgsrc=x>", text, StringComparison.Ordinal);
        Assert.Contains("</p></body>", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Print_EmptySheet_KeepsItsCellsBlank()
    {
        using var pdf = await printer.PrintAsync(SampleSheets.Empty());

        Assert.Equal(1, pdf.PageCount);
        var words = pdf.Words(1);
        double Top(string text) => words.First(word => word.Text.Contains(text, StringComparison.Ordinal)).Top;
        Assert.InRange(Top("組織の業務内容") - Top("組織目標"), 19, 22);
        Assert.DoesNotContain("－", pdf.PageText(1), StringComparison.Ordinal);
        Assert.EndsWith("11月12月1月2月3月", pdf.TaggedText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Print_Landscape_FillsTheWiderPage()
    {
        using var pdf = await printer.PrintAsync(SampleSheets.Section("緑化課", SampleSheets.Project("甲事業", "進める。", SampleSheets.Rows(2))), PaperOrientation.Landscape);

        Assert.StartsWith("841.", pdf.Info("Page size"), StringComparison.Ordinal);
        Assert.InRange(pdf.Words(1).Single(word => word.Text.StartsWith("3月", StringComparison.Ordinal)).Left, 270, 285);
    }

    [Fact]
    public async Task Print_LongWordsEverywhere_StayInsideThePage()
    {
        var word = string.Concat(Enumerable.Repeat("アルファベットナシノナガイコトバ", 6));
        var sheet = SampleSheets.Section("緑化課", SampleSheets.Project(word, word, SampleSheets.Row(word, SampleSheets.Words(4, 4, word), SampleSheets.Arrow(3, 3, word)))) with { Goal = word };

        using var pdf = await printer.PrintAsync(sheet);

        for (var page = 1; page <= pdf.PageCount; page++)
            Assert.All(pdf.Words(page), printed => Assert.True(printed.Left >= 11.9 && printed.Right <= 198.1, printed.Text));
        Assert.Equal(6 * 6, pdf.TaggedText().Split("アルファベットナシノナガイコトバ").Length - 1);
    }

    private static IEnumerable<string> FieldsInOrder(SheetView sheet) =>
    [
        sheet.DepartmentName, sheet.SectionName, sheet.Goal, sheet.Role,
        .. sheet.PlanRelations.SelectMany(relation => relation.Lines.Prepend(relation.Label)),
        .. sheet.RelatedProjects.SelectMany(related => new[] { related.Measure, related.Project }),
        .. sheet.PriorityProjects.SelectMany(project => new[] { project.Name, project.Measure, project.Outline }.Concat(project.Schedule.Select(row => row.Title))),
    ];
}
