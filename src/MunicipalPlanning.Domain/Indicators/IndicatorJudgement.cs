namespace MunicipalPlanning.Domain.Indicators;

/// <summary>The rules by which a number is on track, to be watched, or missed.</summary>
internal static class IndicatorJudgement
{
    public static IndicatorState Judge(IndicatorDirection direction, decimal actual, decimal target, decimal path, int cautionPercent) => direction switch
    {
        IndicatorDirection.Up => Rise(actual, path, cautionPercent),
        IndicatorDirection.Down => Fall(actual, path, cautionPercent),
        IndicatorDirection.Keep => Hold(actual, target, cautionPercent),
        IndicatorDirection.AtMost when actual <= target => IndicatorState.OnTrack,
        IndicatorDirection.AtLeast when actual >= target => IndicatorState.OnTrack,
        IndicatorDirection.AtMost or IndicatorDirection.AtLeast when path == target => IndicatorState.Missed,
        IndicatorDirection.AtMost => Fall(actual, path, cautionPercent),
        IndicatorDirection.AtLeast => Rise(actual, path, cautionPercent),
        _ => throw new ArgumentOutOfRangeException(nameof(direction), direction, null),
    };

    /// <summary>The least number that is still 注意.</summary>
    public static decimal CautionFloor(decimal path, int cautionPercent) => path - Math.Abs(path) * (100 - cautionPercent) / 100;

    /// <summary>The greatest number that is still 注意: of a positive path, the number of which it is the percentage.</summary>
    public static decimal CautionCeiling(decimal path, int cautionPercent) =>
        path > 0 ? path * 100 / cautionPercent : path - path * (100 - cautionPercent) / 100;

    /// <summary>How far a number may lie from the target and is still 注意; half of it is still on track.</summary>
    public static decimal CautionDistance(decimal target, int cautionPercent) => Math.Abs(target) * (100 - cautionPercent) / 100;

    private static IndicatorState Rise(decimal actual, decimal path, int cautionPercent) =>
        actual >= path ? IndicatorState.OnTrack
        : actual >= CautionFloor(path, cautionPercent) ? IndicatorState.Caution
        : IndicatorState.Missed;

    private static IndicatorState Fall(decimal actual, decimal path, int cautionPercent) =>
        actual <= path ? IndicatorState.OnTrack
        : actual <= CautionCeiling(path, cautionPercent) ? IndicatorState.Caution
        : IndicatorState.Missed;

    private static IndicatorState Hold(decimal actual, decimal target, int cautionPercent)
    {
        var (distance, allowed) = (Math.Abs(actual - target), CautionDistance(target, cautionPercent));
        return distance * 2 <= allowed ? IndicatorState.OnTrack
            : distance <= allowed ? IndicatorState.Caution
            : IndicatorState.Missed;
    }
}
