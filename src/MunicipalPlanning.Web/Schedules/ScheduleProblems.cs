using System.Globalization;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Documents.Texts;
using MunicipalPlanning.Domain.Schedules;

namespace MunicipalPlanning.Web.Schedules;

/// <summary>誤り・注意: what is wrong with a row, and what to do.</summary>
/// <param name="IsError">Refuses submitting; else only a piece of advice.</param>
/// <param name="Entry">The entry it speaks of; -1 for the row's name.</param>
public sealed record ScheduleProblem(bool IsError, int Entry, string Text);

/// <summary>Finds what stands under a row of the schedule editor.</summary>
public static class ScheduleProblems
{
    /// <summary>From here on words in one column are hard to read.</summary>
    private const int TooManyLines = 4;

    public static IReadOnlyList<ScheduleProblem> Find(ScheduleRowView row, ScheduleColumns columns, int textLimit, int titleLimit) =>
        [.. OfTitle(row.Title, columns, titleLimit), .. row.Entries.Select((entry, index) => OfEntry(entry, index, columns, textLimit)).OfType<ScheduleProblem>()];

    /// <summary>How many characters a person sees.</summary>
    public static int Count(string text) => new StringInfo(text).LengthInTextElements;

    private static IEnumerable<ScheduleProblem> OfTitle(string title, ScheduleColumns columns, int limit)
    {
        if (string.IsNullOrWhiteSpace(title) && columns.NeedsTitles)
            yield return new(true, -1, "取組の名前を書いてください。");
        else if (Count(title) > limit)
            yield return new(true, -1, $"取組の名前が{Count(title) - limit}字超えています。{limit}字までにしてください。");
    }

    private static ScheduleProblem? OfEntry(ScheduleEntry entry, int index, ScheduleColumns columns, int limit)
    {
        var over = Count(entry.Text) - limit;
        if (over > 0)
            return new(true, index, $"{columns.Name(columns.FirstOf(entry))}の文が{over}字超えています。{limit}字までにしてください。");
        var lines = entry.From == entry.To ? Lines(entry.Text, columns.Characters) : 0;
        return lines < TooManyLines
            ? null
            : new(false, index, $"{columns.Name(columns.FirstOf(entry))}の文は{columns.Length(0, 0)}に{lines}行になります。{columns.Word}を延ばすか短くすると読みやすくなります。");
    }

    /// <summary>Lines that the words take in one column, phrase after phrase as on paper.</summary>
    private static int Lines(string text, double characters)
    {
        var (lines, room) = (0, 0d);
        foreach (var phrase in Phrases.Split(text))
        {
            var width = phrase.Sum(Width);
            if (width <= room)
            {
                room -= width;
                continue;
            }
            var needed = (int)Math.Ceiling(width / characters);
            lines += needed;
            room = needed * characters - width;
        }
        return lines;
    }

    private static double Width(char character) => character < 0x100 ? 0.55 : 1;
}
