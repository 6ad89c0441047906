using MunicipalPlanning.Application.Reform;
using MunicipalPlanning.Documents.Printing;
using MunicipalPlanning.Documents.Sheets;

namespace MunicipalPlanning.Documents.Reform;

/// <summary>印刷できない文字 of a progress report.</summary>
public static class ReformGlyphs
{
    /// <summary>In the order of the report; each character once for each text. A field is an anchor of the report.</summary>
    public static IReadOnlyList<MissingGlyph> FindMissing(ReformReportView report) =>
    [
        .. Find("", "計画の名前", report.Plan.Name),
        .. report.Parts.Index().SelectMany(pair => pair.Item is ReformPart.Chapter chapter ? Find(ReformLabels.AnchorOf(pair.Index), $"章「{chapter.Source?.Title ?? chapter.Title}」", chapter.Title + chapter.Text) : []),
        .. report.Themes.SelectMany(theme => Find("", $"進捗事例「{theme.Name}」", theme.Example)),
        .. report.Items.SelectMany(item => OfItem(report, item)),
        .. report.Plan.Glossary.SelectMany(term => Find(ReformAppendix.Anchor, $"{ReformLabels.Glossary}「{term.Term}」", term.Term + term.Meaning)),
    ];

    private static IEnumerable<MissingGlyph> OfItem(ReformReportView report, ReformItem item)
    {
        var (anchor, name) = (ReformLabels.AnchorOf(item), item.Source.Number + item.Source.Title);
        return
        [
            .. Find(anchor, name, $"{item.Theme?.Title}{item.Source.Title}{ReformLabels.UnitsOf(item.Source)}"),
            .. item.Source.Indicators.SelectMany(indicator => Find(anchor, $"{name} {ReformLabels.Indicator}「{indicator.Name}」", indicator.Name + indicator.Unit + indicator.Note + string.Concat(indicator.Values.Select(value => $"{value.Target}{value.Actual}")))),
            .. ReformItemGlyphs.FindMissing(item).Select(glyph => glyph with { Field = anchor, Label = $"{name} {glyph.Label}" }),
            .. Find(anchor, $"{name} {ReformLabels.Comment}", string.Concat(report.CommentsOn(item).Select(comment => comment.Meeting + comment.Text + comment.Answer))),
        ];
    }

    private static IEnumerable<MissingGlyph> Find(string anchor, string label, string text) => GlyphCoverage.FindMissing(text).Select(rune => new MissingGlyph(anchor, label, rune));
}
