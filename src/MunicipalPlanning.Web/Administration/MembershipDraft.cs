using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Organization;
using MunicipalPlanning.Domain.Access;

namespace MunicipalPlanning.Web.Administration;

/// <summary>所属 as it stands in a form, before it is understood.</summary>
public sealed class MembershipDraft
{
    public string UnitId { get; set; } = "";

    public StaffRole Role { get; set; } = StaffRole.Member;

    public string From { get; set; } = "";

    public string Until { get; set; } = "";

    /// <summary>What is wrong, by field: <c>unit</c>, <c>from</c>, <c>until</c>.</summary>
    public Dictionary<string, string> Faults { get; } = [];

    public static MembershipDraft Of(MembershipRow row) => new()
    {
        UnitId = row.UnitId ?? "",
        Role = row.Role,
        From = OfficeDate.InBrief(row.From),
        Until = row.Until is { } until ? OfficeDate.InBrief(until) : "",
    };

    /// <returns>Null where a date cannot be read; the faults say which.</returns>
    public WantedMembership? Read()
    {
        Faults.Clear();
        var from = OfficeDate.TryParse(From, out var first);
        if (!from)
            Faults["from"] = From.Length == 0 ? "いつからかを入れてください。" : NoDate;
        var until = OfficeDate.TryParse(Until, out var last);
        if (!until && Until.Length > 0)
            Faults["until"] = NoDate;
        return Faults.Count == 0 ? new WantedMembership(UnitId.Length > 0 ? UnitId : null, Role, first, until ? last : null) : null;
    }

    public const string NoDate = "日付として読めません。令和8/4/1 や 2026/4/1 のように入れてください。";
}
