using Npgsql;

namespace MunicipalPlanning.Browser.Tests.Running;

/// <summary>The PostgreSQL server that script/test started.</summary>
internal static class TestServer
{
    private static string Server =>
        Environment.GetEnvironmentVariable("PLANNING_TEST_SERVER")
        ?? throw new InvalidOperationException("PLANNING_TEST_SERVER is not set; run the tests through script/test.");

    public static string ConnectionString(string database) => new NpgsqlConnectionStringBuilder(Server) { Database = database }.ConnectionString;

    public static async Task DropAsync(string database)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Server) { Database = "postgres", Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"drop database if exists {database} with (force)", connection);
        await command.ExecuteNonQueryAsync();
    }
}
