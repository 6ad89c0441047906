namespace MunicipalPlanning.Web.Reform;

/// <summary>The pages of 行革報告 side by side.</summary>
public enum ReformTab
{
    /// <summary>改革項目.</summary>
    Items,

    /// <summary>年度比較.</summary>
    Years,

    /// <summary>集計.</summary>
    Summary,

    /// <summary>報告書.</summary>
    Report,
}
