namespace MunicipalPlanning.Domain.Indicators;

/// <summary>望ましい方向.</summary>
public enum IndicatorDirection
{
    /// <summary>増加.</summary>
    Up,

    /// <summary>減少.</summary>
    Down,

    /// <summary>維持.</summary>
    Keep,

    /// <summary>以下: a ceiling, met or not met.</summary>
    AtMost,

    /// <summary>以上: a floor, met or not met.</summary>
    AtLeast,
}
