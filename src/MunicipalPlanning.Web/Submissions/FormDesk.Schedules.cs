using MunicipalPlanning.Application.Schedules;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Web.Schedules;

namespace MunicipalPlanning.Web.Submissions;

/// <summary>What the wide editor does to a schedule, whichever record it belongs to.</summary>
public abstract partial class FormDesk
{
    /// <param name="rows">As they are on the screen.</param>
    /// <param name="fieldOf">The address of a row.</param>
    /// <param name="add">Adds rows at a place.</param>
    /// <param name="remove">Takes a row away.</param>
    /// <param name="move">Moves a row to a place.</param>
    /// <exception cref="ScheduleNotSavedException">The database cannot be reached; the same may be tried again.</exception>
    protected async Task ChangeRowsAsync(
        IReadOnlyList<ScheduleRowView> rows, ScheduleChange change, Func<Guid, SheetField> fieldOf,
        Func<int, IReadOnlyList<NewScheduleRow>, Task> add, Func<ScheduleRowView, Task> remove, Func<ScheduleRowView, int, Task> move)
    {
        IsUndelivered = false;
        switch (change)
        {
            case RowRewritten rewritten when RowOf(rewritten.RowId) is { } row:
                await SaveOrTellAsync(fieldOf(row.Id), ScheduleRowText.Write(row.Title, row.Entries), ScheduleRowText.Write(rewritten.Title, rewritten.Entries));
                break;
            case RowAdded added:
                await add(added.Index, [new NewScheduleRow(added.Title, added.Entries)]);
                break;
            case RowsPasted pasted:
                await add(pasted.Index, pasted.Rows);
                break;
            case RowRemoved removed when RowOf(removed.RowId) is { } row:
                await remove(row);
                break;
            case RowMoved moved when RowOf(moved.RowId) is { } row:
                await move(row, moved.Index);
                break;
        }
        if (IsUndelivered)
            throw new ScheduleNotSavedException();

        ScheduleRowView? RowOf(Guid id) => rows.FirstOrDefault(row => row.Id == id);
    }
}
