namespace MunicipalPlanning.Domain.Access;

/// <summary>代理: an account acts with the roles of another from one day to another; the log keeps 「代」.</summary>
public sealed class Deputyship
{
    private Deputyship()
    {
    }

    /// <param name="principalId">Whose roles are taken over.</param>
    /// <param name="deputyId">Who acts.</param>
    /// <exception cref="ArgumentException">Somebody would stand in for themselves, or the last day lies before the first.</exception>
    public Deputyship(Guid principalId, Guid deputyId, DateOnly from, DateOnly until)
    {
        if (principalId == deputyId)
            throw new ArgumentException("Nobody stands in for themselves.");
        if (until < from)
            throw new ArgumentException("A deputyship cannot end before it begins.");
        Id = Guid.CreateVersion7();
        (PrincipalId, DeputyId, From, Until) = (principalId, deputyId, from, until);
    }

    public Guid Id { get; private set; }

    public Guid PrincipalId { get; private set; }

    public Guid DeputyId { get; private set; }

    public DateOnly From { get; private set; }

    public DateOnly Until { get; private set; }

    public bool HoldsOn(DateOnly day) => From <= day && day <= Until;
}
