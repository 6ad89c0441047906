namespace MunicipalPlanning.Web.Schedules;

/// <summary>What the page knows of a row besides its content.</summary>
public enum ScheduleRowMark
{
    /// <summary>保存済.</summary>
    Saved,

    /// <summary>保存中.</summary>
    Saving,

    /// <summary>未保存.</summary>
    Unsaved,

    /// <summary>差戻し後の変更.</summary>
    Changed,

    /// <summary>ほかの人が書いている.</summary>
    Taken,

    /// <summary>保存できない: the server refused.</summary>
    Refused,
}

/// <summary>保存の状態 of one row.</summary>
/// <param name="Words">What stands under the row: 未保存 この端末に控えがあります; empty for nothing.</param>
public sealed record ScheduleRowState(ScheduleRowMark Mark, string Words);
