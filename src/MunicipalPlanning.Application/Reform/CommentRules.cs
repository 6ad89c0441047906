using System.Globalization;
using MunicipalPlanning.Application.Fields;
using MunicipalPlanning.Application.Organization;
using MunicipalPlanning.Domain;
using MunicipalPlanning.Domain.Reform;

namespace MunicipalPlanning.Application.Reform;

/// <summary>The fields of a comment: how each is read and written, and what is wrong with what somebody wrote.</summary>
internal static class CommentRules
{
    private const string DayPattern = "yyyy-MM-dd";

    public static Dictionary<string, FieldOutcome> FindFaults(CommentText written)
    {
        var faults = new Dictionary<string, FieldOutcome>();
        if (written.Meeting.Length == 0)
            Report(CommentText.MeetingField, "会議の名前を書いてください（例: 第1回行政経営改革推進委員会）。");
        else if (written.Meeting.Length > TextLimits.Line)
            Report(CommentText.MeetingField, $"会議の名前は{TextLimits.Line}字までです（いま{CharacterCount.Of(written.Meeting):N0}字）。短くしてください。");
        if (ReadDay(written.HeldOn) is null)
            Report(CommentText.HeldOnField, written.HeldOn.Length == 0 ? "会議の日を書いてください（例: R8.7.10）。" : $"「{written.HeldOn}」は日付として読めません。R8.7.10 のように書いてください。");
        if (written.Text.Length == 0)
            Report(CommentText.TextField, "意見を書いてください。");
        else if (written.Text.Length > TextLimits.Paragraphs)
            Report(CommentText.TextField, $"意見は{TextLimits.Paragraphs:N0}字までです（いま{CharacterCount.Of(written.Text):N0}字）。短くしてください。");
        return faults;

        void Report(string field, string message) => faults[field] = new FieldOutcome.Refused(message);
    }

    /// <returns>Null for what is no day on which a meeting can have been held.</returns>
    public static DateOnly? ReadDay(string text) =>
        OfficeDate.TryParse(text, out var day) && day >= CommitteeComment.FirstDay && day <= CommitteeComment.LastDay ? day : null;

    /// <summary>The one way in which a field's text is compared and logged.</summary>
    public static string Canonical(string field, string text) =>
        field == CommentText.HeldOnField && ReadDay(text) is { } day ? Day(day) : text.ReplaceLineEndings("\n");

    public static FieldHandle HandleOf(string record, CommitteeComment comment, string field)
    {
        var (text, write) = field switch
        {
            CommentText.MeetingField => (comment.Meeting, (Action<string>)comment.NameMeeting),
            CommentText.HeldOnField => (Day(comment.HeldOn), day => comment.Date(DateOnly.ParseExact(day, DayPattern, CultureInfo.InvariantCulture))),
            CommentText.TextField => (comment.Text, comment.Write),
            _ => (comment.Answer, comment.Reply),
        };
        return new FieldHandle(record, $"comment/{comment.Id}/{field}", Canonical(field, text), write);
    }

    private static string Day(DateOnly day) => day.ToString(DayPattern, CultureInfo.InvariantCulture);
}
