using System.Globalization;
using System.Text;

namespace MunicipalPlanning.Documents.Printing;

/// <summary>外字の点検: which characters of a text the forms' fonts cannot show. They print in Noto Sans CJK instead.</summary>
public static class GlyphCoverage
{
    private static readonly Lazy<IReadOnlyList<CharacterMap>> s_forms = new(() => Read(InstalledFonts.ProportionalGothic, InstalledFonts.Gothic));

    private static readonly Lazy<IReadOnlyList<CharacterMap>> s_book = new(() => [.. s_forms.Value, .. Read(InstalledFonts.ProportionalMincho, InstalledFonts.Mincho)]);

    /// <summary>Each character once, in the order of the text; none where the fonts are not installed.</summary>
    public static IReadOnlyList<Rune> FindMissing(string text) => FindMissing(text, s_forms.Value);

    /// <summary>The same for a plan's book, whose text is set in Mincho.</summary>
    public static IReadOnlyList<Rune> FindMissingInBook(string text) => FindMissing(text, s_book.Value);

    private static List<Rune> FindMissing(string text, IReadOnlyList<CharacterMap> maps) =>
        [.. text.EnumerateRunes().Where(IsVisible).Where(rune => maps.Any(map => !map.Has(rune.Value))).Distinct()];

    private static List<CharacterMap> Read(params IEnumerable<string> fonts) =>
        [.. fonts.Select(InstalledFonts.Find).OfType<string>().Select(path => new CharacterMap(File.ReadAllBytes(path)))];

    /// <summary>Blanks, line feeds and variation selectors draw nothing themselves.</summary>
    private static bool IsVisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.SpaceSeparator
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.NonSpacingMark);
}
