using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace MunicipalPlanning.Benchmarks.Measuring;

/// <summary>実行計画: asks the database how it answered the slowest statements of something.</summary>
internal static class QueryPlans
{
    private const int Slowest = 3;
    private static readonly TimeSpan WorthTelling = TimeSpan.FromMilliseconds(3);

    /// <summary>Does it once and explains its slowest statements, each run once more for that.</summary>
    public static async Task TellAsync(TextWriter output, string connectionString, string what, Func<Task> act)
    {
        var executed = await ExecutedAsync(act);
        await output.WriteLineAsync($"\n### {what}");
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        foreach (var (text, parameters, duration) in executed.OrderByDescending(statement => statement.Duration).Take(Slowest).Where(statement => statement.Duration >= WorthTelling && statement.Text.TrimStart().StartsWith("SELECT", StringComparison.OrdinalIgnoreCase)))
        {
            await output.WriteLineAsync($"\n{duration.TotalMilliseconds:0} ms\n{text}\n");
            await using var command = new NpgsqlCommand($"explain (analyze, buffers) {text}", connection);
            foreach (var parameter in parameters)
                command.Parameters.Add(parameter.Clone());
            await using var plan = await command.ExecuteReaderAsync();
            while (await plan.ReadAsync())
                await output.WriteLineAsync(plan.GetString(0));
        }
    }

    private static async Task<IReadOnlyList<Statement>> ExecutedAsync(Func<Task> act)
    {
        using var listening = new Listening();
        await act();
        return listening.Statements;
    }

    private sealed record Statement(string Text, IReadOnlyList<NpgsqlParameter> Parameters, TimeSpan Duration);

    /// <summary>Hears every statement of the product in this process.</summary>
    private sealed class Listening : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        private readonly List<IDisposable> _subscriptions = [];

        public Listening() => _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));

        public List<Statement> Statements { get; } = [];

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == DbLoggerCategory.Name)
                _subscriptions.Add(value.Subscribe(this));
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Value is CommandExecutedEventData executed)
                Statements.Add(new Statement(executed.Command.CommandText, [.. executed.Command.Parameters.Cast<DbParameter>().OfType<NpgsqlParameter>().Select(parameter => parameter.Clone())], executed.Duration));
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void Dispose() => _subscriptions.ForEach(subscription => subscription.Dispose());
    }
}
