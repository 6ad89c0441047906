using System.Text.Json.Serialization;
using MunicipalPlanning.Domain.Schedules;

namespace MunicipalPlanning.Web.Schedules;

/// <summary>What can be done to a schedule, by mouse, key or button.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ScheduleVerb>))]
public enum ScheduleVerb
{
    Draw,
    Write,
    Place,
    Shift,
    Lengthen,
    Begin,
    End,
    ChangeKind,
    Remove,
    Duplicate,
    LikeAbove,
    Rename,
    MoveRow,
    AddRow,
    DuplicateRow,
    RemoveRow,
}

/// <summary>One completed action, as the script or a button sends it.</summary>
/// <param name="Entry">The entry in the row; -1 for none.</param>
/// <param name="First">First column (0 for 4月); for MoveRow and AddRow the place of the row.</param>
/// <param name="By">By how many months.</param>
public sealed record ScheduleAction(
    ScheduleVerb Verb,
    Guid Row = default,
    int Entry = -1,
    int First = 0,
    int Last = 0,
    int By = 0,
    string Text = "",
    bool Arrow = false)
{
    [JsonIgnore]
    public ScheduleEntryKind Kind => Arrow ? ScheduleEntryKind.Arrow : ScheduleEntryKind.Text;
}

/// <summary>キーの位置: where the focus is. A row's name stands in column -1.</summary>
/// <param name="Entry">The entry in the row; -1 for the cell itself.</param>
public sealed record ScheduleSpot(Guid Row, int Column, int Entry = -1);

/// <summary>What an action comes to.</summary>
/// <param name="Change">Nothing where the action changes nothing.</param>
/// <param name="Spot">Where the focus goes; nothing where the row is new and has no identity yet.</param>
/// <param name="Said">The result in words.</param>
public sealed record ScheduleAnswer(ScheduleChange? Change, ScheduleSpot? Spot, string Said);
