using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Exchange.Checking;
using MunicipalPlanning.Application.Exchange.Format;
using MunicipalPlanning.Application.Exchange.Reading;
using MunicipalPlanning.Application.Exchange.Storing;

namespace MunicipalPlanning.Application.Exchange;

/// <summary>読み込み: takes in a whole file or nothing of it. Known records are replaced, new ones added, others stay. What sheets said before is kept in the log.</summary>
public sealed class ExchangeImport(IDbContextFactory<PlanningDbContext> contexts, TimeProvider clock)
{
    /// <summary>Any number; two imports of one database must use the same.</summary>
    private const long ImportLock = 0x6578_6368_616e_6765;

    /// <summary>取込み from the command line, as the log names it.</summary>
    private static readonly Person s_command = new(Guid.Empty, "取込み", [], "コマンド");

    /// <param name="person">Who imports; null for the command line.</param>
    public async Task<ImportOutcome> ImportAsync(Stream stream, CancellationToken cancellationToken, Person? person = null)
    {
        var faults = new FaultCollector();
        if (await ExchangeReader.ReadAsync(stream, faults, cancellationToken) is not { } file)
            return new ImportOutcome(null, faults.Freeze());

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await LockAsync(context, cancellationToken);
        MeaningCheck.Run(file, await KnownRecords.LoadAsync(context, file, cancellationToken), faults);
        if (faults.Freeze() is { Any: true } found)
            return new ImportOutcome(null, found);

        var counts = await StoreAsync(new FileStoring(context, new FormerContents(context, person ?? s_command, clock.GetUtcNow()), cancellationToken), context, file);
        await transaction.CommitAsync(cancellationToken);
        return new ImportOutcome(counts, ExchangeFaults.None);
    }

    /// <summary>Waits until no other import works, and keeps others waiting to the end of the transaction.</summary>
    internal static Task LockAsync(PlanningDbContext context, CancellationToken cancellationToken) =>
        context.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({ImportLock})", cancellationToken);

    private static async Task<ImportCounts> StoreAsync(FileStoring storing, PlanningDbContext context, ExchangeFile file)
    {
        // Looking for changes at every Add would look through all that was added before.
        context.ChangeTracker.AutoDetectChangesEnabled = false;
        await storing.StoreMunicipalityAsync(file.Municipality);
        return new ImportCounts(
            await storing.StoreUnitsAsync(file.Units),
            await storing.StorePlansAsync(file.Plans),
            await storing.StoreProjectsAsync(file.Projects),
            await storing.StoreSheetsAsync(file.Sheets));
    }
}
