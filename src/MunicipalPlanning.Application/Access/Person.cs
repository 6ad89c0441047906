namespace MunicipalPlanning.Application.Access;

/// <summary>職員: who is at work, for which unit, in which role.</summary>
/// <param name="UnitId">所属; null where the person belongs to no unit of the installation.</param>
public sealed record Person(string Name, string? UnitId, PersonRole Role)
{
    /// <summary>Names appear in the change log and beside texts.</summary>
    public const int LongestName = 50;
}

/// <summary>役割.</summary>
public enum PersonRole
{
    /// <summary>職員: writes for the own unit, a department's staff also for its sections.</summary>
    Member,

    /// <summary>政策担当: writes for every unit.</summary>
    PolicyDivision,

    /// <summary>閲覧者: reads and prints.</summary>
    Viewer,
}
