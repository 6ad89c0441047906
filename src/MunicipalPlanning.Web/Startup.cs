using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Exchange;
using MunicipalPlanning.Web.Access;
using MunicipalPlanning.Web.Sample;

namespace MunicipalPlanning.Web;

/// <summary>What happens before the first request: the schema is brought up to date, an empty database gets the sample municipality and somebody who can sign in.</summary>
internal sealed class Startup(
    PlanningDatabase database, ExchangeImport import, SampleAccounts samples, FirstAdministrator first, TimeProvider time, IConfiguration configuration, IHostEnvironment environment, ILogger<Startup> logger)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await database.PrepareAsync(cancellationToken);
        if (configuration["Sample:File"] is { Length: > 0 } file && await database.IsEmptyAsync(cancellationToken))
            await LoadSampleAsync(file, cancellationToken);
        if (await first.EnsureAsync(cancellationToken) is { } passphrase)
            // Not to the log, which is kept and read by others.
            Console.WriteLine(FirstAdministratorWords.Of(passphrase));
    }

    private async Task LoadSampleAsync(string file, CancellationToken cancellationToken)
    {
        await using var sample = File.OpenRead(file);
        var outcome = await import.ImportAsync(sample, cancellationToken);
        if (!outcome.IsDone)
            throw new InvalidOperationException(string.Join('\n', outcome.Faults.Lines()));
        if (environment.IsDevelopment())
        {
            await samples.CreateAsync(cancellationToken);
            await LiveSampleYearAsync(cancellationToken);
        }
        logger.LogInformation("The database was empty; the sample municipality was loaded from {File}.", file);
    }

    private async Task LiveSampleYearAsync(CancellationToken cancellationToken)
    {
        if (configuration["Sample:Year"] is not { Length: > 0 } story)
            return;
        await using var year = new SampleYear(configuration, time);
        await year.LiveAsync(story, cancellationToken);
    }
}
