namespace MunicipalPlanning.Application.Fields;

/// <summary>A field in the middle of a change: its text, how to write it, and where the log keeps it.</summary>
/// <param name="Write">Throws <see cref="ArgumentException"/> for a text that the field cannot hold, <see cref="FormatException"/> for one that is none of its choices.</param>
internal sealed record FieldHandle(string Record, string Field, string Text, Action<string> Write);
