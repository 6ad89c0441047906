namespace MunicipalPlanning.Web.Access;

/// <summary>What a person enters to come in.</summary>
public sealed class SignInForm
{
    public string? Number { get; set; }

    public string? Passphrase { get; set; }
}
