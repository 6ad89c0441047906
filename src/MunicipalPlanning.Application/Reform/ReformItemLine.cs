using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Organization;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Reform;

/// <summary>改革項目 and how far its report of a year has come.</summary>
/// <param name="ThemeId">Null where the plan has no themes.</param>
/// <param name="Units">担当課, the main one first; empty where nobody is named.</param>
/// <param name="Record">The name under which the log knows the report.</param>
/// <param name="State">Null where the report was not begun.</param>
/// <param name="Round">2 and more is 再提出.</param>
/// <param name="Completeness">Per cent of what is asked for, whether it was begun or not.</param>
/// <param name="OpenRemarks">残っている指摘, as far as the person may see them.</param>
/// <param name="Deadline">The deadline that holds; null if the year has none.</param>
/// <param name="ChangedAt">The last change of what is reported; null if there was none since it was imported.</param>
public sealed record ReformItemLine(
    string ItemId, string Number, string Title, string? ThemeId, string Theme, IReadOnlyList<OrganizationUnit> Units,
    string Record, SubmissionState? State, int Round, int Completeness, IReadOnlyList<FormProblem> Problems, int OpenRemarks, DateOnly? Deadline,
    Rating? Rating, DateTimeOffset? ChangedAt, string ChangedBy)
{
    /// <summary>The units have something to do with it.</summary>
    public bool WaitsForUnits => State is SubmissionState.Drafting or SubmissionState.InReview or SubmissionState.Returned;

    public bool IsLate(DateOnly today) => WaitsForUnits && Deadline < today;

    /// <summary>It cannot be begun: nobody would hand it in.</summary>
    public bool LacksUnits => State is null && Units.Count == 0;

    /// <param name="unitId">A section, or a department with its sections.</param>
    public bool IsOf(string unitId) => Units.Any(unit => unit.Id == unitId || unit.ParentId == unitId);
}
