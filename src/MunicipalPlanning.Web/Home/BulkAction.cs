namespace MunicipalPlanning.Web.Home;

/// <summary>What can be done with several sheets at once.</summary>
public enum BulkAction
{
    /// <summary>催促する.</summary>
    Remind,

    /// <summary>期限を延ばす.</summary>
    Extend,

    /// <summary>確認済にする.</summary>
    Accept,

    /// <summary>公表する.</summary>
    Publish,
}
