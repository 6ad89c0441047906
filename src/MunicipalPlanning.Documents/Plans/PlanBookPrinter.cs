using MunicipalPlanning.Documents.Printing;

namespace MunicipalPlanning.Documents.Plans;

/// <summary>計画書の印刷.</summary>
public sealed class PlanBookPrinter(ChromiumPrinter printer, DocumentRenderer renderer)
{
    /// <exception cref="PrintingException">There is no browser, or it failed or took too long.</exception>
    public async Task<PrintedDocument> PrintAsync(PlanBook book, CancellationToken cancellationToken)
    {
        var html = await renderer.RenderAsync<PlanBookPages>(new Dictionary<string, object?> { [nameof(PlanBookPages.Book)] = book });
        var content = await printer.UseAsync(async page =>
        {
            await page.LoadAsync(html);
            await page.PaginateAsync();
            return await page.ToPdfAsync();
        }, cancellationToken);
        return new PrintedDocument(PlanBookFileName.Of(book), content);
    }
}
