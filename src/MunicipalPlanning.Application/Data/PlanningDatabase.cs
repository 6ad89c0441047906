using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace MunicipalPlanning.Application.Data;

/// <summary>Creates the installation's database where it is missing and brings it to the newest schema.</summary>
public sealed class PlanningDatabase(IDbContextFactory<PlanningDbContext> contexts, PlanningDatabaseOwner owner)
{
    public static void Configure(DbContextOptionsBuilder options, string connectionString) =>
        options.UseNpgsql(connectionString, npgsql => npgsql.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery));

    /// <summary>Whether a failure means that the database cannot be reached now, and the same may succeed in a moment.</summary>
    public static bool IsAway(Exception failure) => failure switch
    {
        PostgresException { SqlState: PostgresErrorCodes.ObjectNotInPrerequisiteState } => true,
        PostgresException refused => refused.IsTransient || refused.SqlState.StartsWith("57P", StringComparison.Ordinal),
        NpgsqlException => true,
        // Entity Framework wraps what may pass.
        DbUpdateException { InnerException: { } inner } => IsAway(inner),
        InvalidOperationException { InnerException: { } inner } => IsAway(inner),
        _ => false,
    };

    /// <summary>Safe when several instances start at once: the migration itself runs under a lock of the database.</summary>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var ownersContext = owner.OpenContext();
        var migrating = ownersContext ?? context;
        await CreateIfMissingAsync(migrating.Database.GetConnectionString()!, cancellationToken);
        await migrating.Database.MigrateAsync(cancellationToken);
        if (ownersContext is not null)
            await PlanningDatabaseOwner.GrantAsync(ownersContext, context.Database.GetConnectionString()!, cancellationToken);
    }

    public async Task<bool> IsEmptyAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return !await context.Municipalities.AnyAsync(cancellationToken);
    }

    private static async Task CreateIfMissingAsync(string connectionString, CancellationToken cancellationToken)
    {
        var target = new NpgsqlConnectionStringBuilder(connectionString);
        var maintenance = new NpgsqlConnectionStringBuilder(connectionString) { Database = "postgres", Pooling = false };
        await using var connection = new NpgsqlConnection(maintenance.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
        }
        catch (PostgresException refused) when (refused.SqlState is PostgresErrorCodes.InvalidCatalogName or PostgresErrorCodes.InsufficientPrivilege)
        {
            // A hosted server may not let us near its maintenance database; then the administrator has created ours.
            return;
        }

        await using var search = new NpgsqlCommand("select 1 from pg_database where datname = $1", connection) { Parameters = { new() { Value = target.Database! } } };
        if (await search.ExecuteScalarAsync(cancellationToken) is not null)
            return;
        var name = new NpgsqlCommandBuilder().QuoteIdentifier(target.Database!);
        // In locale C pg_trgm finds no Japanese at all, so the locale is never left to the server's default.
        await using var create = new NpgsqlCommand($"create database {name} template template0 encoding 'UTF8' locale 'C.UTF-8'", connection);
        try
        {
            await create.ExecuteNonQueryAsync(cancellationToken);
        }
        catch (PostgresException race) when (race.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Another instance was quicker.
        }
    }
}
