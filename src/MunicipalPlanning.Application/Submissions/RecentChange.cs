using MunicipalPlanning.Domain.Sheets;

namespace MunicipalPlanning.Application.Submissions;

/// <summary>前回からの変更: what somebody else did to the own units' sheets, as a sentence.</summary>
/// <param name="UnitId">The unit whose sheet it is; null where it is about the year.</param>
/// <param name="Field">The field whose texts before and after can be read; null for a step of the workflow or the year.</param>
public sealed record RecentChange(DateTimeOffset At, string Person, string Sentence, string? UnitId, SheetField? Field);

/// <summary>What others did since a moment.</summary>
/// <param name="Since">The person's visit before the present one, or a week ago where there was none.</param>
/// <param name="IsVisit">Since is the visit before.</param>
/// <param name="HasMore">There is more than is listed.</param>
public sealed record RecentChangeList(DateTimeOffset Since, bool IsVisit, IReadOnlyList<RecentChange> Changes, bool HasMore);
