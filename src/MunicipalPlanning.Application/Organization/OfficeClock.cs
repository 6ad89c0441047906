namespace MunicipalPlanning.Application.Organization;

/// <summary>The day at the office: Japan's, whatever the server's clock is set to.</summary>
public static class OfficeClock
{
    /// <summary>Ahead of UTC, all the year.</summary>
    public static readonly TimeSpan Japan = TimeSpan.FromHours(9);

    public static DateOnly Today(this TimeProvider clock) => clock.GetUtcNow().OfficeDay();

    /// <summary>The hour at the office, 0 to 23.</summary>
    public static int OfficeHour(this TimeProvider clock) => clock.GetUtcNow().ToOffset(Japan).Hour;

    /// <summary>The day at the office on which a moment falls.</summary>
    public static DateOnly OfficeDay(this DateTimeOffset moment) => DateOnly.FromDateTime(moment.ToOffset(Japan).DateTime);
}
