namespace MunicipalPlanning.Domain.Organization;

/// <summary>全国地方公共団体コード: six digits, the last one a check digit over the other five (総務省).</summary>
public readonly record struct MunicipalityCode
{
    private const int Length = 6;

    private MunicipalityCode(string digits) => Digits = digits;

    public string Digits { get; }

    /// <exception cref="FormatException">Not six ASCII digits, or the check digit is wrong.</exception>
    public static MunicipalityCode Parse(string text) =>
        TryParse(text, out var code) ? code : throw new FormatException($"'{text}' is no municipality code.");

    public static bool TryParse(string? text, out MunicipalityCode code)
    {
        code = default;
        if (!HasSixDigits(text) || text![^1] != CheckDigit(text))
            return false;
        code = new MunicipalityCode(text);
        return true;
    }

    public static bool HasSixDigits(string? text) => text is { Length: Length } && text.All(char.IsAsciiDigit);

    /// <summary>The check digit of the first five digits: 11 minus the rest by 11 of their sum weighted 6, 5, 4, 3, 2; its last digit.</summary>
    public static char CheckDigit(string digits)
    {
        var sum = 0;
        for (var i = 0; i < Length - 1; i++)
            sum += (digits[i] - '0') * (Length - i);
        return (char)('0' + (11 - sum % 11) % 10);
    }

    public override string ToString() => Digits;
}
