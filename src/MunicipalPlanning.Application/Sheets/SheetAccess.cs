using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Access;
using MunicipalPlanning.Domain.Organization;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Sheets;

/// <summary>Which fields of a sheet a person may write now, and why not the others: rights, state, phase of the year, what is asked for.</summary>
public sealed class SheetAccess
{
    private readonly YearPhase? _phase;
    private readonly IReadOnlyList<SheetField> _asked;

    private SheetAccess(string? locked, bool isOthers, YearPhase? phase, IReadOnlyList<SheetField> asked) =>
        (Locked, IsOthers, _phase, _asked) = (locked, isOthers, phase, asked);

    /// <summary>Why nothing can be written; null if something can.</summary>
    public string? Locked { get; }

    /// <summary>Whether the person may never write this unit's sheet, in whatever state.</summary>
    public bool IsOthers { get; }

    /// <summary>差戻しで求められた欄; empty where everything is open.</summary>
    public IReadOnlyList<SheetField> Asked => _asked;

    /// <param name="asked">The fields with unsolved remarks of the policy division.</param>
    /// <param name="program">How the year is run; null where it was never opened, and nothing is closed.</param>
    public static SheetAccess Of(Person person, OrganizationUnit unit, Submission submission, IReadOnlyList<SheetField> asked, YearProgram? program, DateOnly today)
    {
        var subject = Subject(unit, submission, program);
        if (Rights.Find(person, Verb.Write, subject) is not { } duty)
        {
            var isOthers = Rights.Find(person, Verb.Write, subject with { State = SubmissionState.Drafting }) is null;
            return new(isOthers ? $"{unit.Name}の職員が書きます。" : WhyLocked(submission.State, Rights.May(person, Verb.Withdraw, subject)), isOthers, null, []);
        }
        if (duty.Role == StaffRole.PolicyDivision)
            return new(null, false, null, []);
        if (program is { Phases: [var first, ..] } && today < first.Begins)
            return new($"{first.Begins:M月d日}から書けます。それまでは政策推進課が準備しています。", false, null, []);
        return new(null, false, program?.PhaseOn(today), submission.IsUnderRepair ? asked : []);
    }

    public static RightSubject Subject(OrganizationUnit unit, Submission submission, YearProgram? program) =>
        new(unit.Id, unit.Kind == UnitKind.Section ? unit.ParentId : null, submission.State, program?.SkipsInternalReview ?? false);

    /// <summary>Why a field cannot be written; null if it can.</summary>
    public string? WhyLocked(SheetField field) =>
        Locked is not null ? Locked
        : _phase is not null && field.Part is { } part && !_phase.OpenParts.Contains(part) ? $"{_phase.Kind.Word()}の時期には書きません。"
        : _asked.Count > 0 && !_asked.Any(asked => asked.Covers(field)) ? "差戻しで求められた欄だけ直せます。"
        : null;

    /// <summary>What to do where a state closes a form.</summary>
    internal static string HowToReopen(SubmissionState state) => state switch
    {
        SubmissionState.InReview => "直すときは課長に戻してもらうか、取り下げてください。",
        SubmissionState.Published => "修正は政策推進課へ相談してください。",
        _ => "修正は政策推進課へ差戻しを依頼してください。",
    };

    private static string WhyLocked(SubmissionState state, bool mayWithdraw) => state switch
    {
        SubmissionState.InReview => $"部内確認中のため。{HowToReopen(state)}",
        SubmissionState.Submitted when mayWithdraw => "提出済のため。確認が始まるまでは取り下げて直せます。始まったあとは政策推進課へ差戻しを依頼してください。",
        SubmissionState.Submitted or SubmissionState.Accepted or SubmissionState.Published => $"{state.Word()}のため。{HowToReopen(state)}",
        _ => "編集できません。",
    };
}
