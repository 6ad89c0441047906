namespace MunicipalPlanning.Documents.Indicators;

/// <summary>Round numbers for an axis.</summary>
internal static class IndicatorChartTicks
{
    private const int Gaps = 4;

    private static readonly double[] s_steps = [1, 2, 2.5, 5, 10];

    /// <summary>Two or more round numbers at equal distances, which enclose both numbers.</summary>
    public static IReadOnlyList<double> Between(double least, double greatest)
    {
        if (greatest <= least)
        {
            var around = least == 0 ? 1 : Math.Abs(least) / 10;
            (least, greatest) = (least - around, greatest + around);
        }
        var step = RoundStep((greatest - least) / Gaps);
        var (first, last) = ((long)Math.Floor(least / step), (long)Math.Ceiling(greatest / step));
        return [.. Enumerable.Range(0, (int)(last - first) + 1).Select(index => (first + index) * step)];
    }

    private static double RoundStep(double step)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(step)));
        return s_steps.First(factor => factor * power >= step * 0.999999) * power;
    }
}
