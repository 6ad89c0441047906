using MunicipalPlanning.Domain.Access;

namespace MunicipalPlanning.Application.Access;

/// <summary>利用者 as the administrator sees them.</summary>
/// <param name="Stamp">What the administrator saw; a change that begins from another one is refused.</param>
/// <param name="Memberships">Those that go on or are to come first, ended ones last.</param>
/// <param name="Deputies">Who acts for the person, today or later.</param>
/// <param name="ActsFor">For whom the person acts, today or later.</param>
/// <param name="IsUnused">使っていない: active, and never used or not for <see cref="AccountList.UnusedAfterDays"/> days.</param>
public sealed record AccountRow(
    Guid Id,
    string Number,
    string Name,
    string Kana,
    string Mail,
    bool IsDisabled,
    bool MustChangePassphrase,
    bool IsFromDirectory,
    DateTimeOffset CreatedAt,
    DateTimeOffset? LastUsedAt,
    bool IsUnused,
    string Stamp,
    IReadOnlyList<MembershipRow> Memberships,
    IReadOnlyList<DeputyRow> Deputies,
    IReadOnlyList<DeputyRow> ActsFor)
{
    /// <summary>The memberships that hold today or will; what the list shows.</summary>
    public IEnumerable<MembershipRow> Current => Memberships.Where(membership => !membership.IsOver);

    public AccountState State => IsDisabled ? AccountState.Disabled : AccountState.Active;
}

/// <summary>所属 of an account.</summary>
/// <param name="UnitName">Empty for a role that belongs to no unit.</param>
/// <param name="DepartmentName">上位の部; empty if none.</param>
/// <param name="Sections">How many sections a department has; 0 for a section.</param>
/// <param name="IsAdditional">兼務: not the first of those that hold.</param>
/// <param name="IsOver">Ended before today.</param>
/// <param name="IsToCome">Begins after today.</param>
public sealed record MembershipRow(Guid Id, string? UnitId, string UnitName, string? DepartmentId, string DepartmentName, int Sections, StaffRole Role, DateOnly From, DateOnly? Until, bool IsAdditional, bool IsOver, bool IsToCome);

/// <summary>代理, seen from one of the two.</summary>
/// <param name="Name">The other person.</param>
/// <param name="Title">The other's main membership: 商工観光課 課長; empty if none.</param>
public sealed record DeputyRow(Guid Id, Guid AccountId, string Number, string Name, string Title, DateOnly From, DateOnly Until);
