using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Access;
using MunicipalPlanning.Domain.Organization;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Projects;

/// <summary>Which fields of a project's year a person may write now, and why not the others. A form that is being examined closes the fields it shows; one that was published keeps a copy and closes nothing.</summary>
public sealed class ProjectAccess
{
    private readonly IReadOnlyList<FormLock> _locks;
    private readonly YearProgram? _program;
    private readonly YearPhase? _phase;
    private readonly bool _isPolicyDivision;
    private readonly bool _hasNumber;

    private ProjectAccess(string? locked, bool isOthers, IReadOnlyList<FormLock> locks, YearProgram? program, YearPhase? phase, bool isPolicyDivision, bool hasNumber) =>
        (Locked, IsOthers, _locks, _program, _phase, _isPolicyDivision, _hasNumber) = (locked, isOthers, locks, program, phase, isPolicyDivision, hasNumber);

    /// <summary>Why nothing can be written; null if something can.</summary>
    public string? Locked { get; }

    /// <summary>Whether the person may never write this unit's projects.</summary>
    public bool IsOthers { get; }

    /// <param name="unit">担当課.</param>
    /// <param name="forms">The unit's sheet that shows the project and the project's review sheet, as far as there are any, each with the fields that the policy division asks for.</param>
    /// <param name="program">How the year is run; null where it was never opened, and nothing is closed.</param>
    /// <param name="hasNumber">The project has its 事業番号, which it keeps for life.</param>
    internal static ProjectAccess Of(Person person, OrganizationUnit unit, IReadOnlyList<(Submission Form, IReadOnlyList<SheetField> Asked)> forms, YearProgram? program, DateOnly today, bool hasNumber)
    {
        var subject = new RightSubject(unit.Id, unit.Kind == UnitKind.Section ? unit.ParentId : null, SubmissionState.Drafting, program?.SkipsInternalReview ?? false);
        if (Rights.Find(person, Verb.Write, subject) is not { } duty)
            return new($"{unit.Name}の職員が書きます。", true, [], program, null, false, hasNumber);
        var isPolicyDivision = duty.Role == StaffRole.PolicyDivision;
        var locks = forms.Where(form => form.Form.State != SubmissionState.Published).Select(form => Lock(person, subject, form.Form, form.Asked)).ToList();
        if (isPolicyDivision)
            return new(null, false, locks, program, null, true, hasNumber);
        return program is { Phases: [var first, ..] } && today < first.Begins
            ? new($"{first.Begins:M月d日}から書けます。それまでは政策推進課が準備しています。", false, locks, program, null, false, hasNumber)
            : new(null, false, locks, program, program?.PhaseOn(today), false, hasNumber);
    }

    /// <param name="field">With its address within a sheet: <c>project/ID/outline</c>.</param>
    /// <returns>Null if it can be written.</returns>
    public string? WhyLocked(SheetField field)
    {
        if (Locked is not null)
            return Locked;
        var ofRecord = field.Path.Split('/') is [_, _, var name] ? name : null;
        if (ofRecord == "number" && _hasNumber && !_isPolicyDivision)
            return "事業番号は変わりません。誤りを直すときは政策推進課へ相談してください。";
        if (ofRecord == "unit" && !_isPolicyDivision)
            return "担当課を変えるのは政策推進課です。";
        return _locks.Select(form => form.WhyLocked(field, _isPolicyDivision)).FirstOrDefault(why => why is not null) ?? WhyClosed(field);
    }

    /// <summary>Whether a form prints a field of a project that it shows.</summary>
    internal static bool Shows(SubmissionForm form, SheetField field) => form == SubmissionForm.ReviewSheet
        ? field.Part is not SheetPart.Schedule
        : field.Part is SheetPart.Projects or SheetPart.Outline or SheetPart.Schedule;

    private static FormLock Lock(Person person, RightSubject subject, Submission form, IReadOnlyList<SheetField> asked)
    {
        var mayWrite = Rights.May(person, Verb.Write, subject with { State = form.State });
        var why = mayWrite ? null : $"{(form.Form == SubmissionForm.ReviewSheet ? "点検シート" : "組織マネジメントシート")}が{form.State.Word()}のため直せません。{SheetAccess.HowToReopen(form.State)}";
        return new FormLock(form.Form, why, form.IsUnderRepair ? asked : []);
    }

    private string? WhyClosed(SheetField field) =>
        _phase is not null && field.Part is { } part && !_phase.OpenParts.Contains(part) && _program!.Phases.Any(phase => phase.OpenParts.Contains(part))
            ? $"{_phase.Kind.Word()}の時期には書きません。{WhenOpen(part)}"
            : null;

    private string WhenOpen(SheetPart part) =>
        _program!.Phases.FirstOrDefault(phase => phase.Begins > _phase!.Begins && phase.OpenParts.Contains(part)) is { } next
            ? $"{next.Kind.Word()}（{next.Begins:M月d日}から）に開きます。"
            : "";

    /// <summary>What one form closes.</summary>
    private sealed record FormLock(SubmissionForm Form, string? Why, IReadOnlyList<SheetField> Asked)
    {
        public string? WhyLocked(SheetField field, bool isPolicyDivision) =>
            !Shows(Form, field) ? null
            : Why is not null ? Why
            : Asked.Count > 0 && !isPolicyDivision && !Asked.Any(asked => asked.Covers(field)) ? "差戻しで求められた欄だけ直せます。"
            : null;
    }
}
