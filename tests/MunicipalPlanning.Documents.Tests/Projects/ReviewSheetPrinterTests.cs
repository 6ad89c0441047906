using System.Text.RegularExpressions;
using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Documents.Projects;
using MunicipalPlanning.Documents.Tests.Samples;
using MunicipalPlanning.Domain.Projects;

namespace MunicipalPlanning.Documents.Tests.Projects;

public sealed class ReviewSheetPrinterTests(Printer printer)
{
    /// <summary>Where the foot of a page begins, in millimetres from its upper edge.</summary>
    private const double Foot = 199.5;

    [Fact]
    public async Task Print_PublishedSheet_HoldsEveryTextAndNumberOnOnePage()
    {
        var project = Assert.Single(ProjectFiles.Published("joso.json"));

        using var pdf = await printer.PrintAsync(project);

        Assert.Equal(1, pdf.PageCount);
        Assert.Contains("841", pdf.Info("Page size"));
        Assert.Equal("1/1", FootOf(pdf, 1));
        AssertHoldsAll(project, pdf.TaggedText());
    }

    [Fact]
    public async Task Book_OfSampleProjects_HoldsEveryTextAndNumber()
    {
        var projects = ProjectFiles.Sample(2025).Where(project => project.Activities.Count > 0).Take(12).ToList();

        using var pdf = await printer.PrintBookAsync(projects);

        var text = pdf.TaggedText();
        Assert.All(projects, project => AssertHoldsAll(project, text));
    }

    [Fact]
    public async Task Print_LongTexts_GoOnOnFurtherPagesWithoutLosingALine()
    {
        var project = SampleProjects.With([.. Enumerable.Range(1, 14).Select(number => SampleProjects.Activity($"植樹{number:00}番", SampleProjects.Sentences($"活動{number:00}", 8), SampleProjects.Output("植えた木", "30"), SampleProjects.Output("守る木", "7")))])
            with
        {
            Background = SampleProjects.Sentences("背景", 40),
            Review = new ReviewView(null, "", SampleProjects.Sentences("振り返り", 300), [], SampleProjects.Sentences("方向", 20), null),
        };

        using var pdf = await printer.PrintAsync(project);

        var text = pdf.TaggedText();
        Assert.All(Enumerable.Range(1, 40), number => Assert.Contains($"背景の第{number:000}文はここにある", text, StringComparison.Ordinal));
        Assert.All(Enumerable.Range(1, 300), number => Assert.Single(Regex.Matches(text, $"振り返りの第{number:000}文はここにある")));
        Assert.All(project.Activities, activity => Assert.Contains(activity.Description, text, StringComparison.Ordinal));
        var pages = Enumerable.Range(1, pdf.PageCount).Select(page => (Text: pdf.PageText(page), Words: pdf.Words(page))).ToList();
        Assert.All(pages, page => Assert.All(page.Words.Where(word => word.Top < Foot), word => Assert.InRange(word.Bottom, 3, Foot)));
        Assert.All(pages.Skip(1), page => Assert.StartsWith("令和6年度事務事業点検シート緑化課", page.Text, StringComparison.Ordinal));
        Assert.All(pages.Where(page => Regex.IsMatch(page.Text, @"活動\d\dの第")), page => Assert.Contains("活動名・事業名（対象年）", page.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Print_SheetLittleHigherThanAPage_MovesOutcomesAndReviewTogether()
    {
        var project = SampleProjects.With(SampleProjects.Activity("植樹", SampleProjects.Sentences("活動", 60)));

        using var pdf = await printer.PrintAsync(project);

        Assert.Equal(2, pdf.PageCount);
        Assert.DoesNotContain("④", pdf.PageText(1), StringComparison.Ordinal);
        Assert.Contains("④アウトカム（成果）", pdf.PageText(2), StringComparison.Ordinal);
        Assert.Contains("⑤点検・改善", pdf.PageText(2), StringComparison.Ordinal);
        Assert.DoesNotContain("活動の第", pdf.PageText(2), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 9)]
    [InlineData(4, 9)]
    [InlineData(11, 11)]
    public async Task Print_Activities_StandInNineRowsAtLeast(int activities, int rows)
    {
        using var pdf = await printer.PrintAsync(SampleProjects.With([.. Enumerable.Range(1, activities).Select(number => SampleProjects.Activity($"植樹{number}", "植える。"))]));

        var text = pdf.TaggedText();
        Assert.Equal(2 * rows, Regex.Count(text, "千円"));
        Assert.Equal(activities, Regex.Count(text, "1,200千円"));
    }

    [Fact]
    public async Task Print_CheckBoxes_HaveTextAlternatives()
    {
        using var pdf = await printer.PrintAsync(SampleProjects.With());

        Assert.Equal(["チェックあり", "チェックなし", "チェックなし", "チェックなし"], pdf.Alternatives());
    }

    [Fact]
    public async Task Print_SeveralPlans_ShowsTheWayThroughOneAndNamesTheOthers()
    {
        var project = SampleProjects.With() with
        {
            LegalBasis = "緑化条例",
            PlanPaths = [SampleProjects.Path("sogo", "第2次青葉市総合計画", "緑の保全"), SampleProjects.Path("midori", "緑の基本計画", "並木の更新"), SampleProjects.Path("sogo", "第2次青葉市総合計画", "花の道")],
        };

        using var pdf = await printer.PrintAsync(project);

        var text = pdf.TaggedText();
        Assert.Contains("第2次青葉市総合計画基本目標1緑のまち", text, StringComparison.Ordinal);
        Assert.Contains("施策①緑の保全", text, StringComparison.Ordinal);
        Assert.Contains("緑化条例緑の基本計画①並木の更新", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Book_Contents_NameThePagesOfTheSheets()
    {
        var projects = ProjectFiles.Sample(2025).Take(12).Append(SampleProjects.With(SampleProjects.Activity("植樹", SampleProjects.Sentences("活動", 60)))).Append(SampleProjects.Empty()).ToList();

        using var pdf = await printer.PrintBookAsync(projects);

        Assert.Equal("令和7年度 事務事業点検シート 全部署", pdf.Info("Title"));
        Assert.Equal("yes", pdf.Info("Tagged"));
        var bookmarks = pdf.Bookmarks().Where(bookmark => bookmark.Depth == 0).ToList();
        Assert.Equal(projects.Select(project => project.Name).Prepend("目次"), bookmarks.Select(bookmark => bookmark.Title));
        Assert.All(projects.Zip(bookmarks.Skip(1)), pair =>
        {
            Assert.Contains(PrintedPdf.Pack($"{pair.First.Name}{pair.First.SheetNumber}{pair.Second.Page}"), pdf.PageText(1), StringComparison.Ordinal);
            Assert.Contains(PrintedPdf.Pack(pair.First.Name), pdf.PageText(pair.Second.Page), StringComparison.Ordinal);
        });
        Assert.Equal($"{pdf.PageCount}/{pdf.PageCount}", FootOf(pdf, pdf.PageCount));
    }

    private static string FootOf(PrintedPdf pdf, int page) => string.Concat(pdf.Words(page).Where(word => word.Top > Foot).Select(word => word.Text));

    private static void AssertHoldsAll(ProjectView project, string text) =>
        Assert.All(Texts(project).SelectMany(field => field.Split('\n')), line => Assert.Contains(PrintedPdf.Pack(line), text, StringComparison.Ordinal));

    private static IEnumerable<string> Texts(ProjectView project) =>
    [
        project.Name, project.UnitName, project.SheetNumber, project.Background, project.Purpose, project.Goal, project.LegalBasis,
        .. project.PlanPaths.SelectMany(path => new[] { path.PlanName, path.Item.NumberedTitle }),
        .. project.Activities.SelectMany(activity => new[]
        {
            activity.Name + ReviewSheetLabels.YearsAndPartner(activity), activity.Description, ReviewSheetLabels.Amount(activity.Budget), ReviewSheetLabels.Amount(activity.Settlement),
        }),
        .. project.Activities.SelectMany(activity => activity.Outputs).Select(output => $"{ReviewSheetLabels.NameOf(output)}{output.Target}{output.NextTarget}"),
        .. project.Outcomes.Select(outcome => outcome.Name + ReviewSheetLabels.TargetOf(outcome) + ReviewSheetLabels.ActualOf(outcome)),
        project.Review?.Reflection ?? "", project.Review?.Direction ?? "", ReviewSheetLabels.Day(project.Review?.WrittenOn),
    ];
}
