using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Application.Tables;
using MunicipalPlanning.Domain.Projects;

namespace MunicipalPlanning.Application.Projects.ListImport;

/// <summary>Reads an amount of money; what is not certain is told of.</summary>
internal static partial class ListAmount
{
    // Longer is no amount, and is not worth a look.
    private const int Longest = 60;
    private const int ThousandsInYen = 1_000;

    /// <summary>Stands where there is no figure yet, or none at all.</summary>
    private static readonly HashSet<string> NoFigures =
        [.. new[] { "調整中", "未定", "精査中", "集計中", "算定中", "確認中", "検討中", "未確定", "未集計", "なし", "無し", "該当なし", "皆減", "皆増", "新規", "-", "--", "…", "・・・", "*", "※" }.Select(SearchFolding.Fold)];

    /// <param name="isCorrected">Typed by the person who looks at it, so that only what is changed is told.</param>
    /// <returns>Null for an empty amount.</returns>
    public static long? Read(string text, TableCell cell, AmountUnit unit, bool isCorrected, ListField field, Action<ListFindingKind, string> tell)
    {
        if (text.Trim().Length == 0)
            return null;
        var folded = text.Length > Longest ? "" : Fold(text);
        if (NoFigures.Contains(folded))
        {
            tell(ListFindingKind.Words, $"「{text.Trim()}」は金額ではないので、{field.Word()}は空として読みました。合計には入りません。");
            return null;
        }
        if (Pattern().Match(folded) is not { Success: true } match || !TryParse(match, out var number))
        {
            tell(ListFindingKind.Unreadable, $"「{ListText.Brief(text)}」を金額として読めません。数字を入れるか、空にしてください。");
            return null;
        }
        var yen = match.Groups["unit"].Value switch { "千円" => number * ThousandsInYen, "百万円" => number * 1_000_000, "円" => number, _ => unit == AmountUnit.Yen ? number : number * ThousandsInYen };
        var thousands = Math.Round(yen / ThousandsInYen, MidpointRounding.AwayFromZero);
        if (Math.Abs(thousands) > Thousands.Most)
        {
            tell(ListFindingKind.Unreadable, $"「{ListText.Brief(text)}」は金額として大きすぎます。単位を確かめてください。");
            return null;
        }
        var amount = (long)thousands;
        Explain(text, cell, isCorrected, match, amount, yen == thousands * ThousandsInYen, tell);
        return amount;
    }

    /// <summary>An amount as it stands in a cell.</summary>
    public static string Write(long? thousands) => thousands?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static void Explain(string text, TableCell cell, bool isCorrected, Match match, long amount, bool isExact, Action<ListFindingKind, string> tell)
    {
        var read = $"{ProjectWords.Amount(amount)}{(match.Groups["unit"].Length > 0 || !isExact ? "千円" : "")}";
        if (!isExact)
            tell(ListFindingKind.Rounded, $"「{text.Trim()}」を {read} と読みました（千円未満は四捨五入）。");
        else if (!PlainSpelling().IsMatch(text.Trim()) && !cell.Has(TableMarks.Number))
            tell(ListFindingKind.Spelling, $"「{text.Trim()}」を {read} と読みました。");
        else if (cell.Has(TableMarks.Text) && !cell.Has(TableMarks.Formula) && !isCorrected)
            tell(ListFindingKind.NumberAsText, $"文字として入っている「{text.Trim()}」を {read} と読みました。");
    }

    private static bool TryParse(Match match, out decimal number)
    {
        var digits = match.Groups["digits"].Value.Replace(",", "", StringComparison.Ordinal);
        if (match.Groups["dotted"].Success)
            digits = match.Groups["dotted"].Value.Replace(".", "", StringComparison.Ordinal);
        if (!decimal.TryParse(digits + match.Groups["fraction"].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number) || number > Thousands.Most * (decimal)ThousandsInYen)
            return false;
        number = match.Groups["minus"].Success ? -number : number;
        return true;
    }

    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in text.Normalize(NormalizationForm.FormKC).Where(character => !char.IsWhiteSpace(character)))
            folded.Append(character switch { '、' => ',', '▲' or '△' or '−' or '‐' or '–' or '—' or '―' or 'ー' => '-', '¥' or '\\' => '\0', _ => character });
        return folded.Replace("\0", "").ToString();
    }

    // 12,480  -12480  12.480.000 as somebody types it with the wrong mark  12480.5  12,480千円
    [GeneratedRegex(@"^(?<minus>-)?(?:(?<dotted>[1-9]\d{0,2}(?:\.\d{3})+)|(?<digits>\d{1,3}(?:,\d{3})+|\d+)(?<fraction>\.\d+)?)(?<unit>千円|百万円|円)?\z")]
    private static partial Regex Pattern();

    [GeneratedRegex(@"^[-▲△]?[0-9,]+(?:\.[0-9]+)?\z")]
    private static partial Regex PlainSpelling();
}
