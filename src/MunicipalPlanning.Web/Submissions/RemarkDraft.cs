namespace MunicipalPlanning.Web.Submissions;

/// <summary>書きかけの指摘・返事: begun in this browser and never sent.</summary>
/// <param name="Text">Null if only a suggestion was begun.</param>
/// <param name="Suggestion">文案; null if none was begun.</param>
public sealed record RemarkDraft(string? Text, string? Suggestion, DateTimeOffset At);
