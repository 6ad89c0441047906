using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Exchange.Format;

namespace MunicipalPlanning.Application.Exchange.Storing;

/// <summary>What the installation holds, as records of a file in their order, a part at a time.</summary>
internal sealed class StoredRecords(PlanningDbContext context)
{
    private const int AtOnce = 200;

    public async IAsyncEnumerable<ExchangeUnit> UnitsAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var units = await context.Units.AsNoTracking().ToListAsync(cancellationToken);
        foreach (var unit in units.OrderBy(unit => unit.Id, StringComparer.Ordinal))
            yield return UnitRecords.Read(unit);
    }

    public async IAsyncEnumerable<ExchangePlan> PlansAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var plans = await context.Plans.AsNoTracking().ToListAsync(cancellationToken);
        foreach (var plan in plans.OrderBy(plan => plan.Id, StringComparer.Ordinal))
            yield return PlanRecords.Read(plan, await context.PlanItems.AsNoTracking().Where(item => item.PlanId == plan.Id).ToListAsync(cancellationToken));
    }

    public async IAsyncEnumerable<ExchangeProject> ProjectsAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var ids = await context.Projects.Select(project => project.Id).ToListAsync(cancellationToken);
        foreach (var part in ids.Order(StringComparer.Ordinal).Chunk(AtOnce))
        {
            var projects = await context.Projects.AsNoTracking().Include(project => project.Years).Where(project => part.Contains(project.Id)).ToListAsync(cancellationToken);
            foreach (var project in projects.OrderBy(project => project.Id, StringComparer.Ordinal))
                yield return ProjectRecords.Read(project);
        }
    }

    public async IAsyncEnumerable<ExchangeSheet> SheetsAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var keys = await context.Sheets.Select(sheet => new { sheet.Id, sheet.Year, sheet.UnitId }).ToListAsync(cancellationToken);
        var ids = keys.OrderBy(key => key.Year).ThenBy(key => key.UnitId, StringComparer.Ordinal).Select(key => key.Id);
        foreach (var part in ids.Chunk(AtOnce))
        {
            var sheets = await context.Sheets.AsNoTracking().Where(sheet => part.Contains(sheet.Id)).ToDictionaryAsync(sheet => sheet.Id, cancellationToken);
            foreach (var id in part)
                yield return SheetRecords.Read(sheets[id]);
        }
    }
}
