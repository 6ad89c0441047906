using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Documents.Printing;

namespace MunicipalPlanning.Documents.Sheets;

/// <summary>組織マネジメントシートの印刷: one sheet or a book of many, each with its own page numbers.</summary>
public sealed class SheetPrinter(ChromiumPrinter printer, DocumentRenderer renderer)
{
    /// <summary>For fewer sheets a second part costs more than it saves.</summary>
    private const int FewestToShare = 8;

    /// <exception cref="PrintingException">There is no browser, or it failed or took too long.</exception>
    public async Task<PrintedDocument> PrintAsync(
        IReadOnlyList<SheetView> sheets, SheetPrintOptions options, IProgress<PrintProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfZero(sheets.Count);
        var title = SheetLabels.DocumentTitle(sheets);
        var done = 0;
        progress?.Report(new PrintProgress(done, sheets.Count));
        var parts = await Task.WhenAll(sheets.Chunk(SheetsPerPart(sheets.Count, options)).Select(async part =>
        {
            var pdf = await PrintPartAsync(part, title, options.Orientation, cancellationToken);
            progress?.Report(new PrintProgress(Interlocked.Add(ref done, part.Length), sheets.Count));
            return pdf;
        }));
        var content = parts.Length == 1 ? parts[0] : PdfJoiner.Join(parts);
        return new PrintedDocument(SheetFileName.Of(sheets), content);
    }

    /// <summary>Parts of one size, and one for each page of the browser where there are enough sheets, so that none waits for the last.</summary>
    private int SheetsPerPart(int sheets, SheetPrintOptions options)
    {
        var parts = (sheets + options.SheetsPerPart - 1) / options.SheetsPerPart;
        if (sheets >= FewestToShare)
            parts = Math.Max(parts, printer.Concurrency);
        return (sheets + parts - 1) / parts;
    }

    private async Task<byte[]> PrintPartAsync(
        IReadOnlyList<SheetView> sheets, string title, PaperOrientation orientation, CancellationToken cancellationToken)
    {
        var parameters = new Dictionary<string, object?>
        {
            [nameof(SheetBook.Title)] = title,
            [nameof(SheetBook.Sheets)] = sheets,
            [nameof(SheetBook.Orientation)] = orientation,
        };
        var html = await renderer.RenderAsync<SheetBook>(parameters);
        return await printer.UseAsync(async page =>
        {
            await page.LoadAsync(html);
            var papers = await page.MeasureAsync();
            if (papers.Any(paper => paper.BrokenBlocks.Count > 0))
            {
                parameters[nameof(SheetBook.Continuations)] = papers.Select(BlockContinuations.Plan).ToList();
                await page.LoadAsync(await renderer.RenderAsync<SheetBook>(parameters));
                papers = await page.MeasureAsync();
            }
            await page.NumberAsync(papers.Zip(sheets, (paper, sheet) => (paper.PageCount, SheetLabels.RunningHead(sheet))));
            return await page.ToPdfAsync();
        }, cancellationToken);
    }
}
