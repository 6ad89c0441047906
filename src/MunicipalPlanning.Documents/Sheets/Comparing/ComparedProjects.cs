using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Documents.Texts;
using MunicipalPlanning.Domain.Schedules;

namespace MunicipalPlanning.Documents.Sheets.Comparing;

/// <summary>Compares the blocks of 今年度の重点事業 by project, their schedules row by row and entry by entry.</summary>
internal static class ComparedProjects
{
    public static ComparedList<PriorityProjectView> Of(ComparedPapers papers, IReadOnlyList<PriorityProjectView> before, IReadOnlyList<PriorityProjectView> after)
    {
        var pairs = Pairs.Of(before, after, (old, now) => old.ProjectId == now.ProjectId);
        var schedules = pairs.ToDictionary(pair => pair.Any.ProjectId, pair => Compare(papers, pair));
        return new(
            [.. ComparedLists.InOldOrder(pairs).Select(pair => pair.Old! with { Schedule = schedules[pair.Old.ProjectId].Left })],
            [.. pairs.Select(pair => pair.Any with { Schedule = schedules[pair.Any.ProjectId].Over })]);
    }

    private static ComparedList<ScheduleRowView> Compare(ComparedPapers papers, Pair<PriorityProjectView> pair)
    {
        var (project, name) = (pair.Any, SheetFields.NameOf(pair.Any));
        papers.Member(name, pair);
        papers.Text(name, name, pair.Old?.Name, pair.New?.Name, mayBeSame: false);
        papers.Text(SheetFields.MeasureOf(project), SheetFields.MeasureOf(project), pair.Old?.Measure, pair.New?.Measure, mayBeSame: false);
        papers.Text(SheetFields.OutlineOf(project), SheetFields.OutlineOf(project), pair.Old?.Outline, pair.New?.Outline);
        // A project that came or went is one difference, not one for each of its rows.
        return Rows(papers, project, pair.Old?.Schedule ?? [], pair.New?.Schedule ?? [], isOneSided: pair.Old is null || pair.New is null);
    }

    private static ComparedList<ScheduleRowView> Rows(ComparedPapers papers, PriorityProjectView project, IReadOnlyList<ScheduleRowView> before, IReadOnlyList<ScheduleRowView> after, bool isOneSided)
    {
        var pairs = Pairs.Of(before, after, (old, now) => old.Id == now.Id, (old, now) => old.Title == now.Title, (old, now) => ComparedLists.AreAlike(old.Title, now.Title));
        var over = new List<ScheduleRowView>();
        foreach (var pair in pairs)
        {
            var field = SheetFields.Of(project, pair.Any);
            papers.Text(field, field, pair.Old?.Title, pair.New?.Title, mayBeSame: false);
            over.Add(Entries(papers, field, pair, isOneSided));
            if (!isOneSided)
                papers.Member(field, pair);
        }
        return new([.. ComparedLists.InOldOrder(pairs).Select(pair => pair.Old! with { Id = pair.Any.Id })], over);
    }

    private static ScheduleRowView Entries(ComparedPapers papers, string field, Pair<ScheduleRowView> pair, bool isOneSided)
    {
        var (before, after) = (pair.Old?.Entries ?? [], pair.New?.Entries ?? []);
        var left = Marks(before, after, EntryMark.Before);
        var right = Marks(after, before, EntryMark.After);
        var gone = before.Where((_, index) => left[index] == EntryMark.Before).ToList();
        if (gone.Count == 0 && right.TrueForAll(mark => mark == EntryMark.Shared))
        {
            if (pair is { Old: not null, New: not null } && pair.Old.Title == pair.New.Title)
                papers.Same(field);
            return pair.Any;
        }
        papers.Left.MarkEntries(field, left);
        papers.Right.MarkEntries(field, right);
        papers.Over.MarkEntries(field, [.. right, .. gone.Select(_ => EntryMark.Before)]);
        if (!isOneSided && pair is { Old: not null, New: not null })
            papers.Differ(field, "changed");
        return pair.Any with { Entries = [.. after, .. gone] };
    }

    /// <summary>Which entries the other row has not, each of which answers for one only.</summary>
    private static List<EntryMark> Marks(IReadOnlyList<ScheduleEntry> entries, IReadOnlyList<ScheduleEntry> others, EntryMark missing)
    {
        var left = others.Select(Value).ToList();
        return [.. entries.Select(entry => left.Remove(Value(entry)) ? EntryMark.Shared : missing)];
    }

    private static (int, int, ScheduleEntryKind, string) Value(ScheduleEntry entry) => (entry.From, entry.To, entry.Kind, entry.Text);
}
