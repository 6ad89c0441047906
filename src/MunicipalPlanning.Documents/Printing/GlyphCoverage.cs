using System.Globalization;
using System.Text;

namespace MunicipalPlanning.Documents.Printing;

/// <summary>外字の点検: which characters of a text the forms' fonts cannot show. They print in Noto Sans CJK instead.</summary>
public static class GlyphCoverage
{
    private static readonly Lazy<IReadOnlyList<CharacterMap>> s_maps = new(() =>
        [.. new[] { InstalledFonts.ProportionalGothic, InstalledFonts.Gothic }
            .Select(InstalledFonts.Find)
            .OfType<string>()
            .Select(path => new CharacterMap(File.ReadAllBytes(path)))]);

    /// <summary>Each character once, in the order of the text; none where the fonts are not installed.</summary>
    public static IReadOnlyList<Rune> FindMissing(string text) =>
        [.. text.EnumerateRunes().Where(IsVisible).Where(rune => s_maps.Value.Any(map => !map.Has(rune.Value))).Distinct()];

    /// <summary>Blanks, line feeds and variation selectors draw nothing themselves.</summary>
    private static bool IsVisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.SpaceSeparator
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.NonSpacingMark);
}
