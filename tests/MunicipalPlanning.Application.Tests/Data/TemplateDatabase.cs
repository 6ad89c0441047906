using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Data;
using Npgsql;

[assembly: AssemblyFixture(typeof(MunicipalPlanning.Application.Tests.Data.TemplateDatabase))]

namespace MunicipalPlanning.Application.Tests.Data;

/// <summary>A migrated database of the test server, made once per run; every test class works on a clone of it.</summary>
public sealed class TemplateDatabase : IAsyncLifetime
{
    private readonly string _name = $"template_{Guid.NewGuid():N}";
    private int _clones;

    private static string Server =>
        Environment.GetEnvironmentVariable("PLANNING_TEST_SERVER")
        ?? throw new InvalidOperationException("PLANNING_TEST_SERVER is not set; run the tests through script/test.");

    public async ValueTask InitializeAsync() =>
        await new PlanningDatabase(ContextsOf(_name), new PlanningDatabaseOwner(null)).PrepareAsync(CancellationToken.None);

    public async Task<IDbContextFactory<PlanningDbContext>> CloneAsync()
    {
        var clone = $"{_name}_{Interlocked.Increment(ref _clones)}";
        await ExecuteAsync($"create database {clone} template {_name}");
        return ContextsOf(clone);
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        for (var clone = 1; clone <= _clones; clone++)
            await ExecuteAsync($"drop database if exists {_name}_{clone} with (force)");
        await ExecuteAsync($"drop database if exists {_name} with (force)");
    }

    private static Contexts ContextsOf(string database) =>
        // Without a pool, so that no idle connection hinders the next clone.
        new(new NpgsqlConnectionStringBuilder(Server) { Database = database, Pooling = database.Count(letter => letter == '_') > 1 }.ConnectionString);

    private static async Task ExecuteAsync(string statement)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Server) { Database = "postgres", Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }

    private sealed class Contexts(string connectionString) : IDbContextFactory<PlanningDbContext>
    {
        public PlanningDbContext CreateDbContext()
        {
            var options = new DbContextOptionsBuilder<PlanningDbContext>();
            PlanningDatabase.Configure(options, connectionString);
            return new PlanningDbContext(options.Options);
        }
    }
}
