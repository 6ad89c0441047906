using System.Globalization;
using MunicipalPlanning.Application.Reform;
using MunicipalPlanning.Documents.Plans;

namespace MunicipalPlanning.Documents.Reform.Public;

/// <summary>用語へのリンク: in each section of the report the first place of a term leads to its meaning, and the meaning back to all of them.</summary>
public sealed class TermLinks
{
    private readonly Dictionary<string, IReadOnlyList<PublicParagraph>> _texts = [];
    private readonly Dictionary<int, List<TermReference>> _references = [];
    private readonly TermFinder _finder;

    private TermLinks(ReformReportView report) => _finder = new TermFinder([.. report.Plan.Glossary.Select(term => term.Term)]);

    public static TermLinks Of(ReformReportView report)
    {
        var links = new TermLinks(report);
        foreach (var (index, part) in report.Parts.Index())
        {
            if (part is ReformPart.Chapter chapter)
                links.Add(new PublicSection(ReformLabels.AnchorOf(index), chapter.Title.Length > 0 ? chapter.Title : chapter.Source?.Title ?? ""), (ReformLabels.AnchorOf(index), chapter.Text));
            else if (part is ReformPart.Examples examples)
                links.Add(new PublicSection(ReformLabels.AnchorOf(index), examples.Title), [.. report.Themes.Select(theme => (ExampleOf(theme), theme.Example))]);
        }
        foreach (var item in report.Items.Where(item => item.Report is not null))
            links.Add(new PublicSection(ReformLabels.AnchorOf(item), $"{item.Source.Number} {item.Source.Title}"), (ProgressOf(item), item.Report!.Progress), (NextStepOf(item), item.Report.NextStep));
        return links;
    }

    public static string ExampleOf(ReformTheme theme) => $"example-{theme.Source.Id}";

    public static string ProgressOf(ReformItem item) => $"{ReformLabels.AnchorOf(item)}-progress";

    public static string NextStepOf(ReformItem item) => $"{ReformLabels.AnchorOf(item)}-next";

    public static string AnchorOf(int term) => string.Create(CultureInfo.InvariantCulture, $"term-{term + 1}");

    /// <summary>A text of the report as it is set; nothing where it is not written.</summary>
    public IReadOnlyList<PublicParagraph> At(string address) => _texts.GetValueOrDefault(address, []);

    /// <summary>Where a term is used, each section once.</summary>
    /// <param name="term">Its number in the glossary, 0 for the first.</param>
    public IReadOnlyList<TermReference> ReferencesOf(int term) => _references.GetValueOrDefault(term, []);

    private void Add(PublicSection section, params IReadOnlyList<(string Address, string Text)> texts)
    {
        var seen = new HashSet<int>();
        foreach (var (address, text) in texts.Where(text => text.Text.Length > 0))
            _texts[address] = [.. text.ReplaceLineEndings("\n").Split('\n').Where(line => line.Trim().Length > 0).Select(line => new PublicParagraph([.. Pieces(section, line, seen)]))];
    }

    private IEnumerable<PublicPiece> Pieces(PublicSection section, string line, HashSet<int> seen)
    {
        var at = 0;
        foreach (var place in _finder.FindAll(line).Where(place => seen.Add(place.Term)))
        {
            var reference = new TermReference($"{section.Anchor}-{AnchorOf(place.Term)}", section.Title);
            if (!_references.TryGetValue(place.Term, out var references))
                _references[place.Term] = references = [];
            references.Add(reference);
            yield return new PublicPiece(line[at..place.Start], null, null);
            yield return new PublicPiece(line[place.Start..place.End], place.Term, reference.Anchor);
            at = place.End;
        }
        yield return new PublicPiece(line[at..], null, null);
    }

    private sealed record PublicSection(string Anchor, string Title);
}

/// <summary>A place in the report from which a term leads to its meaning.</summary>
/// <param name="Section">The heading under which it stands.</param>
public sealed record TermReference(string Anchor, string Section);

/// <summary>段落 of the published page.</summary>
public sealed record PublicParagraph(IReadOnlyList<PublicPiece> Pieces)
{
    private const string Bullets = "・■●※◆○□▲▼";

    /// <summary>It begins with a mark, and the following lines stand beside it.</summary>
    public bool Hangs => Pieces.FirstOrDefault(piece => piece.Text.Length > 0) is { Text: [var first, ..] } && Bullets.Contains(first);
}

/// <param name="Term">The number of the term that it leads to; null for mere text.</param>
/// <param name="Anchor">By which the term's meaning leads back.</param>
public sealed record PublicPiece(string Text, int? Term, string? Anchor);
