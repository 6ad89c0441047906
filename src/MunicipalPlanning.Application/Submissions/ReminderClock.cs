using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MunicipalPlanning.Application.Organization;
using Npgsql;

namespace MunicipalPlanning.Application.Submissions;

/// <summary>Looks every quarter of an hour whether reminders are due; <see cref="Reminders.SendDueAsync"/> sends each only once a day.</summary>
public sealed partial class ReminderClock(Reminders reminders, ReminderSettings settings, TimeProvider clock, ILogger<ReminderClock> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                if (settings.DaysBefore.Count > 0 && clock.OfficeHour() >= settings.FromHour)
                    await RemindAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The application stops.
        }
    }

    private async Task RemindAsync(CancellationToken stoppingToken)
    {
        try
        {
            if (await reminders.SendDueAsync(stoppingToken) is > 0 and var count)
                LogSent(count);
        }
        catch (Exception failure) when (failure is NpgsqlException or InvalidOperationException { InnerException: NpgsqlException } or Microsoft.EntityFrameworkCore.DbUpdateException)
        {
            LogFailure(failure.Message);
        }
    }

    [LoggerMessage(LogLevel.Information, "{Count} units were reminded of their deadline.")]
    private partial void LogSent(int count);

    [LoggerMessage(LogLevel.Warning, "Reminders could not be sent and are tried again: {Reason}")]
    private partial void LogFailure(string reason);
}
