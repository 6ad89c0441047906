using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging.Abstractions;
using MunicipalPlanning.Application.Indicators;
using MunicipalPlanning.Documents.Indicators;
using MunicipalPlanning.Documents.Printing;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Indicators;

namespace MunicipalPlanning.Documents.Tests.Indicators;

public sealed partial class IndicatorChartTests
{
    private static readonly FiscalYear s_first = new(2022);
    private static readonly FiscalYear s_last = new(2028);

    [Fact]
    public async Task Chart_OfAnIndicator_RisesAlongItsActualsToTheTarget()
    {
        var chart = await DrawAsync(Trend(IndicatorDirection.Up, "12", "24", (2023, "31"), (2024, "67"), (2025, "104")));

        var points = Points(chart);
        Assert.Equal(4, points.Count);
        Assert.Equal(points.OrderBy(point => point.X), points);
        Assert.Equal(points.OrderByDescending(point => point.Y), points);
        Assert.Contains("class=\"chart-path\"", chart, StringComparison.Ordinal);
        Assert.Single(SquarePattern().Matches(chart));
        Assert.Contains("aria-label=\"開業件数の推移。実績は R4 12件、R5 31件、R6 67件、R7 104件。目標は R10 24件。\"", chart, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chart_WithoutANumber_SaysSo()
    {
        var chart = await DrawAsync(Trend(IndicatorDirection.Up, "新規", "調整中"));

        Assert.Empty(Points(chart));
        Assert.Contains("図にできる数がまだありません", chart, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chart_OfEqualNumbers_LiesInTheMiddle()
    {
        var chart = await DrawAsync(Trend(IndicatorDirection.Keep, "50", "50", (2025, "50")));

        Assert.All(Points(chart), point => Assert.InRange(point.Y, 20, 35));
    }

    [Fact]
    public async Task Chart_OfOneNumber_IsAPoint()
    {
        var chart = await DrawAsync(Trend(IndicatorDirection.Up, "新規", "", (2025, "▲3.2")));

        Assert.Single(Points(chart));
        Assert.DoesNotContain("chart-actual", chart, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chart_InFull_HasRoundFiguresAndTheYears()
    {
        var chart = await DrawAsync(Trend(IndicatorDirection.Up, "▲8", "24", (2025, "16.9")), IndicatorChartSize.Full);

        Assert.Equal(["▲10", "0", "10", "20", "30"], NumberPattern().Matches(chart).Select(match => match.Groups[1].Value));
        Assert.Equal(["R4", "R5", "R6", "R7", "R8", "R9", "R10"], YearPattern().Matches(chart).Select(match => match.Groups[1].Value));
        Assert.DoesNotContain("style=", chart, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chart_OfEarlierPlans_GoesOnToTheLeft()
    {
        var indicator = Indicator(IndicatorDirection.Up, "12", "24", (2025, "16"));
        var trend = IndicatorTrend.Of(indicator, IndicatorPath.Of(indicator, null), new FiscalYear(2025), new FiscalYear(2018), s_last, [new(new(2018), 4), new(new(2020), 8), new(new(2023), 99)]);

        Assert.Equal([2018, 2020, 2022, 2025], trend.Actuals.Select(point => point.Year.Start));
        Assert.Equal(2022, trend.Path[0].Year.Start);
        Assert.Equal(4, Points(await DrawAsync(trend)).Count);
    }

    private static IndicatorTrend Trend(IndicatorDirection direction, string baseline, string target, params (int Year, string Actual)[] actuals)
    {
        var indicator = Indicator(direction, baseline, target, actuals);
        return IndicatorTrend.Of(indicator, IndicatorPath.Of(indicator, s_first.Next), new FiscalYear(2025), s_first, s_last);
    }

    private static Indicator Indicator(IndicatorDirection direction, string baseline, string target, params (int Year, string Actual)[] actuals)
    {
        var indicator = new Indicator("開業件数", "", "件", direction, "");
        indicator.StartFrom(s_first, new Figure(baseline));
        indicator.Measure([.. actuals.Select(actual => new IndicatorValue(new FiscalYear(actual.Year), default, new Figure(actual.Actual))), new IndicatorValue(s_last, new Figure(target), default)]);
        return indicator;
    }

    private static async Task<string> DrawAsync(IndicatorTrend trend, IndicatorChartSize size = IndicatorChartSize.Card)
    {
        using var renderer = new DocumentRenderer(NullLoggerFactory.Instance);
        return await renderer.RenderAsync<IndicatorChart>(new Dictionary<string, object?> { ["Trend"] = trend, ["Size"] = size });
    }

    private static List<(double X, double Y)> Points(string chart) =>
        [.. PointPattern().Matches(chart).Select(match => (Number(match.Groups[1].Value), Number(match.Groups[2].Value)))];

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex("<circle class=\"chart-point\" cx=\"([\\d.]+)\" cy=\"([\\d.]+)\"")]
    private static partial Regex PointPattern();

    [GeneratedRegex("<rect class=\"chart-target\"")]
    private static partial Regex SquarePattern();

    [GeneratedRegex("class=\"chart-number\"[^>]*>([^<]+)<")]
    private static partial Regex NumberPattern();

    [GeneratedRegex("class=\"chart-year\"[^>]*>([^<]+)<")]
    private static partial Regex YearPattern();
}
