using Microsoft.Extensions.Logging.Abstractions;
using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Documents.Printing;
using MunicipalPlanning.Documents.Projects;
using MunicipalPlanning.Documents.Tests.Samples;

namespace MunicipalPlanning.Documents.Tests.Projects;

public sealed class ProjectListPrinterTests(Printer printer)
{
    private const string Head = "通し番号事業番号事務事業名課名事業の目的事業の概要成果";

    [Fact]
    public async Task Tsukuba_LosesNoLine_AndBreaksAsThePublishedList()
    {
        var list = ProjectLists.Published("tsukuba.json", 2023);

        using var pdf = await PrintAsync(list);

        HasEveryLine(list, pdf);
        Assert.Equal(4, pdf.PageCount);
        Assert.Equal("令和5年度 事務事業一覧", pdf.Info("Title"));
        Assert.Equal("yes", pdf.Info("Tagged"));
    }

    [Fact]
    public async Task Sample_LosesNoLine()
    {
        var list = ProjectLists.Sample();

        using var pdf = await PrintAsync(list);

        HasEveryLine(list, pdf);
    }

    [Fact]
    public async Task EveryPage_HasTheHeadOfTheTableAndItsNumber_TheFollowingOnesSayWhatTheyBelongTo()
    {
        using var pdf = await PrintAsync(ProjectLists.Of([.. Enumerable.Range(1, 60).Select(number => ProjectLists.Project($"{number}", $"第{number}事業", "相談を受ける。"))]));

        var words = Enumerable.Range(1, pdf.PageCount).Select(page => pdf.Words(page)).ToList();
        Assert.True(pdf.PageCount > 2);
        Assert.All(Enumerable.Range(1, pdf.PageCount), page => Assert.Contains(Head, pdf.PageText(page)));
        Assert.All(words.Index(), page => Assert.Equal($"{page.Index + 1}/{pdf.PageCount}", string.Concat(page.Item.Where(word => word.Top > 198).Select(word => word.Text))));
        Assert.DoesNotContain(words[0], word => word.Top < 12);
        Assert.All(words.Skip(1), page => Assert.Equal("瑞川市令和8年度事務事業一覧", string.Concat(page.Where(word => word.Bottom < 15).Select(word => word.Text))));
    }

    [Fact]
    public async Task Row_HigherThanAPage_IsBrokenAndLosesNoLine()
    {
        var lines = Enumerable.Range(1, 120).Select(number => $"・{number}番目の取組を行う。");

        using var pdf = await PrintAsync(ProjectLists.Of(ProjectLists.Project("1", "短い事業"), ProjectLists.Project("2", "長い事業", string.Join('\n', lines))));

        var text = pdf.TaggedText();
        Assert.All(lines, line => Assert.Contains(line, text));
        Assert.True(pdf.PageCount > 1);
    }

    [Fact]
    public async Task MoreThanFitIntoOnePrint_IsRefusedWithWhatToDo()
    {
        var list = ProjectLists.Of([.. Enumerable.Range(1, ProjectListPrinter.Most + 1).Select(number => ProjectLists.Project($"{number}", "事業"))]);

        var refused = await Assert.ThrowsAsync<PrintingException>(() => PrintAsync(list));

        Assert.Contains("部や課で絞って", refused.Message);
    }

    private async Task<PrintedPdf> PrintAsync(ProjectListView list)
    {
        using var renderer = new DocumentRenderer(NullLoggerFactory.Instance);
        return new PrintedPdf(await new ProjectListPrinter(printer.Chromium, renderer).PrintAsync(list, TestContext.Current.CancellationToken));
    }

    private static void HasEveryLine(ProjectListView list, PrintedPdf pdf)
    {
        var text = pdf.TaggedText();
        Assert.NotEmpty(list.Projects);
        foreach (var project in list.Projects)
        {
            foreach (var line in $"{project.Name}\n{project.UnitName}\n{project.Purpose}\n{project.Outline}\n{project.Result}".Split('\n'))
                Assert.Contains(PrintedPdf.Pack(line), text);
        }
    }
}
