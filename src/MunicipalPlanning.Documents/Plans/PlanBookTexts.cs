using System.Globalization;
using MunicipalPlanning.Application.Plans;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Domain.Indicators;

namespace MunicipalPlanning.Documents.Plans;

/// <summary>Every text of a book in the order in which it is read; the glossary's meanings are not among them.</summary>
internal static class PlanBookTexts
{
    public static IReadOnlyList<PlanBookText> Of(PlanBook book) =>
        [.. book.Chapters.SelectMany((chapter, index) => Of(chapter, PlanBookAddresses.Chapter(index)))
            .Concat(book.Plan.AllItems.SelectMany(item => Of(book, item)))];

    private static IEnumerable<PlanBookText> Of(PlanBookChapter chapter, string anchor)
    {
        yield return Title(PlanBookAddresses.TitleOf(anchor), chapter.Title, chapter.Title);
        yield return Running(PlanBookAddresses.TextOf(anchor), chapter.Title, chapter.Text);
    }

    private static IEnumerable<PlanBookText> Of(PlanBook book, PlanBookItem item)
    {
        var label = item.Number + item.Title;
        yield return Title(PlanBookAddresses.TitleOf(PlanBookAddresses.Item(item)), label, item.Title);
        yield return Title(PlanBookAddresses.UnitsOf(item), $"{label} {PlanBookLabels.Units}", PlanBookLabels.UnitsOf(item));
        yield return Running(PlanBookAddresses.PolicyOf(item), $"{label} {PlanBookLabels.Policy}", item.Policy);
        foreach (var text in item.Indicators.SelectMany(indicator => Of(indicator, label)))
            yield return text;
        foreach (var (index, issue) in item.Issues.Index())
            yield return Running(PlanBookAddresses.IssueOf(item, index), Numbered(label, PlanBookLabels.Issues, index), issue);
        foreach (var (index, action) in item.Actions.Index())
            yield return Running(PlanBookAddresses.ActionOf(item, index), $"{label} {PlanBookLabels.Actions}{action.Number}", action.Text);
        foreach (var text in item.Roadmap.SelectMany((row, index) => Of(item, row, index, label)))
            yield return text;
        foreach (var text in OfProgress(book, item, label))
            yield return text;
    }

    private static IEnumerable<PlanBookText> Of(Indicator indicator, string label)
    {
        yield return Running(PlanBookAddresses.NameOf(indicator), $"{label} {PlanBookLabels.IndicatorName}", indicator.Name);
        yield return Running(PlanBookAddresses.DefinitionOf(indicator), $"{label} {PlanBookLabels.Definition}", indicator.Definition);
        yield return Title(PlanBookAddresses.NoteOf(indicator), $"{label} {PlanBookLabels.Indicators}の注", indicator.Note);
    }

    private static IEnumerable<PlanBookText> Of(PlanBookItem item, ScheduleRowView row, int index, string label)
    {
        yield return Title(PlanBookAddresses.RoadmapOf(item, index), Numbered(label, PlanBookLabels.Roadmap, index), row.Title);
        foreach (var (number, entry) in row.Entries.Index())
            yield return Title(PlanBookAddresses.RoadmapEntryOf(item, index, number), Numbered(label, PlanBookLabels.Roadmap, index), entry.Text);
    }

    private static IEnumerable<PlanBookText> OfProgress(PlanBook book, PlanBookItem item, string label)
    {
        if (book.ProgressOf(item) is not { } progress)
            yield break;
        yield return Running(PlanBookAddresses.ProgressOf(item), $"{label} {PlanBookLabels.Progress}", progress.Progress);
        yield return Running(PlanBookAddresses.NextStepOf(item), $"{label} {PlanBookLabels.NextStep}", progress.NextStep);
        foreach (var (index, note) in progress.Notes.Index())
            yield return Title(PlanBookAddresses.ProgressNoteOf(item, index), Numbered(label, "注", index), note);
    }

    private static string Numbered(string label, string part, int index) => string.Create(CultureInfo.InvariantCulture, $"{label} {part} {index + 1}");

    private static PlanBookText Running(string address, string label, string text) => new(address, label, text.ReplaceLineEndings("\n"), true);

    private static PlanBookText Title(string address, string label, string text) => new(address, label, text.ReplaceLineEndings("\n"), false);
}
