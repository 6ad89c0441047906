using Npgsql;

namespace MunicipalPlanning.Browser.Tests.Running;

/// <summary>The PostgreSQL server that script/test started.</summary>
internal static class TestServer
{
    private static string Server =>
        Environment.GetEnvironmentVariable("PLANNING_TEST_SERVER")
        ?? throw new InvalidOperationException("PLANNING_TEST_SERVER is not set; run the tests through script/test.");

    public static string ConnectionString(string database) => new NpgsqlConnectionStringBuilder(Server) { Database = database }.ConnectionString;

    public static Task DropAsync(string database) => ExecuteAsync("postgres", $"drop database if exists {database} with (force)");

    public static async Task ExecuteAsync(string database, string statement)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Server) { Database = database, Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }
}
