namespace MunicipalPlanning.Application.Organization;

/// <summary>The day at the office: Japan's, whatever the server's clock is set to.</summary>
public static class OfficeClock
{
    private static readonly TimeSpan Japan = TimeSpan.FromHours(9);

    public static DateOnly Today(this TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().ToOffset(Japan).DateTime);
}
