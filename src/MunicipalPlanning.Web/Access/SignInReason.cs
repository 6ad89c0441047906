namespace MunicipalPlanning.Web.Access;

/// <summary>Why somebody stands before the sign-in page again.</summary>
internal enum SignInReason
{
    /// <summary>Without use for a while.</summary>
    Idle,

    /// <summary>The account was closed, got another pass phrase, or was signed out of all devices.</summary>
    Ended,

    /// <summary>Signed out here.</summary>
    Out,

    /// <summary>Signed out of all devices from here.</summary>
    Everywhere,
}
