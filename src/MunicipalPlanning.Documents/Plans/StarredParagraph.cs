using MunicipalPlanning.Documents.Texts;

namespace MunicipalPlanning.Documents.Plans;

/// <summary>A paragraph of a plan's text: set as any other, its runs cut where stars stand.</summary>
internal sealed record StarredParagraph(ParagraphIndent Indent, IReadOnlyList<StarredRun> Runs)
{
    public static IReadOnlyList<StarredParagraph> Split(TermText text)
    {
        var paragraphs = new List<StarredParagraph>();
        var offset = 0;
        foreach (var paragraph in Paragraph.Split(text.Text))
        {
            var runs = new List<StarredRun>();
            foreach (var run in paragraph.Runs)
            {
                StarredRun.Add(runs, run, text, offset);
                offset += run.Text.Length;
            }
            paragraphs.Add(new StarredParagraph(paragraph.Indent, runs));
            offset++;
        }
        return paragraphs;
    }
}

/// <summary>A run of text, or the one character that a star follows: a line must not end between the two.</summary>
internal sealed record StarredRun(TextRun Run, TermStar? Star)
{
    /// <summary>Adds a run, cut at its stars.</summary>
    /// <param name="offset">Of the run in the text.</param>
    public static void Add(List<StarredRun> runs, TextRun run, TermText text, int offset)
    {
        var start = 0;
        foreach (var star in text.StarsWithin(offset, run.Text.Length))
        {
            var at = star.Position - offset;
            if (at > start)
                runs.Add(new StarredRun(run with { Text = run.Text[start..at] }, null));
            runs.Add(new StarredRun(TakeLastCharacter(runs), star));
            start = at + 1;
        }
        if (start < run.Text.Length)
            runs.Add(new StarredRun(run with { Text = run.Text[start..] }, null));
    }

    private static TextRun TakeLastCharacter(List<StarredRun> runs)
    {
        if (runs is not [.., { Star: null, Run: var last }])
            return new TextRun("", TextRunKind.Full);
        runs.RemoveAt(runs.Count - 1);
        var length = char.IsLowSurrogate(last.Text[^1]) ? 2 : 1;
        if (last.Text.Length > length)
            runs.Add(new StarredRun(last with { Text = last.Text[..^length] }, null));
        return last with { Text = last.Text[^length..] };
    }
}
