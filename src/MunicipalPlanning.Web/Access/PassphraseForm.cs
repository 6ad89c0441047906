namespace MunicipalPlanning.Web.Access;

/// <summary>What a person enters to change the pass phrase.</summary>
public sealed class PassphraseForm
{
    public string? Current { get; set; }

    public string? New { get; set; }

    public string? Again { get; set; }
}
