namespace MunicipalPlanning.Domain.Access;

/// <summary>所属: an account's role in a unit, from one day to another. An account may have several (兼務).</summary>
public sealed class Membership
{
    private Membership()
    {
    }

    /// <param name="unitId">所属の部署; null for a role that belongs to no unit (an administrator before the units are there).</param>
    /// <exception cref="ArgumentException">The last day lies before the first.</exception>
    public Membership(Guid accountId, string? unitId, StaffRole role, DateOnly from, DateOnly? until)
    {
        Id = Guid.CreateVersion7();
        (AccountId, UnitId, Role) = (accountId, unitId, role);
        Last(from, until);
    }

    public Guid Id { get; private set; }

    public Guid AccountId { get; private set; }

    public string? UnitId { get; private set; }

    public StaffRole Role { get; private set; }

    /// <summary>から: the first day.</summary>
    public DateOnly From { get; private set; }

    /// <summary>まで: the last day; null while it goes on.</summary>
    public DateOnly? Until { get; private set; }

    public bool HoldsOn(DateOnly day) => From <= day && (Until is not { } until || day <= until);

    /// <exception cref="ArgumentException">The last day lies before the first.</exception>
    public void Last(DateOnly from, DateOnly? until)
    {
        if (until < from)
            throw new ArgumentException("A membership cannot end before it begins.");
        (From, Until) = (from, until);
    }
}
