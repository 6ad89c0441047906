using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Sheets;

/// <summary>One entry of a sheet's history, in words.</summary>
/// <param name="Id">Of the log; the sheet as it was after it is a moment to compare.</param>
/// <param name="Role">課長 or 政策推進課, where the person held such a role then; empty otherwise.</param>
/// <param name="ActingFor">代: for whom the person acted; empty if for nobody.</param>
/// <param name="Field">Which field; empty for the sheet as a whole.</param>
/// <param name="Title">What happened where it is more than a changed text: 差戻し, 行を加えた; empty otherwise.</param>
/// <param name="Old">What went, as people read it.</param>
/// <param name="New">What came, as people read it.</param>
/// <param name="Words">ことば that the person gave with it.</param>
public sealed record SheetChange(
    long Id,
    DateTimeOffset At,
    string Person,
    string Role,
    string ActingFor,
    ChangeKind Kind,
    SheetField Field,
    string Title,
    string Old,
    string New,
    string Words)
{
    /// <summary>年度の開始: with it the sheet or the year of one of its projects was begun.</summary>
    public bool IsBeginning { get; init; }

    /// <summary>差戻し by the policy division.</summary>
    public bool IsReturn { get; init; }

    /// <summary>Whether the sheet after it can be shown.</summary>
    public bool IsKnown { get; init; }

    /// <summary>Whether it changed what the sheet says.</summary>
    public bool IsContent => Kind is ChangeKind.Content or ChangeKind.Import;
}
