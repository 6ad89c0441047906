using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Organization;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Submissions;

/// <summary>How a year stands on a day: every unit's sheet in office order, and how the year is run.</summary>
/// <param name="Program">Null where the year was never opened.</param>
public sealed record SubmissionOverview(FiscalYear Year, YearProgram? Program, DateOnly Today, IReadOnlyList<SubmissionLine> Lines)
{
    /// <summary>The phase that runs today; null before the first begins, or where the year was never opened.</summary>
    public YearPhase? Phase => Program?.PhaseOn(Today);
}

/// <summary>A unit and how far its sheet of the year has come.</summary>
/// <param name="DepartmentId">上位の部 that exists in the year; null for a department or a section without one.</param>
/// <param name="State">Null where the unit has no sheet yet (未作成).</param>
/// <param name="Round">2 and more is 再提出.</param>
/// <param name="OpenRemarks">残っている指摘, as far as the person may see them.</param>
/// <param name="OwnDeadline">A deadline of its own; null where the phase's holds.</param>
/// <param name="Deadline">The deadline that holds; null if the year has none.</param>
/// <param name="ChangedAt">The last change of the sheet or of a project that it picks; null if there was none since it was imported.</param>
/// <param name="IsStill">14日以上変更なし although it waits for the unit.</param>
public sealed record SubmissionLine(
    string UnitId,
    string UnitName,
    UnitKind Kind,
    string? DepartmentId,
    string Record,
    Guid? SubmissionId,
    SubmissionState? State,
    int Round,
    int Completeness,
    IReadOnlyList<SheetProblem> Problems,
    int OpenRemarks,
    DateOnly? OwnDeadline,
    DateOnly? Deadline,
    DateTimeOffset? ChangedAt,
    string ChangedBy,
    bool IsStill)
{
    /// <summary>手が止まっている after so many days.</summary>
    public const int StillAfterDays = 14;

    /// <summary>The unit has something to do with it.</summary>
    public bool WaitsForUnit => State is null or SubmissionState.Drafting or SubmissionState.InReview or SubmissionState.Returned;

    public bool IsLate(DateOnly today) => WaitsForUnit && Deadline < today;
}
