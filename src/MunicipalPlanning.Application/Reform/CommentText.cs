namespace MunicipalPlanning.Application.Reform;

/// <summary>委員会の意見 as a form holds it: every field one text.</summary>
/// <param name="HeldOn">As people write days: 令和8年7月10日, R8.7.10, 2026-07-10.</param>
public sealed record CommentText(string Meeting, string HeldOn, string Text)
{
    public const string MeetingField = "meeting";
    public const string HeldOnField = "held-on";
    public const string TextField = "text";
    public const string AnswerField = "answer";

    public static CommentText Empty { get; } = new("", "", "");

    internal IEnumerable<(string Field, string Text)> Fields => [(MeetingField, Meeting), (HeldOnField, HeldOn), (TextField, Text)];
}
