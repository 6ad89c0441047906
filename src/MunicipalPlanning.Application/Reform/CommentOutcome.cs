using MunicipalPlanning.Application.Fields;

namespace MunicipalPlanning.Application.Reform;

/// <summary>What became of a comment as a form sent it: all of it was written, or nothing and why.</summary>
/// <param name="Refusals">The fields that kept it from being written, by name; empty if it was.</param>
public sealed record CommentOutcome(IReadOnlyDictionary<string, FieldOutcome> Refusals)
{
    /// <summary>The comment is no longer there; its text is lost if the page does not show it again.</summary>
    public bool IsGone { get; init; }

    public bool IsWritten => !IsGone && Refusals.Count == 0;

    public static CommentOutcome Written { get; } = new(new Dictionary<string, FieldOutcome>());

    public static CommentOutcome Gone { get; } = Written with { IsGone = true };
}
