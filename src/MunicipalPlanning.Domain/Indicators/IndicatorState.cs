namespace MunicipalPlanning.Domain.Indicators;

/// <summary>指標の状態: how the latest actual stands to the path to the target.</summary>
public enum IndicatorState
{
    /// <summary>達成見込み.</summary>
    OnTrack,

    /// <summary>注意.</summary>
    Caution,

    /// <summary>未達.</summary>
    Missed,

    /// <summary>未測定: nothing that can be judged is written.</summary>
    NotMeasured,
}
