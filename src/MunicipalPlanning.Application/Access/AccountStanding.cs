namespace MunicipalPlanning.Application.Access;

/// <summary>What stands about an account now: who it is, what it may be, and whether it may be in at all.</summary>
/// <param name="Duties">The roles that hold today, own ones first.</param>
/// <param name="Stamp">Changes with the pass phrase and with 全端末から退出; whoever signed in under another is out.</param>
/// <param name="MustChangePassphrase">Nothing else may be done before.</param>
public sealed record AccountStanding(
    Guid AccountId, string Number, string Name, IReadOnlyList<Duty> Duties, string Stamp, bool IsDisabled, bool MustChangePassphrase, bool IsFromDirectory)
{
    public Person ToPerson(string origin) => new(AccountId, Name, Duties, origin);
}
