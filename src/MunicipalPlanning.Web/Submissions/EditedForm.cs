using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Web.Submissions;

/// <summary>A form in its editor, whichever it is: where it stands on its way, what it lacks, what was said of it.</summary>
/// <param name="Subject">What rights are asked for.</param>
/// <param name="UnitId">Whose it is.</param>
/// <param name="Name">商工観光課, まちなか創業支援事業.</param>
/// <param name="Program">How the year is run; null where it was never opened.</param>
/// <param name="Locked">Why nothing can be written; null if something can.</param>
/// <param name="HasAsked">Whether there are fields that the policy division asks for, and only they can be written.</param>
/// <param name="IsReadHere">Whether the policy division remarks, returns, accepts and publishes on this page.</param>
/// <param name="LastSaved">Null if nothing was.</param>
/// <param name="Steps">手続き so far, the newest first.</param>
/// <param name="Remarks">指摘と相談 that the person may see, in the order in which they were begun.</param>
public sealed record EditedForm(
    Submission Submission,
    RightSubject Subject,
    string UnitId,
    string Name,
    YearProgram? Program,
    string? Locked,
    bool HasAsked,
    bool IsReadHere,
    int Completeness,
    IReadOnlyList<SheetProblem> Problems,
    DateTimeOffset? LastSaved,
    IReadOnlyList<SubmissionStep> Steps,
    IReadOnlyList<RemarkView> Remarks)
{
    public SubmissionState State => Submission.State;

    public bool MayWrite => Locked is null;

    /// <summary>直すところ of a form that was sent back: what is asked now, and what of it is solved already.</summary>
    public IReadOnlyList<RemarkView> Asked =>
        Submission.IsUnderRepair ? [.. Remarks.Where(remark => remark.Kind == RemarkKind.Remark && (!remark.IsSolved || remark.Round == Submission.ReturnedRound))] : [];

    /// <summary>指摘 that are not solved.</summary>
    public IReadOnlyList<RemarkView> Open => [.. Remarks.Where(remark => remark is { Kind: RemarkKind.Remark, IsSolved: false })];

    /// <summary>Whether it was sent back, and is repaired remark by remark.</summary>
    public bool IsRepaired => State == SubmissionState.Returned && HasAsked;

    /// <summary>The last time the policy division sent it back; null if never.</summary>
    public SubmissionStep? LastReturn => Steps.FirstOrDefault(step => step.Verb == SubmissionVerb.Return);

    /// <summary>The form's deadline: its own or that of the phase; null if the year has none.</summary>
    public DateOnly? DeadlineOn(DateOnly day) => Submission.Deadline ?? Program?.PhaseFor(Submission.Form, day)?.HandInUntil;
}
