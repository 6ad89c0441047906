namespace MunicipalPlanning.Application.Access;

/// <summary>An account, a membership or a deputyship cannot become what somebody wants; the message says why and what to do.</summary>
/// <param name="fieldName">The field to repair: <c>number</c>, <c>name</c>, <c>unit</c> …; empty if it is none of one form.</param>
public sealed class AccountRefusedException(string message, string fieldName = "") : Exception(message)
{
    public string Field => fieldName;
}
