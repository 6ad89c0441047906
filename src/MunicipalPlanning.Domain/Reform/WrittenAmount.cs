using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace MunicipalPlanning.Domain.Reform;

/// <summary>文の中の金額: an amount of money as a sentence writes it (5 億 8,297 万 1 千円, 399,969千円, 約4億6千万円).</summary>
/// <param name="Thousands">In 千円.</param>
/// <param name="Unit">The smallest unit that it writes, in 千円: an amount in 万円 stands for its neighbourhood.</param>
/// <param name="Text">As written.</param>
public sealed partial record WrittenAmount(long Thousands, long Unit, string Text)
{
    private const long HundredMillion = 100_000;
    private const long TenThousand = 10;

    /// <summary>Whether it says an amount, cut off or rounded to the unit that it writes.</summary>
    public bool Says(long thousands) => Math.Abs(thousands - Thousands) < Unit;

    /// <summary>The amounts that follow a word within the same sentence part: 合計 5億円.</summary>
    public static IEnumerable<WrittenAmount> After(string word, string text)
    {
        var plain = text.Normalize(NormalizationForm.FormKC);
        for (var at = plain.IndexOf(word, StringComparison.Ordinal); at >= 0; at = plain.IndexOf(word, at + word.Length, StringComparison.Ordinal))
        {
            var match = Pattern().Match(plain, at + word.Length);
            if (match.Success && plain.AsSpan(at, match.Index - at).IndexOfAny('。', '\n') < 0 && Read(match) is { } amount)
                yield return amount;
        }
    }

    private static WrittenAmount? Read(Match match)
    {
        var (hundreds, tens, ones) = (Digits(match, "oku"), Digits(match, "man"), Digits(match, "sen"));
        if (hundreds is null && tens is null && ones is null)
            return null;
        var unit = ones is not null ? 1 : tens is not null ? TenThousand : HundredMillion;
        return new WrittenAmount((hundreds ?? 0) * HundredMillion + (tens ?? 0) * TenThousand + (ones ?? 0), unit, match.Value.Trim());
    }

    private static long? Digits(Match match, string group) =>
        match.Groups[group] is { Success: true, Value: var value } && long.TryParse(value.Replace(",", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"(?=[0-9])(?:(?<oku>[0-9][0-9,]{0,11})\s*億\s*)?(?:(?<man>[0-9][0-9,]{0,11})\s*万\s*)?(?:(?<sen>[0-9][0-9,]{0,14})\s*千)?円")]
    private static partial Regex Pattern();
}
