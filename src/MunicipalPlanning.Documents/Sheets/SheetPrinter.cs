using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Documents.Printing;

namespace MunicipalPlanning.Documents.Sheets;

/// <summary>組織マネジメントシートの印刷: one sheet or a book of many, each with its own page numbers.</summary>
public sealed class SheetPrinter(ChromiumPrinter printer, DocumentRenderer renderer)
{
    /// <exception cref="PrintingException">There is no browser, or it failed or took too long.</exception>
    public async Task<PrintedDocument> PrintAsync(
        IReadOnlyList<SheetView> sheets, SheetPrintOptions options, IProgress<PrintProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfZero(sheets.Count);
        var title = SheetLabels.DocumentTitle(sheets);
        var done = 0;
        progress?.Report(new PrintProgress(done, sheets.Count));
        var parts = await Task.WhenAll(sheets.Chunk(options.SheetsPerPart).Select(async part =>
        {
            var pdf = await PrintPartAsync(part, title, options.Orientation, cancellationToken);
            progress?.Report(new PrintProgress(Interlocked.Add(ref done, part.Length), sheets.Count));
            return pdf;
        }));
        var content = parts.Length == 1 ? parts[0] : PdfJoiner.Join(parts);
        return new PrintedDocument(SheetFileName.Of(sheets), content);
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
