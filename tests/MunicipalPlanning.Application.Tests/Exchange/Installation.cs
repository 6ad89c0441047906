using System.Text;
using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Exchange;

namespace MunicipalPlanning.Application.Tests.Exchange;

/// <summary>Import and export of one database, as texts.</summary>
internal sealed class Installation(IDbContextFactory<PlanningDbContext> contexts)
{
    public async Task<ImportOutcome> TryImportAsync(string json)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        return await new ExchangeImport(contexts, TimeProvider.System).ImportAsync(stream, TestContext.Current.CancellationToken);
    }

    public async Task<ImportCounts> ImportAsync(string json)
    {
        var outcome = await TryImportAsync(json);
        Assert.Equal("", outcome.Faults.ToString());
        return outcome.Counts!;
    }

    public async Task<string> ExportAsync()
    {
        using var stream = new MemoryStream();
        await new ExchangeExport(contexts).ExportAsync(stream, TestContext.Current.CancellationToken);
        return new UTF8Encoding(false, true).GetString(stream.ToArray());
    }
}
