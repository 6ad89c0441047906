namespace MunicipalPlanning.Domain.Plans;

/// <summary>評価.</summary>
public enum Rating
{
    /// <summary>予定どおり.</summary>
    A,

    /// <summary>概ね予定どおり.</summary>
    B,

    /// <summary>遅れ.</summary>
    C,

    /// <summary>評価対象外.</summary>
    Excluded,
}
