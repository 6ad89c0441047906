using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Exchange;

namespace MunicipalPlanning.Web;

/// <summary>What happens before the first request: the schema is brought up to date, an empty database gets the sample municipality.</summary>
internal sealed class Startup(PlanningDatabase database, ExchangeImport import, IConfiguration configuration, ILogger<Startup> logger)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await database.PrepareAsync(cancellationToken);
        if (configuration["Sample:File"] is not { Length: > 0 } file || !await database.IsEmptyAsync(cancellationToken))
            return;
        await using var sample = File.OpenRead(file);
        var outcome = await import.ImportAsync(sample, cancellationToken);
        if (!outcome.IsDone)
            throw new InvalidOperationException(string.Join('\n', outcome.Faults.Lines()));
        logger.LogInformation("The database was empty; the sample municipality was loaded from {File}.", file);
    }
}
