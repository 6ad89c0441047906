namespace MunicipalPlanning.Documents.Texts;

/// <summary>A paragraph of compared text: set as any other, its runs cut where marks begin and end.</summary>
internal sealed record MarkedParagraph(ParagraphIndent Indent, IReadOnlyList<MarkedRuns> Pieces)
{
    public static IReadOnlyList<MarkedParagraph> Split(MarkedText text)
    {
        var paragraphs = new List<MarkedParagraph>();
        var offset = 0;
        foreach (var paragraph in Paragraph.Split(text.Text))
        {
            var pieces = new List<MarkedRuns>();
            foreach (var run in paragraph.Runs)
            {
                foreach (var piece in text.Slice(offset, run.Text.Length))
                    Add(pieces, piece.Mark, run with { Text = piece.Text });
                offset += run.Text.Length;
            }
            paragraphs.Add(new MarkedParagraph(paragraph.Indent, pieces));
            offset++;
        }
        return paragraphs;
    }

    private static void Add(List<MarkedRuns> pieces, TextMark mark, TextRun run)
    {
        if (pieces is [.., var last] && last.Mark == mark)
            last.Runs.Add(run);
        else
            pieces.Add(new MarkedRuns(mark, [run]));
    }
}

/// <summary>Neighbouring runs with one mark.</summary>
internal sealed record MarkedRuns(TextMark Mark, List<TextRun> Runs);
