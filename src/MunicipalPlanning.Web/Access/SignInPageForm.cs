namespace MunicipalPlanning.Web.Access;

/// <summary>What a person enters to come in.</summary>
public sealed class SignInPageForm
{
    public string? Name { get; set; }

    public string? UnitId { get; set; }

    public string? Role { get; set; }
}
