namespace MunicipalPlanning.Application.Access;

/// <summary>What came of an attempt to sign in.</summary>
public abstract record SignInOutcome
{
    private SignInOutcome()
    {
    }

    public sealed record In(Guid AccountId) : SignInOutcome;

    /// <param name="Words">Why, as far as it may be said, and what to do.</param>
    public sealed record Refused(string Words) : SignInOutcome;
}
