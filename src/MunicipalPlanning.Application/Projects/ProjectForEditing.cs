using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Projects;

/// <summary>A project's year as its editors need it: the record, which fields are open, who wrote what when, last year's, and the review sheet on its way.</summary>
/// <param name="View">As it stands now, whatever was published of it.</param>
/// <param name="Subject">What rights are asked for: the owner's unit in the state of the review sheet.</param>
/// <param name="Access">Which fields the person may write now.</param>
/// <param name="Program">How the year is run; null where it was never opened.</param>
/// <param name="LatestChanges">The newest entry of the log that is in here, by the record it tells of: the project's year and the review sheet.</param>
/// <param name="LastChanges">The last change of each field, by its address within the record; absent where there was none.</param>
/// <param name="LastYear">Last year's record; null if there is none.</param>
/// <param name="ReviewSheet">Null where no review sheet was begun.</param>
/// <param name="Check">What the review sheet still lacks.</param>
/// <param name="Published">The review sheet as it was published; null if it is not.</param>
/// <param name="Steps">手続き of the review sheet so far, the newest first.</param>
/// <param name="Remarks">指摘と相談 of the review sheet that the person may see.</param>
public sealed record ProjectForEditing(
    ProjectView View,
    RightSubject Subject,
    ProjectAccess Access,
    YearProgram? Program,
    IReadOnlyDictionary<string, long> LatestChanges,
    IReadOnlyDictionary<string, LastChange> LastChanges,
    ProjectView? LastYear,
    Submission? ReviewSheet,
    ReviewCheck Check,
    ProjectView? Published,
    IReadOnlyList<SubmissionStep> Steps,
    IReadOnlyList<RemarkView> Remarks)
{
    public FiscalYear Year => View.Year;

    /// <param name="path">Within the record.</param>
    public string? WhyLocked(string path) => Access.WhyLocked(FieldOf(path));

    /// <summary>The address of a field within any sheet, as remarks and problems name it.</summary>
    public SheetField FieldOf(string path) => new($"{SheetField.Project(View.ProjectId)}/{path}");

    /// <summary>The deadline of the review sheet: its own or that of the phase; null if the year has none.</summary>
    public DateOnly? DeadlineOn(DateOnly day) => ReviewSheet?.Deadline ?? Program?.PhaseOn(day)?.HandInUntil;
}
