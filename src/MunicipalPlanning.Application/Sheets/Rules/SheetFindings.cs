using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Organization;

namespace MunicipalPlanning.Application.Sheets.Rules;

/// <summary>Reads a sheet by every rule.</summary>
public sealed class SheetFindings(IDbContextFactory<PlanningDbContext> contexts, SheetViews views)
{
    /// <returns>Empty where the unit has no sheet, or nothing was found.</returns>
    public async Task<IReadOnlyList<SheetFinding>> ForAsync(FiscalYear year, string unitId, CancellationToken cancellationToken) =>
        await ReadAsync(year, unitId, cancellationToken) is { } reading ? [.. SheetRules.Read(reading)] : [];

    internal async Task<SheetReading?> ReadAsync(FiscalYear year, string unitId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var unit = await context.Units.AsNoTracking().IgnoreAutoIncludes().SingleOrDefaultAsync(unit => unit.Id == unitId, cancellationToken);
        if (unit is null)
            return null;
        var departmentId = unit.Kind == UnitKind.Section ? unit.ParentId ?? unit.Id : unit.Id;
        var sheets = await views.ForDepartmentAsync(year, departmentId, cancellationToken);
        if (sheets.FirstOrDefault(sheet => sheet.UnitId == unitId) is not { } sheet)
            return null;
        var plans = await context.Plans.AsNoTracking().IgnoreAutoIncludes().ToListAsync(cancellationToken);
        var items = await context.PlanItems.Select(item => new { item.PlanId, item.Number, item.Title }).ToListAsync(cancellationToken);
        return new SheetReading(
            sheet,
            year.Start > FiscalYear.Earliest ? await views.FindAsync(year.Previous, unitId, cancellationToken) : null,
            [.. sheets.Where(other => other.UnitId != unitId)],
            items.GroupBy(item => item.PlanId).ToDictionary(
                group => group.Key,
                group => (IReadOnlySet<string>)group.SelectMany(item => new[] { SearchFolding.Fold(item.Title), SearchFolding.Fold(item.Number + item.Title) }).ToHashSet()),
            plans.Select(plan => SearchFolding.Fold(plan.Name)).ToHashSet());
    }
}
