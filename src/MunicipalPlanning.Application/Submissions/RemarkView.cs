using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Submissions;

/// <summary>指摘 or 相談 as it is read.</summary>
/// <param name="Number">Its flag's number within the form, 1 for the first.</param>
/// <param name="RepairedAt">When the field was last changed after the form was sent back; null if it was not.</param>
public sealed record RemarkView(
    Guid Id,
    int Number,
    RemarkKind Kind,
    SheetField Field,
    int Round,
    string Rule,
    IReadOnlyList<RemarkEntryView> Entries,
    string? Suggestion,
    DateTimeOffset? SolvedAt,
    string SolvedBy,
    DateTimeOffset? AdoptedAt,
    string AdoptedBy,
    DateTimeOffset? RepairedAt)
{
    public bool IsSolved => SolvedAt is not null;
}

/// <summary>One person's words in a talk.</summary>
public sealed record RemarkEntryView(DateTimeOffset At, Guid AccountId, string Person, string UnitName, string Text, string? Suggestion);
