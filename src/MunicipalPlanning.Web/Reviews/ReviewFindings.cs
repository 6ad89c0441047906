using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Application.Sheets.Rules;
using MunicipalPlanning.Documents.Sheets;
using MunicipalPlanning.Domain.Sheets;

namespace MunicipalPlanning.Web.Reviews;

/// <summary>規則で見つかったこと: what the rules find in the texts, and what the forms' fonts cannot print.</summary>
internal static class ReviewFindings
{
    private static readonly SheetRule s_glyphs = new(
        "glyph-missing", "印刷できない文字があります", "様式の書体に字形のない文字。紙とPDFで正しく出ないので、別の字にするか、読みやすい書き方に直してもらいます。", _ => []);

    /// <summary>規則の一覧.</summary>
    public static IEnumerable<SheetRule> Rules => [.. SheetRules.All, s_glyphs];

    public static IReadOnlyList<SheetFinding> Of(SheetView sheet, IReadOnlyList<SheetFinding> found) =>
    [
        .. SheetGlyphs.FindMissing(sheet).Select(missing => new SheetFinding(
            s_glyphs, new SheetField(missing.Field), $"{missing.Label}の「{missing.Character}」（{missing.CodePoint}）。", $"「{missing.Character}」は印刷できません。別の字にしてください。")),
        .. found,
    ];
}
