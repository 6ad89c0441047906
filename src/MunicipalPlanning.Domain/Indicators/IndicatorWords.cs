using System.Globalization;
using System.Text.RegularExpressions;

namespace MunicipalPlanning.Domain.Indicators;

/// <summary>The words of indicators, for screens, messages, PDFs and files.</summary>
public static partial class IndicatorWords
{
    /// <summary>Digits after the point of a number that was computed.</summary>
    private const int ComputedPlaces = 2;

    public static string Word(this IndicatorDirection direction) => direction switch
    {
        IndicatorDirection.Up => "増やす",
        IndicatorDirection.Down => "減らす",
        IndicatorDirection.Keep => "保つ",
        IndicatorDirection.AtMost => "以下を保つ",
        IndicatorDirection.AtLeast => "以上を保つ",
        _ => throw new ArgumentOutOfRangeException(nameof(direction), direction, null),
    };

    public static string Word(this IndicatorState state) => state switch
    {
        IndicatorState.OnTrack => "達成見込み",
        IndicatorState.Caution => "注意",
        IndicatorState.Missed => "未達",
        IndicatorState.NotMeasured => "未測定",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>18件※, 43（16）位: a figure as written, with the unit behind its number; a figure of more words says its unit itself.</summary>
    public static string AsWritten(Figure figure, string unit) =>
        NumberAlone().Match(figure.ToString()) is { Success: true } match ? $"{match.Groups["number"].Value}{unit}{match.Groups["mark"].Value}" : figure.ToString();

    /// <summary>Whether a figure is a number and nothing else.</summary>
    public static bool IsPlainNumber(string text) => PlainNumber().IsMatch(text);

    /// <summary>43.3%.</summary>
    public static string Percent(decimal rate) => Number(rate, 1) + "%";

    /// <summary>6,256件: a number with the places it was written with.</summary>
    public static string Written(decimal number, string unit) => Number(number, number.Scale) + unit;

    /// <summary>16.73%: a number that was computed, without zeros at its end.</summary>
    public static string Computed(decimal number, string unit)
    {
        var rounded = decimal.Round(number, ComputedPlaces, MidpointRounding.AwayFromZero);
        return (rounded < 0 ? "▲" : "") + Math.Abs(rounded).ToString("#,0.##", CultureInfo.InvariantCulture) + unit;
    }

    private static string Number(decimal number, int places) =>
        (number < 0 ? "▲" : "") + Math.Abs(number).ToString("N" + places.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<number>[-▲△−－]?[\d,.，．]+\s*(?:[（(][^）)]*[）)])?)\s*(?<mark>[※＊*].{0,4})?$")]
    private static partial Regex NumberAlone();

    [GeneratedRegex(@"^[-▲△−－]?\d[\d,.，．]*$")]
    private static partial Regex PlainNumber();
}
