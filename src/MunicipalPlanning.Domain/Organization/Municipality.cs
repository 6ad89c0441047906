namespace MunicipalPlanning.Domain.Organization;

/// <summary>自治体: the one municipality that an installation serves.</summary>
public sealed class Municipality
{
    private Municipality()
    {
        Name = "";
    }

    public Municipality(MunicipalityCode code, string name)
    {
        Code = code;
        Name = "";
        Rename(name);
    }

    public MunicipalityCode Code { get; private set; }

    public string Name { get; private set; }

    public void Rename(string name) => Name = TextLimits.RequireName(name);
}
