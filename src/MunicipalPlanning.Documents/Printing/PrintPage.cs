using System.Text.Json;
using Microsoft.Playwright;

namespace MunicipalPlanning.Documents.Printing;

/// <summary>One warm page of the browser, lent by <see cref="ChromiumPrinter"/> for one document.</summary>
public sealed class PrintPage
{
    internal const string NumberStyleId = "paper-numbers";

    /// <summary>Undoes the zoom of print.css.</summary>
    private const float Scale = 1f / 6;

    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web);

    internal PrintPage(IPage page) => Page = page;

    internal IPage Page { get; }

    /// <summary>Lays a document out; it comes from <see cref="DocumentRenderer"/>.</summary>
    public async Task LoadAsync(string html) => await Page.SetContentAsync(html);

    /// <summary>One measure for each paper of the document, in its order.</summary>
    public async Task<IReadOnlyList<PaperMeasure>> MeasureAsync()
    {
        var measures = await Page.EvaluateAsync<JsonElement>(PrintStyles.MeasureScript);
        return measures.Deserialize<List<PaperMeasure>>(s_json)!;
    }

    /// <summary>Says the label of a broken label cell (data-repeat) again on each further page; moves nothing.</summary>
    public async Task RepeatLabelsAsync() => await Page.EvaluateAsync(PrintStyles.RepeatLabelsScript);

    /// <summary>Cuts the flow of a book into its pages; answers how many they are.</summary>
    public Task<int> PaginateAsync() => Page.EvaluateAsync<int>(PrintStyles.BookScript);

    /// <param name="papers">The pages and the running head of each paper.</param>
    public Task NumberAsync(IEnumerable<(int PageCount, string RunningHead)> papers)
    {
        var numbering = new PaperNumbering();
        foreach (var (pageCount, runningHead) in papers)
            numbering.Add(pageCount, runningHead);
        return NumberAsync(numbering);
    }

    /// <summary>The same for a book whose pages are counted from its beginning to its end.</summary>
    public Task NumberThroughAsync(IEnumerable<(int PageCount, string RunningHead)> papers)
    {
        var list = papers.ToList();
        var numbering = new PaperNumbering(list.Sum(paper => paper.PageCount));
        foreach (var (pageCount, runningHead) in list)
            numbering.Add(pageCount, runningHead);
        return NumberAsync(numbering);
    }

    /// <summary>The same for a report, which has its head on every page but the cover's.</summary>
    /// <param name="papers">The pages and the running head of each paper; null for the cover.</param>
    public Task NumberReportAsync(IEnumerable<(int PageCount, string? RunningHead)> papers)
    {
        var list = papers.ToList();
        var numbering = new PaperNumbering(list.Sum(paper => paper.PageCount));
        foreach (var (pageCount, runningHead) in list)
            numbering.AddToReport(pageCount, runningHead);
        return NumberAsync(numbering);
    }

    /// <summary>A document whose papers all go on under the same running head, from its HTML to the PDF.</summary>
    public async Task<byte[]> PrintUnderAsync(string html, string runningHead)
    {
        await LoadAsync(html);
        var papers = await MeasureAsync();
        await NumberAsync(papers.Select(paper => (paper.PageCount, runningHead)));
        return await ToPdfAsync();
    }

    /// <summary>A tagged PDF with bookmarks from the headings.</summary>
    public Task<byte[]> ToPdfAsync() => Page.PdfAsync(new PagePdfOptions
    {
        PreferCSSPageSize = true,
        PrintBackground = true,
        Scale = Scale,
        Tagged = true,
        Outline = true,
    });

    private async Task NumberAsync(PaperNumbering numbering) =>
        await Page.EvaluateAsync(
            $"css => {{ document.getElementById('{NumberStyleId}').textContent = css; }}", numbering.ToCss());
}
