using MunicipalPlanning.Application.Organization;
using MunicipalPlanning.Domain.Access;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Organization;

namespace MunicipalPlanning.Application.Access;

/// <summary>Puts accounts, memberships, deputyships and units together.</summary>
internal sealed class AccountRows
{
    private readonly Dictionary<string, OrganizationUnit> _units;
    private readonly Dictionary<string, int> _places;
    private readonly Dictionary<Guid, Account> _accounts;
    private readonly ILookup<Guid, Membership> _memberships;
    private readonly ILookup<Guid, Deputyship> _byPrincipal;
    private readonly ILookup<Guid, Deputyship> _byDeputy;
    private readonly DateOnly _today;
    private readonly DateTimeOffset _unusedSince;

    public AccountRows(IReadOnlyList<OrganizationUnit> units, IReadOnlyList<Account> accounts, ILookup<Guid, Membership> memberships, IReadOnlyList<Deputyship> deputyships, DateOnly today, DateTimeOffset unusedSince)
    {
        (_memberships, _today, _unusedSince) = (memberships, today, unusedSince);
        _units = units.ToDictionary(unit => unit.Id);
        _places = OfficeOrder.Of(units, FiscalYear.Of(today)).Select((unit, place) => (unit.Id, place)).ToDictionary();
        _accounts = accounts.ToDictionary(account => account.Id);
        _byPrincipal = deputyships.ToLookup(deputyship => deputyship.PrincipalId);
        _byDeputy = deputyships.ToLookup(deputyship => deputyship.DeputyId);
    }

    public AccountRow Row(Account account) => new(
        account.Id, account.UserName ?? "", account.Name, account.Kana, account.Email ?? "", account.IsDisabled, account.MustChangePassphrase, account.IsFromDirectory,
        account.CreatedAt, account.LastUsedAt, !account.IsDisabled && (account.LastUsedAt is not { } last || last < _unusedSince),
        account.ConcurrencyStamp ?? "", Memberships(account.Id),
        [.. _byPrincipal[account.Id].Select(deputyship => Deputy(deputyship, deputyship.DeputyId))],
        [.. _byDeputy[account.Id].Select(deputyship => Deputy(deputyship, deputyship.PrincipalId))]);

    /// <summary>The place of the main unit in the order of the office; people without one last.</summary>
    public int PlaceOf(AccountRow row) =>
        row.Current.FirstOrDefault()?.UnitId is { } unitId && _places.TryGetValue(unitId, out var place) ? place : int.MaxValue;

    private List<MembershipRow> Memberships(Guid accountId)
    {
        var rows = new List<MembershipRow>();
        var holding = 0;
        foreach (var membership in _memberships[accountId].OrderBy(membership => membership.Until < _today).ThenBy(membership => membership.From > _today).ThenBy(membership => membership.From).ThenByDescending(membership => membership.Until ?? DateOnly.MaxValue).ThenBy(membership => membership.Id))
        {
            var unit = membership.UnitId is { } unitId ? _units.GetValueOrDefault(unitId) : null;
            var department = unit is { Kind: UnitKind.Section, ParentId: { } parent } ? _units.GetValueOrDefault(parent) : null;
            var sections = unit?.Kind == UnitKind.Department ? _units.Values.Count(other => other.ParentId == unit.Id && other.ExistsIn(FiscalYear.Of(_today))) : 0;
            var isAdditional = membership.HoldsOn(_today) && holding++ > 0;
            rows.Add(new MembershipRow(membership.Id, membership.UnitId, unit?.Name ?? "", department?.Id, department?.Name ?? "", sections, membership.Role, membership.From, membership.Until, isAdditional, membership.Until < _today, membership.From > _today));
        }
        return rows;
    }

    private DeputyRow Deputy(Deputyship deputyship, Guid otherId)
    {
        var other = _accounts[otherId];
        var main = Memberships(otherId).FirstOrDefault(membership => !membership.IsOver);
        return new DeputyRow(deputyship.Id, otherId, other.UserName ?? "", other.Name, main is null ? "" : AccountWords.Place(main.UnitName, main.Role), deputyship.From, deputyship.Until);
    }
}
