using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Organization;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Sheets;

/// <summary>Reads sheets as they are printed; one that was published as it was then.</summary>
public sealed class SheetViews(IDbContextFactory<PlanningDbContext> contexts)
{
    /// <returns>Null if the unit has no sheet for the year.</returns>
    public async Task<SheetView?> FindAsync(FiscalYear year, string unitId, CancellationToken cancellationToken) =>
        (await ReadAsync(year, sheets => sheets.Where(sheet => sheet.UnitId == unitId).AsSingleQuery(), cancellationToken)).SingleOrDefault();

    /// <summary>部と課まとめて: the department's sheet and those of its sections, as far as there are any.</summary>
    public async Task<IReadOnlyList<SheetView>> ForDepartmentAsync(FiscalYear year, string departmentId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var unitIds = await context.Units.Where(unit => unit.Id == departmentId || unit.ParentId == departmentId).Select(unit => unit.Id).ToListAsync(cancellationToken);
        return await ReadAsync(year, sheets => sheets.Where(sheet => unitIds.Contains(sheet.UnitId)), cancellationToken);
    }

    /// <summary>Every sheet of a year in office order.</summary>
    public Task<IReadOnlyList<SheetView>> ForYearAsync(FiscalYear year, CancellationToken cancellationToken) =>
        ReadAsync(year, sheets => sheets, cancellationToken);

    private async Task<IReadOnlyList<SheetView>> ReadAsync(FiscalYear year, Func<IQueryable<ManagementSheet>, IQueryable<ManagementSheet>> choose, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var sheets = await choose(context.Sheets.AsNoTracking().Where(sheet => sheet.Year == year)).ToListAsync(cancellationToken);
        if (sheets.Count == 0)
            return [];
        var sources = await SheetSources.LoadAsync(context, year, sheets, cancellationToken);
        var published = await FrozenForm.ReadAsync<SheetView>(context, sheets.Where(sheet => sheet.State == SubmissionState.Published).Select(sheet => sheet.Submission.Id), cancellationToken);
        var order = OfficeOrder.Of(sources.Units.Values, year).Select((unit, index) => (unit.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index);
        return [.. sheets.OrderBy(sheet => order.GetValueOrDefault(sheet.UnitId, int.MaxValue)).ThenBy(sheet => sheet.UnitId, StringComparer.Ordinal).Select(sheet => published.GetValueOrDefault(sheet.Submission.Id) ?? sources.View(sheet))];
    }
}
