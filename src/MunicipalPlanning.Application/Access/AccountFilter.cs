using MunicipalPlanning.Domain.Access;

namespace MunicipalPlanning.Application.Access;

/// <summary>Which accounts to show.</summary>
/// <param name="Words">Parts of 氏名, 番号 or かな, each of which must be found.</param>
/// <param name="UnitId">Null for all; a department includes its sections.</param>
/// <param name="State">Null for all.</param>
/// <param name="IsUnused">使っていない人 only.</param>
public sealed record AccountFilter(string Words = "", string? UnitId = null, StaffRole? Role = null, AccountState? State = null, bool IsUnused = false);

/// <summary>有効か停止か.</summary>
public enum AccountState
{
    /// <summary>有効.</summary>
    Active,

    /// <summary>停止中.</summary>
    Disabled,
}
