using System.Security.Cryptography;
using System.Text;
using MunicipalPlanning.Application.Organization;
using MunicipalPlanning.Domain.Access;

namespace MunicipalPlanning.Application.Access.Roster;

/// <summary>One person's changes, ready to be made.</summary>
/// <param name="Account">Null for somebody new.</param>
internal sealed record RosterPlanPerson(RosterPerson Person, Account? Account)
{
    public List<WantedMembership> Begins { get; } = [];

    /// <summary>Memberships that get other dates.</summary>
    public List<(Membership Membership, DateOnly From, DateOnly? Until)> Dated { get; } = [];

    /// <summary>Memberships that were to come and are not wanted any more.</summary>
    public List<Membership> Cancelled { get; } = [];

    /// <summary>What changes, for the preview: field, old and new as in the log.</summary>
    public List<(string Field, string Old, string New)> Changes { get; } = [];

    public bool NeedsPassphrase => Account is null || (Account.IsDisabled && !Account.IsFromDirectory);
}

/// <summary>Compares a roster with the accounts: who comes, what changes, who is not named.</summary>
internal sealed class RosterPlan
{
    private readonly DateOnly _day;
    private readonly Dictionary<string, string> _unitNames;

    public RosterPlan(IReadOnlyList<RosterPerson> people, IReadOnlyList<Account> accounts, IReadOnlyList<Membership> memberships, Dictionary<string, string> unitNames, DateOnly day, Guid askedBy)
    {
        (_day, _unitNames) = (day, unitNames);
        var byNumber = accounts.ToDictionary(account => account.NormalizedUserName ?? "");
        var byAccount = memberships.ToLookup(membership => membership.AccountId);
        People = [.. people.Select(person => Plan(person, byNumber.GetValueOrDefault(person.Number.ToUpperInvariant()), byAccount))];
        var named = People.Select(person => person.Account?.Id).ToHashSet();
        // Administrators are no matter of the personnel list; nobody shuts themselves out.
        Leavers = [.. accounts.Where(account => !account.IsDisabled && !named.Contains(account.Id) && account.Id != askedBy && !byAccount[account.Id].Any(membership => membership.Role == StaffRole.Administrator && !(membership.Until < day)))];
        Places = Leavers.ToDictionary(account => account.Id, account => byAccount[account.Id].Where(membership => !(membership.Until < day)).OrderBy(membership => membership.From).Select(PlaceOf).FirstOrDefault() ?? "");
    }

    public IReadOnlyList<RosterPlanPerson> People { get; }

    public IReadOnlyList<Account> Leavers { get; }

    /// <summary>Where a leaver works now, by account.</summary>
    public IReadOnlyDictionary<Guid, string> Places { get; }

    public string Fingerprint
    {
        get
        {
            var text = new StringBuilder(OfficeDate.InFull(_day));
            foreach (var person in People)
                text.Append('\n').Append(person.Person.Number).Append('\t').AppendJoin('\t', person.Changes);
            text.Append('\n').AppendJoin(' ', Leavers.Select(account => account.Id).Order());
            return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
        }
    }

    public string WordsOf(Membership membership) => Words(membership.UnitId, membership.Role, membership.From, membership.Until);

    private string PlaceOf(Membership membership) => AccountWords.Place(NameOf(membership.UnitId), membership.Role);

    private RosterPlanPerson Plan(RosterPerson person, Account? account, ILookup<Guid, Membership> byAccount)
    {
        var plan = new RosterPlanPerson(person, account);
        if (account is null)
        {
            plan.Changes.Add(("account", "", $"{person.Name}（{person.Number}）"));
            foreach (var duty in person.Duties)
                Begin(plan, duty);
            return plan;
        }
        Compare(plan, "name", account.Name, person.Name);
        Compare(plan, "kana", account.Kana, person.Kana.Length > 0 ? person.Kana : account.Kana);
        Compare(plan, "mail", account.Email ?? "", person.Mail ?? account.Email ?? "");
        if (account.IsDisabled)
            plan.Changes.Add(("state", "停止中", "有効"));
        PlanMemberships(plan, [.. byAccount[account.Id].OrderBy(membership => membership.From)]);
        return plan;
    }

    private void PlanMemberships(RosterPlanPerson plan, List<Membership> known)
    {
        var goingOn = new List<Membership>();
        var begins = new List<RosterDuty>();
        foreach (var duty in plan.Person.Duties)
        {
            var from = duty.From ?? _day;
            if (known.Find(membership => membership.UnitId == duty.UnitId && membership.Role == duty.Role && membership.From <= (duty.Until ?? DateOnly.MaxValue) && !(membership.Until < from)) is not { } same)
            {
                begins.Add(duty);
                continue;
            }
            goingOn.Add(same);
            var first = duty.From < same.From ? duty.From.Value : same.From;
            if (first != same.From || duty.Until != same.Until)
                Date(plan, same, first, duty.Until);
        }
        var begin = begins.Select(duty => duty.From ?? _day).DefaultIfEmpty(_day).Min();
        var changeover = begin > _day ? begin : _day;
        foreach (var former in known.Where(membership => !goingOn.Contains(membership) && membership.Role != StaffRole.Administrator))
        {
            if (former.From < changeover && !(former.Until < changeover))
                Date(plan, former, former.From, changeover.AddDays(-1));
            else if (former.From >= changeover)
                Cancel(plan, former);
        }
        foreach (var duty in begins)
            Begin(plan, duty);
    }

    private void Begin(RosterPlanPerson plan, RosterDuty duty)
    {
        var wanted = new WantedMembership(duty.UnitId, duty.Role, duty.From ?? _day, duty.Until);
        plan.Begins.Add(wanted);
        plan.Changes.Add(("membership", "", Words(wanted.UnitId, wanted.Role, wanted.From, wanted.Until)));
    }

    private void Date(RosterPlanPerson plan, Membership membership, DateOnly from, DateOnly? until)
    {
        plan.Dated.Add((membership, from, until));
        plan.Changes.Add(("membership", WordsOf(membership), Words(membership.UnitId, membership.Role, from, until)));
    }

    private void Cancel(RosterPlanPerson plan, Membership membership)
    {
        plan.Cancelled.Add(membership);
        plan.Changes.Add(("membership", WordsOf(membership), ""));
    }

    private static void Compare(RosterPlanPerson plan, string field, string old, string @new)
    {
        if (old != @new)
            plan.Changes.Add((field, old, @new));
    }

    private string Words(string? unitId, StaffRole role, DateOnly from, DateOnly? until) => AccountWords.Of(NameOf(unitId), role, from, until);

    private string NameOf(string? unitId) => unitId is null ? "" : _unitNames[unitId];
}
