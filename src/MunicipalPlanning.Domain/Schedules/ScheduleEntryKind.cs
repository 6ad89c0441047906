namespace MunicipalPlanning.Domain.Schedules;

/// <summary>形: how an entry is drawn.</summary>
public enum ScheduleEntryKind
{
    /// <summary>矢印: an arrow over the span with the words above it.</summary>
    Arrow,

    /// <summary>ことばだけ: words in the cells of the span, no arrow.</summary>
    Text,
}
