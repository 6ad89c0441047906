namespace MunicipalPlanning.Application.Organization;

/// <summary>The day at the office: Japan's, whatever the server's clock is set to.</summary>
public static class OfficeClock
{
    private static readonly TimeSpan Japan = TimeSpan.FromHours(9);

    public static DateOnly Today(this TimeProvider clock) => clock.GetUtcNow().OfficeDay();

    public static DateOnly OfficeDay(this DateTimeOffset moment) => DateOnly.FromDateTime(moment.ToOffset(Japan).DateTime);
}
