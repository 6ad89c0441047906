using MunicipalPlanning.Application.Plans;

namespace MunicipalPlanning.Application.Reform;

/// <summary>表の場所: moves the line ［表２］ through the year's chapters, a paragraph at a time.</summary>
public static class ReformTablePlaces
{
    /// <param name="name">表２.</param>
    /// <param name="by">-1 for up, 1 for down.</param>
    /// <returns>The chapters that read differently afterwards; none where the table can go no further.</returns>
    public static IReadOnlyList<ChapterChange> Move(ReformReportView report, string name, int by)
    {
        var chapters = report.Plan.Chapters.Where(chapter => chapter.Year == report.Year).ToList();
        if (report.Parts.OfType<ReformPart.Table>().FirstOrDefault(part => part.Name == name) is not { } table || chapters.Count == 0 || table.Source is { Year: null })
            return [];
        var texts = chapters.Select(chapter => chapter.Text.Length == 0 ? [] : chapter.Text.Split('\n').ToList()).ToList();
        if (!Step(Take(report, chapters, texts, table), by, texts, out var to))
            return [];
        if (to is var (chapter, line))
            texts[chapter].Insert(line, table.Mark);
        return [.. chapters.Zip(texts, (before, lines) => new ChapterChange(before.Id, before.Text, string.Join('\n', lines))).Where(change => change.Old != change.Text)];
    }

    /// <summary>いつもの場所に戻す: takes the line out of the year's chapters.</summary>
    /// <returns>The chapter that reads differently afterwards; none where no line names the table.</returns>
    public static IReadOnlyList<ChapterChange> Release(ReformReportView report, string name) =>
        report.Parts.OfType<ReformPart.Table>().FirstOrDefault(part => part.Name == name) is { Source: { Year: not null } chapter } table
            ? [new ChapterChange(chapter.Id, chapter.Text, string.Join('\n', chapter.Text.Split('\n').Where(line => line.Trim() != table.Mark)))]
            : [];

    /// <summary>Takes the table's line out of its chapter.</summary>
    /// <returns>Where it stood: the chapter, and the line before which it is; null for before all of them.</returns>
    private static (int Chapter, int Line)? Take(ReformReportView report, List<PlanBookChapter> chapters, List<List<string>> texts, ReformPart.Table table)
    {
        if (table.Source is { } source)
        {
            var chapter = chapters.IndexOf(source);
            var line = texts[chapter].FindIndex(line => line.Trim() == table.Mark);
            texts[chapter].RemoveAt(line);
            return (chapter, line);
        }
        var index = report.Parts.ToList().IndexOf(table);
        var before = report.Parts.Take(index).OfType<ReformPart.Chapter>().LastOrDefault(part => part.IsOfYear && part.Source is not null)?.Source;
        if (before is null)
            return null;
        // In its usual place it may stand before a table that the same chapter names further down.
        var lines = report.Parts.Take(index).Sum(part => part switch
        {
            ReformPart.Chapter piece when piece.Source == before => piece.Text.Length == 0 ? 0 : piece.Text.Split('\n').Length,
            ReformPart.Table named when named.Source == before => 1,
            _ => 0,
        });
        return (chapters.IndexOf(before), Math.Min(lines, texts[chapters.IndexOf(before)].Count));
    }

    private static bool Step((int Chapter, int Line)? at, int by, List<List<string>> texts, out (int Chapter, int Line)? to)
    {
        to = (at, by) switch
        {
            (null, > 0) => (0, 0),
            (null, _) => null,
            ((var chapter, var line), < 0) when line > 0 => (chapter, LineBefore(texts[chapter], line)),
            ((var chapter, _), < 0) when chapter > 0 => (chapter - 1, texts[chapter - 1].Count),
            ((var chapter, var line), > 0) when line < texts[chapter].Count => (chapter, LineAfter(texts[chapter], line)),
            ((var chapter, _), > 0) when chapter < texts.Count - 1 => (chapter + 1, 0),
            _ => null,
        };
        return to is not null;
    }

    private static int LineBefore(List<string> lines, int line)
    {
        do
            line--;
        while (line > 0 && lines[line].Length == 0);
        return line;
    }

    private static int LineAfter(List<string> lines, int line)
    {
        do
            line++;
        while (line < lines.Count && lines[line - 1].Length == 0);
        return line;
    }
}

/// <summary>A chapter's text before and after.</summary>
public sealed record ChapterChange(Guid ChapterId, string Old, string Text);
