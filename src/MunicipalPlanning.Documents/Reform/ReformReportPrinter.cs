using MunicipalPlanning.Application.Reform;
using MunicipalPlanning.Documents.Printing;

namespace MunicipalPlanning.Documents.Reform;

/// <summary>進捗報告書の印刷: the whole report, or the pages of some items.</summary>
public sealed class ReformReportPrinter(ChromiumPrinter printer, DocumentRenderer renderer)
{
    private const string ForbiddenOnWindows = "\\/:*?\"<>|";

    /// <exception cref="PrintingException">There is no browser, or it failed or took too long.</exception>
    public async Task<PrintedDocument> PrintAsync(ReformReportView report, CancellationToken cancellationToken)
    {
        var parameters = new Dictionary<string, object?> { [nameof(ReformReportBook.Report)] = report };
        var html = await renderer.RenderAsync<ReformReportBook>(parameters);
        var content = await printer.UseAsync(async page =>
        {
            await page.LoadAsync(html);
            // The column of the pages has a fixed width, so that filling it moves nothing.
            parameters[nameof(ReformReportBook.Pages)] = PagesOf(await page.MeasureAsync());
            await page.LoadAsync(await renderer.RenderAsync<ReformReportBook>(parameters));
            var papers = await page.MeasureAsync();
            await page.RepeatLabelsAsync();
            await page.NumberReportAsync(papers.Select((paper, index) => (paper.PageCount, index == 0 ? null : ReformLabels.RunningHead(report))));
            return await page.ToPdfAsync();
        }, cancellationToken);
        return new PrintedDocument(FileName(ReformLabels.Title(report)), content);
    }

    /// <summary>The pages of some items.</summary>
    /// <exception cref="PrintingException">There is no browser, or it failed or took too long.</exception>
    public async Task<PrintedDocument> PrintItemsAsync(ReformReportView report, IReadOnlyList<ReformItem> items, CancellationToken cancellationToken)
    {
        var html = await renderer.RenderAsync<ReformItemBook>(new Dictionary<string, object?> { [nameof(ReformItemBook.Report)] = report, [nameof(ReformItemBook.Items)] = items });
        var content = await printer.UseAsync(async page =>
        {
            await page.LoadAsync(html);
            var papers = await page.MeasureAsync();
            await page.RepeatLabelsAsync();
            await page.NumberReportAsync(papers.Select(paper => (paper.PageCount, (string?)ReformLabels.RunningHead(report))));
            return await page.ToPdfAsync();
        }, cancellationToken);
        return new PrintedDocument(FileName($"{ReformLabels.Title(report)}　{ReformLabels.TitleOf(items)}"), content);
    }

    private static Dictionary<string, int> PagesOf(IReadOnlyList<PaperMeasure> papers)
    {
        var pages = new Dictionary<string, int>();
        var before = 0;
        foreach (var paper in papers)
        {
            foreach (var anchor in paper.Anchors)
                pages[anchor.Id] = before + anchor.Page;
            before += paper.PageCount;
        }
        return pages;
    }

    private static string FileName(string title) =>
        string.Concat(title.Replace('　', '_').Where(character => !char.IsControl(character) && !ForbiddenOnWindows.Contains(character))).TrimEnd('.', ' ') + ".pdf";
}
