using System.Globalization;
using MunicipalPlanning.Application.Fields;
using MunicipalPlanning.Application.Organization;
using MunicipalPlanning.Application.Reform;
using MunicipalPlanning.Domain.Reform;
using MunicipalPlanning.Web.Layout;

namespace MunicipalPlanning.Web.Reform.Comments;

/// <summary>What stands in the open form of a comment, letter for letter, so that a refused form is drawn again as it was.</summary>
/// <param name="Seen">What the person saw before writing.</param>
public sealed record CommentEntry(CommentText Written, string Answer, CommentText Seen, string SeenAnswer)
{
    public static CommentEntry Empty { get; } = new(CommentText.Empty, "", CommentText.Empty, "");

    /// <summary>What is wrong with a field, by its name.</summary>
    public IReadOnlyDictionary<string, string> Faults { get; private init; } = new Dictionary<string, string>();

    public static CommentEntry Of(CommitteeComment comment)
    {
        var text = new CommentText(comment.Meeting, OfficeDate.InBrief(comment.HeldOn), comment.Text);
        return new(text, comment.Answer, text, comment.Answer);
    }

    /// <summary>A new comment begins with the meeting and day of the last one that was written: committees speak of many items on one day.</summary>
    public static CommentEntry After(CommitteeComment? last) =>
        last is null ? Empty : Empty with { Written = CommentText.Empty with { Meeting = last.Meeting, HeldOn = OfficeDate.InBrief(last.HeldOn) } };

    public static CommentEntry Read(IFormCollection form)
    {
        return new(
            new(Text(CommentText.MeetingField).Trim(), Text(CommentText.HeldOnField).Trim(), Text(CommentText.TextField).Trim()), Text(CommentText.AnswerField).Trim(),
            new(Seen(CommentText.MeetingField), Seen(CommentText.HeldOnField), Seen(CommentText.TextField)), Seen(CommentText.AnswerField));

        // Browsers send the line ends of a form as CR LF; texts are kept with LF.
        string Text(string field) => form[field].ToString().ReplaceLineEndings("\n");

        string Seen(string field) => Text($"seen-{field}");
    }

    /// <summary>The same form with what kept it from being written; a text that somebody else wrote meanwhile counts as seen from now on.</summary>
    public CommentEntry Refused(CommentOutcome outcome, DateTimeOffset now)
    {
        return this with
        {
            Faults = outcome.Refusals.ToDictionary(refusal => refusal.Key, refusal => Words(refusal.Key, refusal.Value, now)),
            Seen = new(Theirs(CommentText.MeetingField, Seen.Meeting), Theirs(CommentText.HeldOnField, Seen.HeldOn), Theirs(CommentText.TextField, Seen.Text)),
            SeenAnswer = Theirs(CommentText.AnswerField, SeenAnswer),
        };

        string Theirs(string field, string seen) => outcome.Refusals.GetValueOrDefault(field) is FieldOutcome.Conflict conflict ? conflict.Theirs : seen;
    }

    private static string Words(string field, FieldOutcome refusal, DateTimeOffset now) => refusal switch
    {
        FieldOutcome.Refused refused => refused.Message,
        FieldOutcome.Conflict conflict => $"{conflict.Person}さんが{(conflict.At is { } at ? OfficeTime.Describe(at, now) : "先")}に、ここを「{Shown(field, conflict.Theirs)}」に変えました。あなたの文にするときは、もう一度保存してください。",
        _ => "いまは保存できません。少し待ってから、もう一度保存してください。",
    };

    private static string Shown(string field, string text) =>
        field == CommentText.HeldOnField && DateOnly.TryParse(text, CultureInfo.InvariantCulture, out var day) ? OfficeDate.InFull(day) : text;
}
