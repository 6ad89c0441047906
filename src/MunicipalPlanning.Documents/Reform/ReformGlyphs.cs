using MunicipalPlanning.Application.Reform;
using MunicipalPlanning.Documents.Printing;
using MunicipalPlanning.Documents.Sheets;

namespace MunicipalPlanning.Documents.Reform;

/// <summary>印刷できない文字 of a progress report.</summary>
public static class ReformGlyphs
{
    /// <summary>In the order of the report; each character once for each text. A field is an anchor of the report.</summary>
    public static IReadOnlyList<MissingGlyph> FindMissing(ReformReportView report) =>
        [.. Texts(report).SelectMany(text => GlyphCoverage.FindMissing(text.Text).Select(rune => new MissingGlyph(text.Anchor, text.Label, rune)))];

    private static IEnumerable<(string Anchor, string Label, string Text)> Texts(ReformReportView report)
    {
        yield return ("", "計画の名前", report.Plan.Name);
        foreach (var (index, part) in report.Parts.Index())
        {
            if (part is ReformPart.Chapter chapter)
                yield return (ReformLabels.AnchorOf(index), $"章「{chapter.Source?.Title ?? chapter.Title}」", chapter.Title + chapter.Text);
        }
        foreach (var theme in report.Themes)
            yield return ("", $"進捗事例「{theme.Name}」", theme.Example);
        foreach (var text in report.Items.SelectMany(Texts))
            yield return text;
        foreach (var term in report.Plan.Glossary)
            yield return (ReformAppendix.Anchor, $"{ReformLabels.Glossary}「{term.Term}」", term.Term + term.Meaning);
    }

    private static IEnumerable<(string Anchor, string Label, string Text)> Texts(ReformItem item)
    {
        var (anchor, name) = (ReformLabels.AnchorOf(item), item.Source.Number + item.Source.Title);
        yield return (anchor, name, $"{item.Theme?.Title}{item.Source.Title}{ReformLabels.UnitsOf(item.Source)}");
        yield return (anchor, $"{name} {ReformLabels.Roadmap}", string.Concat(item.Source.Roadmap.SelectMany(row => row.Entries.Select(entry => entry.Text).Prepend(row.Title))));
        foreach (var indicator in item.Source.Indicators)
            yield return (anchor, $"{name} {ReformLabels.Indicator}「{indicator.Name}」", indicator.Name + indicator.Unit + indicator.Note + string.Concat(indicator.Values.Select(value => $"{value.Target}{value.Actual}")));
        if (item.Report is not { } report)
            yield break;
        yield return (anchor, $"{name} {ReformLabels.Progress}", report.Progress);
        yield return (anchor, $"{name} {ReformLabels.NextStep}", report.NextStep);
        yield return (anchor, $"{name} 注記", string.Concat(report.Notes));
    }
}
