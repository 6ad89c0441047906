using MunicipalPlanning.Domain.Calendar;

namespace MunicipalPlanning.Domain.Indicators;

/// <summary>計算に使う値: a figure as written, with the number it is reckoned with.</summary>
/// <param name="Year">Null where the document states no year.</param>
public sealed record StatedNumber(FiscalYear? Year, Figure Figure, decimal Number)
{
    /// <summary>Larger numbers are no measurements, and could not be multiplied.</summary>
    private const decimal Most = 1_000_000_000_000_000m;

    /// <summary>Finer ones are taken as this fine, so that nothing is divided by next to nothing.</summary>
    private const int MostPlaces = 8;

    /// <summary>Null where the figure has no number.</summary>
    public static StatedNumber? Read(FiscalYear? year, Figure figure) =>
        figure.Number is { } number && Math.Abs(number) <= Most ? new StatedNumber(year, figure, Math.Round(number, MostPlaces)) : null;
}
