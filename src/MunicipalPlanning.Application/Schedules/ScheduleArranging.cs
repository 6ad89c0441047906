using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Projects;
using MunicipalPlanning.Domain.Schedules;
using MunicipalPlanning.Domain.Sheets;

namespace MunicipalPlanning.Application.Schedules;

/// <summary>取組: a row that has no identity yet.</summary>
public sealed record NewScheduleRow(string Title, IReadOnlyList<ScheduleEntry> Entries);

/// <summary>Adds, takes away and orders the rows of a project's schedule; what stands in a row is a field of the sheet.</summary>
public sealed class ScheduleArranging(IDbContextFactory<PlanningDbContext> contexts, TimeProvider clock)
{
    /// <param name="index">The place of the first new row.</param>
    /// <returns>The new rows' ids, in order.</returns>
    public async Task<IReadOnlyList<Guid>> AddRowsAsync(Person person, FiscalYear year, string unitId, string projectId, int index, IReadOnlyList<NewScheduleRow> rows, CancellationToken cancellationToken)
    {
        await using var work = await SheetWork.OpenAsync(contexts, clock, person, year, unitId, cancellationToken);
        var record = await RequireRecordAsync(work, projectId, cancellationToken);
        var added = new List<Guid>();
        foreach (var row in rows)
        {
            var member = Refuse.TooMany(() => new ScheduleRow(ScheduleAxis.Months, row.Title, row.Entries.Select(entry => entry.Copy())));
            Refuse.TooMany(() => record.AddRow(member, index + added.Count));
            added.Add(member.Id);
            work.Log(SheetRecords.Project(projectId, year), $"row/{member.Id}", "", LoggedText.Write(LoggedRow.Of(record, member)));
        }
        await work.CommitAsync(cancellationToken);
        return added;
    }

    public async Task RemoveRowsAsync(Person person, FiscalYear year, string unitId, string projectId, IReadOnlyList<Guid> rowIds, CancellationToken cancellationToken)
    {
        await using var work = await SheetWork.OpenAsync(contexts, clock, person, year, unitId, cancellationToken);
        var record = await RequireRecordAsync(work, projectId, cancellationToken);
        foreach (var row in rowIds.Select(record.FindRow).OfType<ScheduleRow>())
        {
            work.Log(SheetRecords.Project(projectId, year), $"row/{row.Id}", LoggedText.Write(LoggedRow.Of(record, row)), "");
            record.RemoveRow(row);
        }
        await work.CommitAsync(cancellationToken);
    }

    public async Task MoveRowAsync(Person person, FiscalYear year, string unitId, string projectId, Guid rowId, int index, CancellationToken cancellationToken)
    {
        await using var work = await SheetWork.OpenAsync(contexts, clock, person, year, unitId, cancellationToken);
        var record = await RequireRecordAsync(work, projectId, cancellationToken);
        if (record.FindRow(rowId) is not { } row)
            return;
        var old = new LoggedPlace(LoggedText.Place(record.Schedule, row), row.Id.ToString(), row.Title);
        record.MoveRow(row, index);
        var place = LoggedText.Place(record.Schedule, row);
        if (place == old.At)
            return;
        work.Log(SheetRecords.Project(projectId, year), "schedule", LoggedText.Write(old), LoggedText.Write(old with { At = place }));
        await work.CommitAsync(cancellationToken);
    }

    private static async Task<ProjectYear> RequireRecordAsync(SheetWork work, string projectId, CancellationToken cancellationToken)
    {
        work.RequireOpen(SheetField.Schedule(projectId));
        return (await work.FindProjectAsync(projectId, cancellationToken))?.Record
            ?? throw new SheetRefusedException("この事業は、ほかの人がシートからはずしました。もう一度選ぶと続きを書けます。");
    }
}
