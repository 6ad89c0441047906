namespace MunicipalPlanning.Web.Reviews;

/// <summary>How the paper is shown to who reads it.</summary>
public enum PaperView
{
    /// <summary>そのまま.</summary>
    AsItIs,

    /// <summary>差戻し後の変更.</summary>
    SinceReturn,

    /// <summary>昨年との違い.</summary>
    SinceLastYear,
}
