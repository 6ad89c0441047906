namespace MunicipalPlanning.Web.Fields;

/// <summary>控え: what this browser kept of a field and the server has not acknowledged (js/drafts.js).</summary>
/// <param name="Base">The text that the person saw before writing.</param>
/// <param name="Stored">What the server holds; null if the field is no longer there.</param>
public sealed record FieldDraft(string Path, string Base, string Text, DateTimeOffset At, string? Stored);
