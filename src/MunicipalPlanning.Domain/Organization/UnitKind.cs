namespace MunicipalPlanning.Domain.Organization;

/// <summary>部署の種別.</summary>
public enum UnitKind
{
    /// <summary>部.</summary>
    Department,

    /// <summary>課.</summary>
    Section,
}
