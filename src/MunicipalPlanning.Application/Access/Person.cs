using MunicipalPlanning.Domain.Access;

namespace MunicipalPlanning.Application.Access;

/// <summary>職員 at work: an account with the roles that it holds today.</summary>
/// <param name="Duties">Own roles first, then those taken over for others; empty where none holds today.</param>
/// <param name="Origin">From where: the address of the device, or the command.</param>
public sealed record Person(Guid AccountId, string Name, IReadOnlyList<Duty> Duties, string Origin = "")
{
    /// <summary>Names appear in the log and beside texts.</summary>
    public const int LongestName = 50;

    /// <summary>所属 for which the person mainly works; null if none.</summary>
    public string? UnitId => Duties is [var main, ..] ? main.UnitId : null;

    /// <summary>The role in which the person mainly works; someone without one only reads.</summary>
    public StaffRole Role => Duties is [var main, ..] ? main.Role : StaffRole.Viewer;

    public bool Has(StaffRole role) => Duties.Any(duty => duty.Role == role);

    public bool Equals(Person? other) =>
        other is not null && AccountId == other.AccountId && Name == other.Name && Origin == other.Origin && Duties.SequenceEqual(other.Duties);

    public override int GetHashCode() => AccountId.GetHashCode();
}

/// <summary>A role in a unit that holds today.</summary>
/// <param name="UnitId">Null for a role that belongs to no unit.</param>
/// <param name="ActingFor">代: the name of the person whose role this is; null for an own role.</param>
public sealed record Duty(StaffRole Role, string? UnitId, string? ActingFor = null);
