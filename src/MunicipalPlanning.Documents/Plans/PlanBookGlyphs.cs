using MunicipalPlanning.Documents.Printing;
using MunicipalPlanning.Documents.Sheets;

namespace MunicipalPlanning.Documents.Plans;

/// <summary>印刷できない文字 of a plan's book.</summary>
public static class PlanBookGlyphs
{
    /// <summary>In the order of the book; each character once for each text. A field is an anchor of the book.</summary>
    public static IReadOnlyList<MissingGlyph> FindMissing(PlanBook book) =>
        [.. Texts(book).SelectMany(text => GlyphCoverage.FindMissingInBook(text.Text).Select(rune => new MissingGlyph(text.Address.Split('/')[0], text.Label, rune)))];

    private static IEnumerable<PlanBookText> Texts(PlanBook book) =>
        book.Texts
            .Prepend(new PlanBookText(PlanBookAddresses.Contents, "計画の名前", book.Title, false))
            .Concat(book.Plan.Glossary.Select((term, number) => new PlanBookText(PlanBookAddresses.Term(number), $"{PlanBookLabels.Glossary} {term.Term}", term.Term + term.Meaning, false)));
}
