namespace MunicipalPlanning.Domain.Sheets;

/// <summary>状態: where a sheet stands on its way to publication.</summary>
public enum SheetState
{
    /// <summary>作成中.</summary>
    Drafting,

    /// <summary>部内確認.</summary>
    InReview,

    /// <summary>提出済.</summary>
    Submitted,

    /// <summary>確認済.</summary>
    Accepted,

    /// <summary>公表済.</summary>
    Published,
}
