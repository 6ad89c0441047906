namespace MunicipalPlanning.Web.Sheets;

/// <summary>何を印刷するか.</summary>
public enum PrintScope
{
    /// <summary>一つのシート.</summary>
    Unit,

    /// <summary>部と課まとめて.</summary>
    Department,

    /// <summary>選んだシート.</summary>
    Chosen,

    /// <summary>全部を一冊に.</summary>
    Everything,
}
