using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Domain.Submissions;
using Npgsql;

namespace MunicipalPlanning.Application.Submissions;

/// <summary>Tells open screens what was changed, by any instance of the application: PostgreSQL carries the news (LISTEN/NOTIFY).</summary>
public sealed partial class ChangeFeed(IDbContextFactory<PlanningDbContext> contexts, ILogger<ChangeFeed> logger) : BackgroundService
{
    private const string Channel = "planning_changes";
    private const string PresenceChannel = "planning_presence";
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<Guid, Action<ChangeNews>> _listeners = new();

    /// <summary>News come until the result is disposed of; the listener must be quick and must not throw.</summary>
    public IDisposable Listen(Action<ChangeNews> listener)
    {
        var id = Guid.NewGuid();
        _listeners[id] = listener;
        return new Subscription(() => _listeners.TryRemove(id, out _));
    }

    /// <summary>Tells, with the transaction that changes it, that who is in a record has changed.</summary>
    internal static Task TellPresenceAsync(PlanningDbContext context, string record, CancellationToken cancellationToken) =>
        context.Database.ExecuteSqlAsync($"select pg_notify({PresenceChannel}, {record})", cancellationToken);

    internal static async Task TellAsync(PlanningDbContext context, IReadOnlyList<ChangeRecord> changes, CancellationToken cancellationToken)
    {
        foreach (var record in changes.GroupBy(change => change.Record))
            await context.Database.ExecuteSqlAsync($"select pg_notify({Channel}, {$"{record.Max(change => change.Id)} {record.Key}"})", cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is NpgsqlException or IOException or System.Net.Sockets.SocketException)
            {
                LogLost(failure.Message);
                await Task.Delay(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private async Task ListenAsync(CancellationToken stoppingToken)
    {
        await using var context = await contexts.CreateDbContextAsync(stoppingToken);
        var settings = new NpgsqlConnectionStringBuilder(context.Database.GetConnectionString()) { Pooling = false, KeepAlive = 10 };
        await using var connection = new NpgsqlConnection(settings.ConnectionString);
        await connection.OpenAsync(stoppingToken);
        connection.Notification += (_, news) => Spread(Read(news));
        await using (var listen = new NpgsqlCommand($"listen {Channel}; listen {PresenceChannel}", connection))
            await listen.ExecuteNonQueryAsync(stoppingToken);
        // What was told while nobody listened is lost, so every screen looks for itself.
        Spread(new ChangeNews(null, 0, false));
        while (true)
            await connection.WaitAsync(stoppingToken);
    }

    private static ChangeNews Read(NpgsqlNotificationEventArgs news)
    {
        if (news.Channel == PresenceChannel)
            return new ChangeNews(news.Payload, 0, true);
        var space = news.Payload.IndexOf(' ', StringComparison.Ordinal);
        return new ChangeNews(news.Payload[(space + 1)..], long.Parse(news.Payload[..space], System.Globalization.CultureInfo.InvariantCulture), false);
    }

    private void Spread(ChangeNews news)
    {
        foreach (var listener in _listeners.Values)
            listener(news);
    }

    [LoggerMessage(LogLevel.Warning, "The feed of changes lost its connection and tries again: {Reason}")]
    private partial void LogLost(string reason);

    private sealed class Subscription(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}

/// <summary>That a record was changed.</summary>
/// <param name="Record">As in the log; null after an interruption, when anything may have changed.</param>
/// <param name="ChangeId">The newest entry of the log; 0 if there is none to compare with.</param>
/// <param name="IsPresence">Not the record itself, only who is in it.</param>
public sealed record ChangeNews(string? Record, long ChangeId, bool IsPresence);
