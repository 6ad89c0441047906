using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Access;
using MunicipalPlanning.Domain.Organization;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Reform;

/// <summary>Which fields of an item's report a person may write now. The staff of every unit in charge write; the main one hands in.</summary>
public sealed class ReformAccess
{
    private readonly IReadOnlyList<SheetField> _asked;

    private ReformAccess(string? locked, bool isOthers, Duty? duty, IReadOnlyList<SheetField> asked) => (Locked, IsOthers, Duty, _asked) = (locked, isOthers, duty, asked);

    /// <summary>Why nothing can be written; null if something can.</summary>
    public string? Locked { get; }

    /// <summary>Whether the person may never write this item's reports.</summary>
    public bool IsOthers { get; }

    /// <summary>The role in which the person may write; null if the person may not.</summary>
    internal Duty? Duty { get; }

    /// <param name="units">担当課, the main one first.</param>
    /// <param name="submission">Null where no report was begun.</param>
    /// <param name="asked">差戻しで求められた欄.</param>
    internal static ReformAccess Of(Person person, IReadOnlyList<OrganizationUnit> units, Submission? submission, IReadOnlyList<SheetField> asked)
    {
        var state = submission?.State ?? SubmissionState.Drafting;
        if (Find(person, units, state) is { } duty)
            return new(null, false, duty, duty.Role == StaffRole.PolicyDivision ? [] : asked);
        if (Find(person, units, SubmissionState.Drafting) is null)
            return new(units.Count == 0 ? "担当課が決まっていないため、政策推進課だけが書けます。" : $"{string.Join('、', units.Select(unit => unit.Name))}の職員が書きます。", true, null, []);
        return new($"{state.Word()}のため。{SheetAccess.HowToReopen(state)}", false, null, []);
    }

    /// <summary>Why a field cannot be written; null if it can.</summary>
    public string? WhyLocked(SheetField field) =>
        Locked ?? (_asked.Count > 0 && !_asked.Any(asked => asked.Covers(field)) ? "差戻しで求められた欄だけ直せます。" : null);

    private static Duty? Find(Person person, IReadOnlyList<OrganizationUnit> units, SubmissionState state) =>
        Rights.FindForAny(person, Verb.Write, units, state);
}
