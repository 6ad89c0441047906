using MunicipalPlanning.Application.Plans.Coverage;
using MunicipalPlanning.Documents.Printing;

namespace MunicipalPlanning.Documents.Plans.Coverage;

/// <summary>取組の対応の印刷.</summary>
public sealed class CoveragePrinter(ChromiumPrinter printer, DocumentRenderer renderer)
{
    /// <exception cref="PrintingException">There is no browser, or it failed or took too long.</exception>
    public async Task<PrintedDocument> PrintAsync(CoverageMatrix matrix, bool showsCharges, CancellationToken cancellationToken)
    {
        var title = $"{matrix.Year.Name} {CoverageWords.Title} {matrix.Plan.Name}";
        var html = await renderer.RenderAsync<CoverageBook>(new Dictionary<string, object?>
        {
            [nameof(CoverageBook.Title)] = title,
            [nameof(CoverageBook.Matrix)] = matrix,
            [nameof(CoverageBook.ShowsCharges)] = showsCharges,
        });
        var content = await printer.UseAsync(page => page.PrintUnderAsync(html, title), cancellationToken);
        return new PrintedDocument(CoverageFile.NameOf(matrix, "pdf"), content);
    }
}
