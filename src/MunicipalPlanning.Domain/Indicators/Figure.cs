using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace MunicipalPlanning.Domain.Indicators;

/// <summary>値: a figure as written (98以下, 55※, 43（16）, —), which knows its number where it has one.</summary>
public readonly partial record struct Figure
{
    public Figure(string text) => Text = TextLimits.Require(text, TextLimits.Figure);

    /// <summary>As written; empty if not written yet.</summary>
    public string Text { get; }

    public bool IsEmpty => string.IsNullOrEmpty(Text);

    /// <summary>The first number of the text that is not a year, month or day; null for 新規, —, 調整中 and the like.</summary>
    public decimal? Number => IsEmpty ? null : FindNumber(Text);

    public override string ToString() => Text ?? "";

    private static decimal? FindNumber(string text)
    {
        var match = NumberPattern().Match(ToAscii(text));
        if (!match.Success)
            return null;
        var digits = match.Groups["digits"].Value.Replace(",", "", StringComparison.Ordinal);
        if (!decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return null;
        return match.Groups["minus"].Success ? -number : number;
    }

    private static string ToAscii(string text)
    {
        var ascii = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            ascii.Append(character switch
            {
                >= '０' and <= '９' => (char)('0' + (character - '０')),
                '，' => ',',
                '．' => '.',
                '▲' or '△' or '−' or '－' => '-',
                _ => character,
            });
        }
        return ascii.ToString();
    }

    [GeneratedRegex(@"(?<minus>-)?(?<!\d)(?<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?![\d,.]*(?:[～〜~‐–-]\d[\d,.]*)?[年月日])")]
    private static partial Regex NumberPattern();
}
