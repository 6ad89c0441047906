using MunicipalPlanning.Application.Reform;
using MunicipalPlanning.Documents.Printing;
using MunicipalPlanning.Documents.Sheets;

namespace MunicipalPlanning.Documents.Reform;

/// <summary>印刷できない文字 of an item's page.</summary>
public static class ReformItemGlyphs
{
    /// <summary>In the order of the page; each character once for each field.</summary>
    public static IReadOnlyList<MissingGlyph> FindMissing(ReformItem item) =>
        [.. Fields(item).SelectMany(field => GlyphCoverage.FindMissing(field.Text).Select(rune => new MissingGlyph(field.Name, field.Label, rune)))];

    private static IEnumerable<(string Name, string Label, string Text)> Fields(ReformItem item)
    {
        yield return ("roadmap", ReformLabels.Roadmap, string.Concat(item.Source.Roadmap.SelectMany(row => row.Entries.Select(entry => entry.Text).Prepend(row.Title))));
        yield return ("progress", ReformLabels.Progress, item.Report?.Progress ?? "");
        yield return ("next", ReformLabels.NextStep, item.Report?.NextStep ?? "");
        yield return ("notes", "注記", string.Concat(item.Report?.Notes ?? []));
    }
}
