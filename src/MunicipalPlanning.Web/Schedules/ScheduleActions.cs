using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Domain.Schedules;

namespace MunicipalPlanning.Web.Schedules;

/// <summary>Turns an action into the change that the page saves, and into words.</summary>
public static class ScheduleActions
{
    private const string GoneMeanwhile = "この予定は、ほかの変更でなくなっています。もう一度選んでください。";

    public static ScheduleAnswer Answer(IReadOnlyList<ScheduleRowView> rows, ScheduleColumns columns, ScheduleAction action)
    {
        if (action.Verb == ScheduleVerb.AddRow)
            return new(new RowAdded(Math.Clamp(action.First, 0, rows.Count), "", []), null, "取組の行を加えました");
        var index = rows.ToList().FindIndex(row => row.Id == action.Row);
        if (index < 0)
            return new(null, null, action.Text.Length == 0 ? GoneMeanwhile : $"{GoneMeanwhile}書いた文：{action.Text}");
        var row = rows[index];
        return action.Verb switch
        {
            ScheduleVerb.Rename => Rename(row, action.Text.Trim()),
            ScheduleVerb.MoveRow => Move(row, index, Math.Clamp(action.First, 0, rows.Count - 1)),
            ScheduleVerb.DuplicateRow => new(
                new RowAdded(index + 1, row.Title, [.. row.Entries.Select(entry => entry.Copy())]), null, $"{Name(row)}を写しました"),
            ScheduleVerb.RemoveRow => new(
                new RowRemoved(row.Id), Neighbour(rows, index), $"{Name(row)}を消しました。元に戻せます（Ctrl+Z）"),
            ScheduleVerb.Draw => Draw(row, columns, action),
            ScheduleVerb.LikeAbove => LikeAbove(row, index == 0 ? null : rows[index - 1], columns, action.First),
            ScheduleVerb.Write when action.Entry >= row.Entries.Count => Draw(row, columns, action),
            _ when action.Entry < 0 || action.Entry >= row.Entries.Count => new(null, new(row.Id, action.First), GoneMeanwhile),
            _ => EditEntry(row, columns, action),
        };
    }

    private static ScheduleAnswer EditEntry(ScheduleRowView row, ScheduleColumns columns, ScheduleAction action)
    {
        var (entries, index, before) = (row.Entries, action.Entry, row.Entries[action.Entry]);
        var edited = action.Verb switch
        {
            ScheduleVerb.Write => ScheduleRowEditing.Write(entries, index, action.Text),
            ScheduleVerb.Place => ScheduleRowEditing.Place(entries, index, columns, action.First, action.Last),
            ScheduleVerb.Shift => ScheduleRowEditing.Shift(entries, index, columns, action.By),
            ScheduleVerb.Lengthen => ScheduleRowEditing.Lengthen(entries, index, columns, action.By),
            ScheduleVerb.Begin => ScheduleRowEditing.Begin(entries, index, columns, action.First),
            ScheduleVerb.End => ScheduleRowEditing.End(entries, index, columns, action.Last),
            ScheduleVerb.ChangeKind => ScheduleRowEditing.ChangeKind(entries, index, action.Kind),
            ScheduleVerb.Remove => ScheduleRowEditing.Remove(entries, index),
            ScheduleVerb.Duplicate => ScheduleRowEditing.Duplicate(entries, index, columns),
            _ => throw new ArgumentOutOfRangeException(nameof(action), action.Verb, null),
        };
        if (edited.Index < 0)
            return new(new RowRewritten(row.Id, row.Title, edited.Entries), new(row.Id, columns.FirstOf(before)), "消しました。元に戻せます（Ctrl+Z）");

        var after = edited.Entries[edited.Index];
        var spot = new ScheduleSpot(row.Id, columns.FirstOf(after), edited.Index);
        if (action.Verb != ScheduleVerb.Duplicate && ScheduleRowEditing.Same(before, after))
            return new(null, spot, Unchanged(action, columns));
        return new(new RowRewritten(row.Id, row.Title, edited.Entries), spot, Said(action, columns, before, after));
    }

    private static string Said(ScheduleAction action, ScheduleColumns columns, ScheduleEntry before, ScheduleEntry after) => action.Verb switch
    {
        ScheduleVerb.Write => after.Text.Length == 0 ? "ことばを消しました" : $"{after.Text} と書きました",
        ScheduleVerb.ChangeKind => after.Kind == ScheduleEntryKind.Arrow ? "矢印にしました" : "ことばだけにしました",
        ScheduleVerb.Duplicate => $"{columns.Span(after)}に写しました",
        ScheduleVerb.Begin when action.First > columns.LastOf(before) =>
            $"{columns.Span(after)}にしました。終わりの{columns.Word}も合わせました",
        ScheduleVerb.End when action.Last < columns.FirstOf(before) =>
            $"{columns.Span(after)}にしました。始めの{columns.Word}も合わせました",
        _ => $"{columns.Span(after)}にしました",
    };

    private static string Unchanged(ScheduleAction action, ScheduleColumns columns) => action.Verb switch
    {
        ScheduleVerb.Shift => $"これ以上動かせません（{columns.Whole}の端です）",
        ScheduleVerb.Lengthen => action.By > 0 ? $"これ以上延ばせません（{columns.Whole}の終わりです）" : $"これ以上短くできません（{columns.Length(0, 0)}です）",
        _ => "",
    };

    private static ScheduleAnswer Draw(ScheduleRowView row, ScheduleColumns columns, ScheduleAction action)
    {
        var words = action.Text.Trim();
        if (words.Length == 0 && !action.Arrow)
            return new(null, new(row.Id, action.First), "");
        var drawn = columns.Entry(action.First, action.Last, action.Kind, words);
        var edited = ScheduleRowEditing.Draw(row.Entries, drawn);
        var spot = new ScheduleSpot(row.Id, columns.FirstOf(drawn), edited.Index);
        return new(new RowRewritten(row.Id, row.Title, edited.Entries), spot, $"{columns.Spoken(drawn)}を加えました");
    }

    private static ScheduleAnswer LikeAbove(ScheduleRowView row, ScheduleRowView? above, ScheduleColumns columns, int column)
    {
        var spot = new ScheduleSpot(row.Id, column);
        if (above is null)
            return new(null, spot, "上に行がありません");
        if (column < 0)
            return Rename(row, above.Title);
        var edited = ScheduleRowEditing.LikeAbove(row.Entries, above.Entries, columns, column);
        return edited.Index < 0
            ? new(null, spot, $"上の行の{columns.Name(column)}に、写す予定がありません")
            : new(
                new RowRewritten(row.Id, row.Title, edited.Entries),
                new(row.Id, columns.FirstOf(edited.Entries[edited.Index]), edited.Index),
                "上の行と同じにしました");
    }

    private static ScheduleAnswer Rename(ScheduleRowView row, string title) => title == row.Title
        ? new(null, new(row.Id, -1), "")
        : new(new RowRewritten(row.Id, title, row.Entries), new(row.Id, -1), title.Length == 0 ? "取組の名前を消しました" : $"取組の名前を{title}にしました");

    private static ScheduleAnswer Move(ScheduleRowView row, int index, int target) => target == index
        ? new(null, new(row.Id, -1), "")
        : new(new RowMoved(row.Id, target), new(row.Id, -1), $"{Name(row)}を{target + 1}番目に動かしました");

    private static ScheduleSpot? Neighbour(IReadOnlyList<ScheduleRowView> rows, int index) =>
        rows.Count == 1 ? null : new(rows[index + 1 < rows.Count ? index + 1 : index - 1].Id, -1);

    private static string Name(ScheduleRowView row) => row.Title.Length == 0 ? "名前のない行" : $"「{row.Title}」の行";
}
