using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Submissions;

/// <summary>あなたの番: one thing that waits for a person, why, until when, and where to do it.</summary>
/// <param name="UnitId">Empty where it is about many units.</param>
/// <param name="Title">What is to be done.</param>
/// <param name="Why">Why, with what is missing or asked.</param>
/// <param name="State">The state of the sheet; null where it has none.</param>
/// <param name="Deadline">Null if there is none.</param>
/// <param name="Field">The very field; null for the sheet as a whole.</param>
/// <param name="ActingFor">代: whose role it is; null for an own one.</param>
/// <param name="PlanId">The plan whose figures are asked for; null for all else.</param>
/// <param name="Address">Where it is done; null where kind, unit and field say it.</param>
public sealed record WaitingItem(
    WaitingKind Kind,
    string UnitId,
    string Title,
    string Why,
    SubmissionState? State,
    DateOnly? Deadline,
    SheetField? Field = null,
    string? ActingFor = null,
    string? PlanId = null,
    string? Address = null);

/// <summary>What is to be done with what waits.</summary>
public enum WaitingKind
{
    /// <summary>差戻しを直す.</summary>
    Repair,

    /// <summary>部内確認をする.</summary>
    Review,

    /// <summary>シートを作る.</summary>
    Create,

    /// <summary>シートを書き終える.</summary>
    Finish,

    /// <summary>書き終えたシートを回す.</summary>
    Forward,

    /// <summary>昨年と同じ文を確かめる.</summary>
    SameAsLastYear,

    /// <summary>指標の実績を入れる.</summary>
    Measure,

    /// <summary>重点事業を評価する.</summary>
    Rate,

    /// <summary>相談に答える.</summary>
    Answer,

    /// <summary>委員会の意見に対応を書く.</summary>
    Comment,

    /// <summary>提出されたシートを読む.</summary>
    Read,

    /// <summary>公表する.</summary>
    Publish,
}
