namespace MunicipalPlanning.Domain.Indicators;

/// <summary>望ましい方向.</summary>
public enum IndicatorDirection
{
    /// <summary>増やす.</summary>
    Up,

    /// <summary>減らす.</summary>
    Down,

    /// <summary>保つ.</summary>
    Keep,

    /// <summary>以下を保つ: a ceiling, met or not met.</summary>
    AtMost,

    /// <summary>以上を保つ: a floor, met or not met.</summary>
    AtLeast,
}
