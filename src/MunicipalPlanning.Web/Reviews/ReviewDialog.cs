namespace MunicipalPlanning.Web.Reviews;

/// <summary>Which dialog is open over the sheet.</summary>
internal enum ReviewDialog
{
    None,

    /// <summary>差し戻す.</summary>
    Return,

    /// <summary>規則の一覧.</summary>
    Rules,
}
