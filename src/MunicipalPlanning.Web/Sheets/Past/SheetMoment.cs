using System.Globalization;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Documents.Sheets;

namespace MunicipalPlanning.Web.Sheets.Past;

/// <summary>A state of the sheet that can be chosen as 左 or 右.</summary>
/// <param name="Key">In the address: <c>now</c>, <c>last</c> (last year's), 0 for before the first change, or the id of an entry of the log.</param>
/// <param name="Label">In the list to choose from.</param>
/// <param name="Title">Above the paper.</param>
public sealed record SheetMoment(string Key, string Label, string Title)
{
    public const string Now = "now";
    public const string LastYear = "last";
    public const string Beginning = "0";

    /// <summary>The newest first: now, every entry after which the sheet is known, the beginning, last year's sheet.</summary>
    public static IReadOnlyList<SheetMoment> Of(SheetHistory history, bool hasLastYear, TimeProvider time)
    {
        var moments = new List<SheetMoment> { new(Now, history.Changes is [var newest, ..] ? $"{PastTime.Full(newest.At, time)} いま" : "いま", history.Changes is [var last, ..] ? $"{PastTime.Full(last.At, time)}（いま）" : "いま") };
        moments.AddRange(history.Changes.Skip(1).Where(change => change.IsKnown && change.Kind != Domain.Submissions.ChangeKind.Remark).Select(change => Of(change, time)));
        if (history.KnowsBeginning && history.Changes.Count > 0)
            moments.Add(new SheetMoment(Beginning, "記録のはじめ", "記録のはじめ（最初の変更の前）"));
        if (hasLastYear)
            moments.Add(new SheetMoment(LastYear, $"昨年度（{history.Now.Year.Previous.Name}）", $"{history.Now.Year.Previous.Name}のシート"));
        return moments;
    }

    /// <summary>The entry of the log, as far as it is one.</summary>
    public static long? ChangeId(string key, SheetHistory history) =>
        key == Now ? history.Latest : long.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    private static SheetMoment Of(SheetChange change, TimeProvider time)
    {
        var what = change.IsBeginning ? change.Title : change.Kind == Domain.Submissions.ChangeKind.Transition ? $"{change.Title}　{change.Person}" : change.Person;
        return new SheetMoment(change.Id.ToString(CultureInfo.InvariantCulture), $"{PastTime.Full(change.At, time)} {what}", $"{PastTime.Full(change.At, time)}（{(change.IsBeginning ? change.Words.TrimEnd('。') : what)}）");
    }
}
