using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Organization;
using MunicipalPlanning.Domain.Submissions;
using Npgsql;

namespace MunicipalPlanning.Application.Submissions;

/// <summary>保存年限: how long the log is kept.</summary>
/// <param name="KeepYears">Null for ever.</param>
public sealed record LogRetentionPolicy(int? KeepYears)
{
    public const int MostYears = 100;

    /// <exception cref="InvalidOperationException">The setting is no number of years.</exception>
    public static LogRetentionPolicy From(IConfiguration configuration) => configuration["Log:KeepYears"] switch
    {
        null or "" => new LogRetentionPolicy((int?)null),
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var years) && years is >= 1 and <= MostYears => new LogRetentionPolicy(years),
        var text => throw new InvalidOperationException($"設定 Log__KeepYears の「{text}」は年数ではありません。1から{MostYears}の数にするか、消してください（消すと、ずっと残します）。"),
    };
}

/// <summary>Takes entries of the log away that are older than the setting says, at start-up and daily, as the owner of the tables.</summary>
public sealed partial class LogRetention(PlanningDatabaseOwner owner, LogRetentionPolicy policy, TimeProvider clock, ILogger<LogRetention> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromDays(1);

    /// <returns>How many entries went.</returns>
    public async Task<int> PurgeAsync(CancellationToken cancellationToken)
    {
        if (policy.KeepYears is not { } years)
            return 0;
        await using var context = owner.OpenContext();
        if (context is null)
        {
            LogNoOwner();
            return 0;
        }
        var now = clock.GetUtcNow();
        var limit = now.AddYears(-years);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await context.Database.ExecuteSqlAsync($"set local planning.purge = 'on'", cancellationToken);
        var gone = await context.Changes.Where(change => change.At < limit).ExecuteDeleteAsync(cancellationToken);
        if (gone > 0)
        {
            var lastKept = OfficeDate.InFull(limit.OfficeDay());
            context.Log(new Person(Guid.Empty, "自動の整理", [], "サーバー"), now, ChangeKind.Rights, "log", old: $"{gone:N0}件", words: $"保存年限{years}年。{lastKept}より前の記録を消しました。");
            await context.SaveChangesAsync(cancellationToken);
        }
        await transaction.CommitAsync(cancellationToken);
        LogPurged(gone, years);
        return gone;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (policy.KeepYears is null)
            return;
        using var timer = new PeriodicTimer(Pause, clock);
        try
        {
            do
            {
                await TryPurgeAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops.
        }
    }

    private async Task TryPurgeAsync(CancellationToken cancellationToken)
    {
        try
        {
            await PurgeAsync(cancellationToken);
        }
        catch (Exception failure) when (failure is NpgsqlException or DbUpdateException or InvalidOperationException { InnerException: NpgsqlException })
        {
            LogFailed(failure.Message);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Log:KeepYears is set, but no connection of the owner (ConnectionStrings:PlanningOwner); nothing was purged. 保存年限を使うには、表の所有者の接続文字列が要ります。")]
    private partial void LogNoOwner();

    [LoggerMessage(LogLevel.Information, "The log keeps {Years} years; {Gone} older entries were purged.")]
    private partial void LogPurged(int gone, int years);

    [LoggerMessage(LogLevel.Error, "Purging the log failed and is tried again tomorrow: {Reason}")]
    private partial void LogFailed(string reason);
}
