using Microsoft.AspNetCore.Components;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Documents.Printing;

namespace MunicipalPlanning.Documents.Sheets;

/// <summary>履歴の印刷: a sheet's whole history as a table, and comparisons in the form.</summary>
public sealed class SheetHistoryPrinter(ChromiumPrinter printer, DocumentRenderer renderer)
{
    /// <exception cref="PrintingException">There is no browser, or it failed or took too long.</exception>
    public async Task<PrintedDocument> PrintAsync(SheetView sheet, IReadOnlyList<SheetHistoryLine> lines, CancellationToken cancellationToken)
    {
        var title = $"{SheetLabels.DocumentTitle([sheet])} 変更の履歴";
        var html = await renderer.RenderAsync<SheetHistoryBook>(new Dictionary<string, object?>
        {
            [nameof(SheetHistoryBook.Title)] = title,
            [nameof(SheetHistoryBook.Sheet)] = sheet,
            [nameof(SheetHistoryBook.Lines)] = lines,
        });
        var content = await printer.UseAsync(page => page.PrintUnderAsync(html, title), cancellationToken);
        return new PrintedDocument(SheetFileName.OfHistory(sheet, "pdf"), content);
    }

    /// <exception cref="PrintingException">There is no browser, or it failed or took too long.</exception>
    public async Task<PrintedDocument> PrintAsync(PrintedComparison comparison, CancellationToken cancellationToken)
    {
        var sheet = comparison.Comparison.After;
        var parameters = new Dictionary<string, object?>
        {
            [nameof(ComparisonBook.Title)] = $"{SheetLabels.DocumentTitle([sheet])} 比較",
            [nameof(ComparisonBook.Sides)] = comparison.Sides,
        };
        var html = await renderer.RenderAsync<ComparisonBook>(parameters);
        var content = await printer.UseAsync(async page =>
        {
            await page.LoadAsync(html);
            var papers = await page.MeasureAsync();
            if (papers.Any(paper => paper.BrokenBlocks.Count > 0))
            {
                parameters[nameof(ComparisonBook.Continuations)] = papers.Select(BlockContinuations.Plan).ToList();
                await page.LoadAsync(await renderer.RenderAsync<ComparisonBook>(parameters));
                papers = await page.MeasureAsync();
            }
            await page.NumberAsync(papers.Zip(comparison.Sides, (paper, side) => (paper.PageCount, $"{SheetLabels.RunningHead(side.Paper.Sheet)}　比較")));
            return await page.ToPdfAsync();
        }, cancellationToken);
        return new PrintedDocument(SheetFileName.OfComparison(sheet), content);
    }
}
