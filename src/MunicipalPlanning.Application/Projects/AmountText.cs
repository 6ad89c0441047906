using System.Globalization;
using System.Text;
using MunicipalPlanning.Domain.Projects;

namespace MunicipalPlanning.Application.Projects;

/// <summary>金額 between the fields and the domain: 12480, a decrease -3775, empty if not written.</summary>
public static class AmountText
{
    public static string Write(Thousands? amount) => amount?.Amount.ToString(CultureInfo.InvariantCulture) ?? "";

    /// <exception cref="FormatException">The text is neither empty nor an amount.</exception>
    internal static Thousands? Read(string text) =>
        Canonical(text) is not { } canonical ? throw new FormatException("The text is no amount.")
        : canonical.Length == 0 ? null
        : new Thousands(long.Parse(canonical, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));

    /// <summary>Reads an amount as people write it: 12,480, １２，４８０千円, ▲3,775.</summary>
    /// <returns>Null if it is no whole number of 千円 within the bounds.</returns>
    public static string? Canonical(string text)
    {
        var plain = new StringBuilder();
        foreach (var character in text.Normalize(NormalizationForm.FormKC))
        {
            if (char.IsWhiteSpace(character) || character is ',' or '、')
                continue;
            plain.Append(character is '▲' or '△' or '−' or '‐' or '–' ? '-' : character);
        }
        var digits = plain.ToString();
        if (digits.EndsWith("千円", StringComparison.Ordinal))
            digits = digits[..^2];
        if (digits.Length == 0)
            return "";
        return long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var amount) && Thousands.IsValid(amount)
            ? amount.ToString(CultureInfo.InvariantCulture)
            : null;
    }
}
