using MunicipalPlanning.Application.Schedules;
using MunicipalPlanning.Domain.Schedules;

namespace MunicipalPlanning.Web.Schedules;

/// <summary>One action of the person at the schedule editor: what the page saves, and what one undo takes back.</summary>
public abstract record ScheduleChange;

/// <summary>Anything inside one row: its name, or its entries in stacking order.</summary>
public sealed record RowRewritten(Guid RowId, string Title, IReadOnlyList<ScheduleEntry> Entries) : ScheduleChange;

/// <param name="Index">Where the row stands afterwards, 0 for the first.</param>
public sealed record RowAdded(int Index, string Title, IReadOnlyList<ScheduleEntry> Entries) : ScheduleChange;

public sealed record RowRemoved(Guid RowId) : ScheduleChange;

/// <param name="Index">Where the row stands afterwards, 0 for the first.</param>
public sealed record RowMoved(Guid RowId, int Index) : ScheduleChange;

/// <summary>貼り付け, 昨年の予定を写す: several new rows in one action.</summary>
/// <param name="Index">Where the first of them stands afterwards.</param>
public sealed record RowsPasted(int Index, IReadOnlyList<NewScheduleRow> Rows) : ScheduleChange;
