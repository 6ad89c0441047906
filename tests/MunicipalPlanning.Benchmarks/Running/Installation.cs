using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MunicipalPlanning.Application;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Exchange;
using MunicipalPlanning.Application.Exchange.Format;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Documents;
using MunicipalPlanning.Documents.Printing;
using MunicipalPlanning.Documents.Sheets;
using MunicipalPlanning.Domain.Calendar;

namespace MunicipalPlanning.Benchmarks.Running;

/// <summary>The product's services in this process, on a database of their own with the sample municipality.</summary>
internal sealed class Installation : IAsyncDisposable
{
    private static readonly FiscalYear Year = new(Sample.Year);

    private readonly BenchmarkDatabase _database = new();
    private readonly ServiceProvider _services;

    private Installation()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(_database.Settings).Build();
        _services = new ServiceCollection().AddLogging().AddPlanning(configuration).AddDocuments(configuration).BuildServiceProvider();
    }

    public BenchmarkDatabase Database => _database;

    public IServiceProvider Services => _services;

    public static async Task<Installation> CreateAsync()
    {
        var installation = new Installation();
        await installation._services.GetRequiredService<PlanningDatabase>().PrepareAsync(CancellationToken.None);
        await using var file = File.OpenRead(Sample.File);
        var outcome = await installation._services.GetRequiredService<ExchangeImport>().ImportAsync(file, CancellationToken.None);
        return outcome.IsDone ? installation : throw new InvalidOperationException(string.Join('\n', outcome.Faults.Lines()));
    }

    /// <summary>Adds a plan to the sample municipality.</summary>
    public async Task ImportAsync(ExchangePlan plan)
    {
        await using var sample = File.OpenRead(Sample.File);
        var file = new ExchangeFile { Municipality = (await ExchangeReader.ReadAsync(sample, CancellationToken.None)).File!.Municipality, Plans = [plan] };
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(ExchangeWriter.Write(file)));
        var outcome = await _services.GetRequiredService<ExchangeImport>().ImportAsync(stream, CancellationToken.None);
        if (!outcome.IsDone)
            throw new InvalidOperationException(string.Join('\n', outcome.Faults.Lines()));
    }

    public async Task<SheetView> ReadSheetAsync() =>
        await _services.GetRequiredService<SheetViews>().FindAsync(Year, Sample.UnitId, CancellationToken.None)
        ?? throw new InvalidOperationException("The sample has no such sheet.");

    public Task<IReadOnlyList<SheetView>> ReadYearAsync() => _services.GetRequiredService<SheetViews>().ForYearAsync(Year, CancellationToken.None);

    public Task<PrintedDocument> PrintAsync(IReadOnlyList<SheetView> sheets) =>
        _services.GetRequiredService<SheetPrinter>().PrintAsync(sheets, new SheetPrintOptions(), progress: null, CancellationToken.None);

    /// <summary>The least that the printer can do: one page with nothing on it.</summary>
    public Task<byte[]> PrintBlankAsync() => _services.GetRequiredService<ChromiumPrinter>().UseAsync(
        async page =>
        {
            await page.LoadAsync("<!DOCTYPE html><title>白紙</title>");
            return await page.ToPdfAsync();
        },
        CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.DisposeAsync();
    }
}
