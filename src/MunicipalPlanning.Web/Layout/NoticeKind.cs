namespace MunicipalPlanning.Web.Layout;

/// <summary>What a notice is about.</summary>
public enum NoticeKind
{
    /// <summary>お知らせ.</summary>
    Info,

    /// <summary>できました.</summary>
    Success,

    /// <summary>確かめてください.</summary>
    Warning,

    /// <summary>できませんでした.</summary>
    Error,
}
