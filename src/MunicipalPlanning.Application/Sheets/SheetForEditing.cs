using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Sheets;

/// <summary>A sheet as its editor needs it: the printed view, what is lacking, who wrote what when, and last year's.</summary>
/// <param name="Access">Which fields the person may write now.</param>
/// <param name="Program">How the year is run; null where it was never opened.</param>
/// <param name="LatestChanges">The newest entry of the log that is in here, by the record it tells of: the sheet's own and those of its projects.</param>
/// <param name="LastChanges">The last change of each field, by <see cref="SheetField.Path"/>; absent where there was none.</param>
/// <param name="LastYear">Last year's sheet of the same unit; null if there is none.</param>
/// <param name="Steps">手続き so far, the newest first.</param>
/// <param name="Remarks">指摘と相談 that the person may see, in the order in which they were begun.</param>
public sealed record SheetForEditing(
    SheetView View,
    Submission Submission,
    RightSubject Subject,
    SheetAccess Access,
    YearProgram? Program,
    IReadOnlyDictionary<string, long> LatestChanges,
    int Completeness,
    IReadOnlyList<SheetProblem> Problems,
    IReadOnlyDictionary<string, LastChange> LastChanges,
    SheetView? LastYear,
    IReadOnlyDictionary<string, ProjectLastYear> ProjectsLastYear,
    IReadOnlyList<SubmissionStep> Steps,
    IReadOnlyList<RemarkView> Remarks)
{
    public SubmissionState State => Submission.State;

    public bool MayWrite => Access.Locked is null;

    /// <summary>The last time the policy division sent it back; null if never.</summary>
    public SubmissionStep? LastReturn => Steps.FirstOrDefault(step => step.Verb == SubmissionVerb.Return);

    /// <summary>The form's deadline: its own or that of the phase; null if the year has none.</summary>
    public DateOnly? DeadlineOn(DateOnly day) => Submission.Deadline ?? Program?.PhaseOn(day)?.HandInUntil;
}

/// <summary>Who changed a field last, and when.</summary>
public sealed record LastChange(long Id, string Person, DateTimeOffset At);

/// <summary>A project's texts of the year before.</summary>
public sealed record ProjectLastYear(FiscalYear Year, string Outline, IReadOnlyList<ScheduleRowView> Schedule);
