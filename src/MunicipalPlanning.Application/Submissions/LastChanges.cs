using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Submissions;

/// <summary>最後の変更 of the sheets of a year: of their own texts and states, and of the projects that they pick.</summary>
internal sealed class LastChanges
{
    private readonly Dictionary<string, ChangeRecord> _ofRecord;

    private LastChanges(Dictionary<string, ChangeRecord> ofRecord) => _ofRecord = ofRecord;

    public static async Task<LastChanges> OfYearAsync(PlanningDbContext context, FiscalYear year, CancellationToken cancellationToken)
    {
        var (sheets, projects) = (SheetRecords.SheetsOf(year) + "%", SheetRecords.ProjectsOf(year) + "%");
        var last = context.Changes
            .Where(change => (change.Kind == ChangeKind.Content || change.Kind == ChangeKind.Transition) && (EF.Functions.Like(change.Record, sheets) || EF.Functions.Like(change.Record, projects)))
            .GroupBy(change => change.Record).Select(changes => changes.Max(change => change.Id));
        return new(await context.Changes.AsNoTracking().Where(change => last.Contains(change.Id)).ToDictionaryAsync(change => change.Record, cancellationToken));
    }

    public ChangeRecord? Of(ManagementSheet sheet) =>
        sheet.PriorityProjects.Select(pick => SheetRecords.Project(pick.ProjectId, sheet.Year))
            .Append(SheetRecords.Sheet(sheet.Year, sheet.UnitId))
            .Select(record => _ofRecord.GetValueOrDefault(record)).OfType<ChangeRecord>().MaxBy(change => change.Id);
}
