namespace MunicipalPlanning.Documents.Indicators;

/// <summary>The room in which a chart is drawn, in its own units.</summary>
/// <param name="Width">Of the whole drawing.</param>
/// <param name="Height">Of the whole drawing.</param>
/// <param name="Left">From the edge to the first year.</param>
/// <param name="Right">From the last year to the edge.</param>
/// <param name="Top">From the edge to the greatest number.</param>
/// <param name="Bottom">From the least number to the edge.</param>
/// <param name="Axis">From the axis of years to the lower edge.</param>
public sealed record IndicatorChartFrame(double Width, double Height, double Left, double Right, double Top, double Bottom, double Axis, double Point, double Latest, double Square)
{
    private static readonly IndicatorChartFrame s_card = new(300, 56, 8, 8, 8, 14, 1, 3, 4.5, 8);
    private static readonly IndicatorChartFrame s_full = new(640, 260, 84, 28, 16, 36, 28, 4, 6, 11);
    private static readonly IndicatorChartFrame s_spark = new(76, 28, 5, 5, 5, 6, 1, 1.5, 3, 5);

    public static IndicatorChartFrame Of(IndicatorChartSize size) => size switch
    {
        IndicatorChartSize.Card => s_card,
        IndicatorChartSize.Full => s_full,
        IndicatorChartSize.Spark => s_spark,
        _ => throw new ArgumentOutOfRangeException(nameof(size), size, null),
    };
}
