using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Application.Reform;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Documents.Plans;
using MunicipalPlanning.Documents.Printing;
using MunicipalPlanning.Documents.Projects;
using MunicipalPlanning.Documents.Reform;
using MunicipalPlanning.Documents.Reform.Public;
using MunicipalPlanning.Documents.Sheets;
using MunicipalPlanning.Documents.Tests.Samples;

[assembly: AssemblyFixture(typeof(Printer))]

namespace MunicipalPlanning.Documents.Tests.Samples;

/// <summary>One browser for all tests.</summary>
public sealed class Printer : IAsyncDisposable
{
    private readonly ChromiumPrinter _chromium = new(Options.Create(new PrintingOptions()), NullLogger<ChromiumPrinter>.Instance);
    private readonly DocumentRenderer _renderer = new(NullLoggerFactory.Instance);

    public ChromiumPrinter Chromium => _chromium;

    public SheetPrinter Sheets => new(_chromium, _renderer);

    internal async Task<PrintedPdf> PrintAsync(SheetView sheet, PaperOrientation orientation = PaperOrientation.Portrait) =>
        await PrintAsync([sheet], new SheetPrintOptions(orientation));

    internal async Task<PrintedPdf> PrintAsync(IReadOnlyList<SheetView> sheets, SheetPrintOptions? options = null) =>
        new(await Sheets.PrintAsync(sheets, options ?? new SheetPrintOptions(), null, TestContext.Current.CancellationToken));

    internal async Task<PrintedPdf> PrintAsync(PlanBook book) =>
        new(await new PlanBookPrinter(_chromium, _renderer).PrintAsync(book, TestContext.Current.CancellationToken));

    internal async Task<PrintedPdf> PrintAsync(ProjectView project) =>
        new(await new ReviewSheetPrinter(_chromium, _renderer).PrintAsync(project, TestContext.Current.CancellationToken));

    internal async Task<PrintedPdf> PrintBookAsync(IReadOnlyList<ProjectView> projects) =>
        new(await new ReviewSheetPrinter(_chromium, _renderer).PrintBookAsync(projects, "全部署", TestContext.Current.CancellationToken));

    internal async Task<PrintedPdf> PrintAsync(ReformReportView report) =>
        new(await new ReformReportPrinter(_chromium, _renderer).PrintAsync(report, TestContext.Current.CancellationToken));

    internal async Task<PrintedPdf> PrintAsync(ReformReportView report, ReformItem item) =>
        new(await new ReformReportPrinter(_chromium, _renderer).PrintItemsAsync(report, [item], TestContext.Current.CancellationToken));

    internal ReformPublisher Publisher => new(_renderer, new ReformReportPrinter(_chromium, _renderer));

    public async ValueTask DisposeAsync()
    {
        _renderer.Dispose();
        await _chromium.DisposeAsync();
    }
}
