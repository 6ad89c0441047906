using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using MunicipalPlanning.Application.Tables;
using MunicipalPlanning.Domain;

namespace MunicipalPlanning.Application.Projects.ListImport;

/// <summary>Reads a text; what becomes another spelling is told of.</summary>
public static partial class ListText
{
    private const int BriefLength = 30;

    internal static string Read(string text, TableCell cell, ListField field, bool isCorrected, Action<ListFindingKind, string> tell)
    {
        var read = Bare(text, field);
        if (read.Length == 0)
            return "";
        if (Guarded().IsMatch(read))
        {
            read = read[1..];
            tell(ListFindingKind.Apostrophe, $"頭の「'」を取って「{Brief(read)}」と読みました。");
        }
        if (HalfWidth().IsMatch(read))
        {
            var wide = HalfWidth().Replace(read, match => match.Value.Normalize(NormalizationForm.FormKC));
            tell(ListFindingKind.HalfWidthKana, $"「{Brief(Pieces(read))}」を「{Brief(Pieces(read).Normalize(NormalizationForm.FormKC))}」と読みました。");
            read = wide;
        }
        if (field.IsLine() && read.Contains('\n', StringComparison.Ordinal))
        {
            read = LineBreaks().Replace(read, "");
            tell(ListFindingKind.LineBreak, $"セルの中の改行を取って「{Brief(read)}」と読みました。");
        }
        if (cell.Has(TableMarks.Date) && !isCorrected)
            tell(field == ListField.Number ? ListFindingKind.Unreadable : ListFindingKind.Date, field == ListField.Number ? $"番号が日付（{read}）になっています。Excelが直したものかもしれません。番号を入れてください。" : $"日付です。「{read}」と読みました。");
        if (read.Length > field.Limit())
            tell(ListFindingKind.TooLong, $"{field.Word()}が{read.Length:N0}字あります。{field.Limit():N0}字までにしてください。");
        else if (!TextLimits.IsText(read))
            tell(ListFindingKind.Unreadable, $"{field.Word()}に文字として読めないものがあります。書き直してください。");
        return read;
    }

    /// <summary>Without the blanks around it; a paragraph keeps the wide one that it begins with.</summary>
    internal static string Bare(string text, ListField field) => field.IsLine() ? text.ReplaceLineEndings("\n").Trim() : text.ReplaceLineEndings("\n").TrimEnd().TrimStart(' ', '\t', '\n');

    /// <summary>No more than fits a message.</summary>
    public static string Brief(string text) =>
        new StringInfo(text.ReplaceLineEndings(" ").Trim()) is { LengthInTextElements: > BriefLength } info ? info.SubstringByTextElements(0, BriefLength) + "…" : text.ReplaceLineEndings(" ").Trim();

    private static string Pieces(string text) => string.Join('・', HalfWidth().Matches(text).Select(match => match.Value).Distinct());

    [GeneratedRegex("[\uFF61-\uFF9F]+")]
    private static partial Regex HalfWidth();

    [GeneratedRegex(@"\s*\n\s*")]
    private static partial Regex LineBreaks();

    // As this product and others keep a cell of a CSV from running as a formula.
    [GeneratedRegex(@"^'[=+\-@＝＋－＠]")]
    private static partial Regex Guarded();
}
