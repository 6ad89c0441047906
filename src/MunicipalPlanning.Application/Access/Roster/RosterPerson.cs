using MunicipalPlanning.Domain.Access;

namespace MunicipalPlanning.Application.Access.Roster;

/// <summary>A person of the roster, read and checked.</summary>
/// <param name="Kana">Empty leaves what is there.</param>
/// <param name="Mail">Null leaves what is there.</param>
internal sealed record RosterPerson(int Row, string Number, string Name, string Kana, string? Mail, IReadOnlyList<RosterDuty> Duties);

/// <summary>One row's membership.</summary>
/// <param name="From">Null where the row gives none: the day of the reshuffle, or as it was.</param>
internal sealed record RosterDuty(int Row, string? UnitId, string UnitName, StaffRole Role, DateOnly? From, DateOnly? Until);
