using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Documents.Printing;

namespace MunicipalPlanning.Documents.Projects;

/// <summary>事務事業点検シートの印刷: one sheet, or a book of many with its contents.</summary>
public sealed class ReviewSheetPrinter(ChromiumPrinter printer, DocumentRenderer renderer)
{
    /// <exception cref="PrintingException">There is no browser, or it failed or took too long.</exception>
    public async Task<PrintedDocument> PrintAsync(ProjectView project, CancellationToken cancellationToken)
    {
        var html = await renderer.RenderAsync<ReviewBook>(Parameters(ReviewSheetLabels.DocumentTitle(project), [project]));
        var content = await printer.UseAsync(async page =>
        {
            await page.LoadAsync(html);
            var papers = await page.MeasureAsync();
            await page.NumberAsync([(papers[0].PageCount, ReviewSheetLabels.RunningHead(project))]);
            return await page.ToPdfAsync();
        }, cancellationToken);
        return new PrintedDocument(ReviewSheetFileName.Of(project), content);
    }

    /// <param name="projects">Of one year, in the order of the book.</param>
    /// <param name="scope">商工観光課, 全部署: whose sheets they are.</param>
    /// <exception cref="PrintingException">There is no browser, or it failed or took too long.</exception>
    public async Task<PrintedDocument> PrintBookAsync(IReadOnlyList<ProjectView> projects, string scope, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfZero(projects.Count);
        var title = $"{projects[0].Year.Name} {ReviewSheetLabels.Form} {scope}";
        var parameters = Parameters(title, projects);
        parameters[nameof(ReviewBook.HasContents)] = true;
        var html = await renderer.RenderAsync<ReviewBook>(parameters);
        var content = await printer.UseAsync(async page =>
        {
            await page.LoadAsync(html);
            var counts = (await page.MeasureAsync()).Select(paper => paper.PageCount).ToList();
            // The column of the pages has a fixed width, so that filling it moves nothing.
            parameters[nameof(ReviewBook.FirstPages)] = FirstPages(counts);
            await page.LoadAsync(await renderer.RenderAsync<ReviewBook>(parameters));
            await page.NumberThroughAsync(counts.Zip(projects.Select(ReviewSheetLabels.RunningHead).Prepend(title)));
            return await page.ToPdfAsync();
        }, cancellationToken);
        return new PrintedDocument(ReviewSheetFileName.OfBook(projects[0].Year, scope), content);
    }

    private static Dictionary<string, object?> Parameters(string title, IReadOnlyList<ProjectView> projects) => new()
    {
        [nameof(ReviewBook.Title)] = title,
        [nameof(ReviewBook.Projects)] = projects,
    };

    /// <param name="counts">The pages of the contents, then of each sheet.</param>
    private static List<int> FirstPages(List<int> counts)
    {
        var pages = new List<int>();
        var page = counts[0] + 1;
        foreach (var count in counts.Skip(1))
        {
            pages.Add(page);
            page += count;
        }
        return pages;
    }
}
