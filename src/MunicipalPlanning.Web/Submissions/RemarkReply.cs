namespace MunicipalPlanning.Web.Submissions;

/// <summary>返事 that is about to be sent.</summary>
/// <param name="Suggestion">文案: the whole text of the field as proposed; null if none.</param>
public sealed record RemarkReply(string Text, string? Suggestion);
