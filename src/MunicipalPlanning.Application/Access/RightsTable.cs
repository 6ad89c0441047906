using MunicipalPlanning.Domain.Access;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Access;

/// <summary>権限の表 written out: for each thing to do and each role, in which states, for own units and for others.</summary>
public static class RightsTable
{
    /// <summary>What can be done to a form, role by role; rows without any right are left out.</summary>
    public static IReadOnlyList<RightsRow> Forms { get; } =
    [
        .. from verb in Enum.GetValues<Verb>()
           from role in Enum.GetValues<StaffRole>()
           from isOwn in new[] { true, false }
           let row = new RightsRow(verb, role, isOwn, [.. Enum.GetValues<SubmissionState>().Select(state => MarkOf(verb, role, isOwn, state))])
           where row.Marks.Any(mark => mark != RightsMark.Never)
           select row,
    ];

    /// <summary>The same for reading: roles and units with the same marks stand in one line.</summary>
    public static IReadOnlyList<RightsGroup> Grouped { get; } =
    [
        .. from row in Forms
           let both = Forms.Count(other => other.Verb == row.Verb && other.Role == row.Role && other.Marks.SequenceEqual(row.Marks)) == 2
           where !both || row.IsOwnUnit
           let place = both ? "すべての部署" : row.IsOwnUnit ? "自分の部署" : "ほかの部署"
           group row by (row.Verb, place, string.Join(' ', row.Marks)) into same
           select new RightsGroup(same.Key.Verb, [.. same.Select(row => row.Role)], same.Key.place, same.First().Marks),
    ];

    /// <summary>What is done to the installation, and by whom.</summary>
    public static IReadOnlyList<(Verb Verb, IReadOnlyList<StaffRole> Roles)> Installation { get; } =
        [.. Rights.Table.Where(right => right.Reach == Reach.Installation).GroupBy(right => right.Verb).Select(group => (group.Key, (IReadOnlyList<StaffRole>)[.. group.SelectMany(right => right.Roles).Distinct()]))];

    /// <summary>できること, for one role in one unit, from the same table.</summary>
    /// <param name="place">The unit, with its sections where it is a department: 産業観光部と3課.</param>
    public static IReadOnlyList<Ability> AbilitiesOf(StaffRole role, string place)
    {
        var writes = ReachOf(role, Verb.Write);
        return
        [
            writes == Reach.AllUnits ? new("すべての部署を見る・直す", true) : writes == Reach.OwnUnits ? new($"{place}を見る・直す", true) : new("すべての部署を見る・印刷する（直せません）", true),
            new(ReachOf(role, Verb.HandIn, skips: false) is null && ReachOf(role, Verb.Propose) is not null ? "部内確認へ回す" : "提出・部内の戻し", ReachOf(role, Verb.Propose) is not null),
            new("確認・差戻し・公表（政策推進課）", ReachOf(role, Verb.Accept) is not null),
            new("年度・期限・記入要領を決める", ReachOf(role, Verb.ManageYear) is not null),
            new("利用者と権限を管理する（管理者）", ReachOf(role, Verb.ManagePeople) is not null),
        ];
    }

    private static Reach? ReachOf(StaffRole role, Verb verb, bool skips = true) =>
        Rights.Table.FirstOrDefault(right => right.Verb == verb && right.Roles.Contains(role) && (skips || !right.OnlyWithoutInternalReview))?.Reach;

    private static RightsMark MarkOf(Verb verb, StaffRole role, bool isOwn, SubmissionState state)
    {
        var granted = Rights.Table.Where(right => right.Verb == verb && right.Reach != Reach.Installation && right.Roles.Contains(role) && right.States.Contains(state) && (isOwn || right.Reach == Reach.AllUnits)).ToList();
        return granted.Count == 0 ? RightsMark.Never : granted.TrueForAll(right => right.OnlyWithoutInternalReview) ? RightsMark.WithoutReview : RightsMark.Always;
    }
}

/// <summary>One line of the table: the marks stand in the order of the states.</summary>
public sealed record RightsRow(Verb Verb, StaffRole Role, bool IsOwnUnit, IReadOnlyList<RightsMark> Marks);

/// <summary>Lines of the table with the same marks.</summary>
/// <param name="Place">自分の部署, ほかの部署 or すべての部署.</param>
public sealed record RightsGroup(Verb Verb, IReadOnlyList<StaffRole> Roles, string Place, IReadOnlyList<RightsMark> Marks);

/// <summary>できること, or not.</summary>
public sealed record Ability(string Words, bool IsGranted);

/// <summary>できるか.</summary>
public enum RightsMark
{
    /// <summary>×.</summary>
    Never,

    /// <summary>省: only in a year that skips 部内確認.</summary>
    WithoutReview,

    /// <summary>○.</summary>
    Always,
}
