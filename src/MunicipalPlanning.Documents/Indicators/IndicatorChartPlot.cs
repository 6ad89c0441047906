using System.Globalization;
using MunicipalPlanning.Application.Indicators;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Indicators;

namespace MunicipalPlanning.Documents.Indicators;

/// <summary>Where the years and numbers of a trend lie in its frame.</summary>
public sealed class IndicatorChartPlot
{
    private readonly IndicatorTrend _trend;
    private readonly IndicatorChartFrame _frame;
    private readonly double _least;
    private readonly double _greatest;

    public IndicatorChartPlot(IndicatorTrend trend, IndicatorChartFrame frame, bool hasFigures)
    {
        (_trend, _frame) = (trend, frame);
        var numbers = trend.Actuals.Concat(trend.Path).Select(point => (double)point.Number).ToList();
        if (trend.Target is { } target)
            numbers.Add((double)target.Number);
        if (numbers.Count == 0)
            return;
        Ticks = hasFigures ? IndicatorChartTicks.Between(numbers.Min(), numbers.Max()) : [];
        (_least, _greatest) = hasFigures ? (Ticks[0], Ticks[^1]) : (numbers.Min(), numbers.Max());
    }

    /// <summary>The numbers beside the chart, the least first.</summary>
    public IReadOnlyList<double> Ticks { get; } = [];

    public string X(FiscalYear year) => Text(Across(year));

    public string Y(double number) => Text(Down(number));

    public string Y(decimal number) => Y((double)number);

    public string Line(IEnumerable<IndicatorPoint> points) => string.Join(' ', points.Select(point => $"{X(point.Year)},{Y(point.Number)}"));

    /// <summary>The left or upper edge of the square around a point.</summary>
    public string SquareX(FiscalYear year) => Text(Across(year) - _frame.Square / 2);

    public string SquareY(decimal number) => Text(Down((double)number) - _frame.Square / 2);

    public static string Text(double length) => length.ToString("0.##", CultureInfo.InvariantCulture);

    private double Across(FiscalYear year)
    {
        var (years, room) = (_trend.Last.Start - _trend.First.Start, _frame.Width - _frame.Left - _frame.Right);
        return years == 0 ? _frame.Left + room / 2 : _frame.Left + room * (year.Start - _trend.First.Start) / years;
    }

    /// <summary>Equal numbers lie in the middle.</summary>
    private double Down(double number)
    {
        var room = _frame.Height - _frame.Top - _frame.Bottom;
        return _frame.Top + room * (_greatest > _least ? (_greatest - number) / (_greatest - _least) : 0.5);
    }
}
