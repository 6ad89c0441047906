using System.Globalization;
using System.Text;
using MunicipalPlanning.Domain;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Domain.Projects;

namespace MunicipalPlanning.Application.Projects;

/// <summary>How the text of a pasted cell is taken.</summary>
public enum RegisterReadingKind
{
    /// <summary>そのまま.</summary>
    Taken,

    /// <summary>要確認: read as something else than what is written there.</summary>
    Read,

    /// <summary>読めない.</summary>
    Refused,
}

/// <summary>A pasted cell as its field understands it, before anything is changed.</summary>
/// <param name="Text">What would be stored; what was pasted where it is refused.</param>
/// <param name="Words">How it is read, or why it cannot be; empty where it is taken as it is.</param>
public sealed record RegisterReading(RegisterReadingKind Kind, string Text, string Words)
{
    private static readonly string[] Undecided = ["-", "調整中", "未定", "未確定", "検討中", "集計中", "精査中", "皆減", "皆増", "なし", "n/a", "*", "..."];

    /// <param name="path">Within the record: <c>settlement</c>.</param>
    public static RegisterReading Of(string path, string text) => path switch
    {
        _ when !TextLimits.IsText(text) => Refuse(text, "使えない文字があります。文字を直してください。"),
        _ when IsTooNarrow(text) => Refuse(text, "元のExcelの列幅を広げて写し直すか、ここで入力してください。"),
        "budget" or "settlement" => OfAmount(text),
        "review/rating" => OfRating(text),
        "name" when text.Length == 0 => Refuse(text, "名前は空にできません。"),
        _ => LimitOf(path) is var limit && text.Length > limit ? Refuse(text, $"{text.Length:N0}字あります。{limit:N0}字までです。") : new(RegisterReadingKind.Taken, text, ""),
    };

    /// <summary>Whether the field is free text.</summary>
    public static bool IsText(string path) => path is not ("budget" or "settlement" or "review/rating");

    /// <summary>The most characters that a cell stores.</summary>
    public static int LimitOf(string path) => path switch
    {
        "number" or "sheet-number" => TextLimits.Figure,
        "name" or "former-name" => TextLimits.Line,
        _ => TextLimits.Paragraphs,
    };

    /// <summary>###### stands in a column of Excel that is too narrow for its figure.</summary>
    private static bool IsTooNarrow(string text) => text.Length > 1 && text.Normalize(NormalizationForm.FormKC).Trim().All(character => character == '#');

    private static RegisterReading OfAmount(string text)
    {
        var plain = Plain(text);
        if (plain.Length == 0)
            return new(RegisterReadingKind.Taken, "", "");
        if (Undecided.Contains(plain, StringComparer.OrdinalIgnoreCase))
            return Refuse(text, "金額ではないので入れません。決まってから書いてください。");
        if (Amount(plain) is not { } amount)
            return Refuse(text, HasFraction(plain) ? "千円より細かい金額です。千円単位の整数に直してください。" : "金額として読めません。千円単位の整数で書いてください。");
        var canonical = AmountText.Canonical(amount);
        if (canonical is null)
            return Refuse(text, "金額が大きすぎます。千円単位で書いてください。");
        return IsPlain(text, canonical) ? new(RegisterReadingKind.Taken, canonical, "") : new(RegisterReadingKind.Read, canonical, $"「{text}」を {Written(canonical)} と読みました。");
    }

    private static RegisterReading OfRating(string text)
    {
        var plain = Plain(text);
        if (plain.Length == 0)
            return new(RegisterReadingKind.Taken, "", "");
        var found = Enum.GetValues<Rating>().Where(rating => string.Equals(rating.Word(), plain, StringComparison.OrdinalIgnoreCase)).ToList();
        return found is not [var only] ? Refuse(text, $"評価は{string.Join('・', Enum.GetValues<Rating>().Select(rating => rating.Word()))}のどれかです。")
            : new(only.Word() == text ? RegisterReadingKind.Taken : RegisterReadingKind.Read, only.ToString(), only.Word() == text ? "" : $"「{text}」を {only.Word()} と読みました。");
    }

    /// <summary>Half-width, without white space and the commas between digits, dashes and marks of a decrease as one.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder();
        foreach (var character in text.Normalize(NormalizationForm.FormKC).Where(character => !char.IsWhiteSpace(character) && character is not (',' or '、' or '¥' or '\\')))
            plain.Append(character is '▲' or '△' or '−' or '‐' or '–' or '—' or '―' or 'ー' ? '-' : character);
        return plain.ToString();
    }

    /// <summary>12480千円, 12480円, (3775) as accountants write a decrease, 12480.0 as Excel shows it.</summary>
    private static string? Amount(string plain)
    {
        var digits = plain.EndsWith("千円", StringComparison.Ordinal) ? plain[..^2] : plain.TrimEnd('円');
        if (digits is ['(', .., ')'])
            digits = $"-{digits[1..^1]}";
        return decimal.TryParse(digits, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) && amount == decimal.Truncate(amount) && Math.Abs(amount) <= Thousands.Most
            ? decimal.Truncate(amount).ToString(CultureInfo.InvariantCulture)
            : null;
    }

    private static bool HasFraction(string plain) =>
        decimal.TryParse(plain.TrimEnd('円', '千'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) && amount != decimal.Truncate(amount);

    /// <summary>Whether the figure was written as this product or Excel writes it.</summary>
    private static bool IsPlain(string text, string canonical) => text.Trim() == canonical || text.Trim() == Written(canonical) || text.Trim() == long.Parse(canonical, CultureInfo.InvariantCulture).ToString("N0", CultureInfo.InvariantCulture);

    private static string Written(string canonical) => ProjectWords.Amount(long.Parse(canonical, CultureInfo.InvariantCulture));

    private static RegisterReading Refuse(string text, string words) => new(RegisterReadingKind.Refused, text, words);
}
