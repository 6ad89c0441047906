using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Sheets;

namespace MunicipalPlanning.Application.Sheets;

/// <summary>What stood in a unit's sheet and in its projects the year before.</summary>
/// <param name="Picks">The projects of this year's sheet for which it was read.</param>
/// <param name="View">Null if the unit had no sheet.</param>
internal sealed record SheetLastYear(DateTimeOffset ReadAt, IReadOnlySet<string> Picks, SheetView? View, IReadOnlyDictionary<string, ProjectLastYear> Projects)
{
    public static async Task<SheetLastYear> ReadAsync(IDbContextFactory<PlanningDbContext> contexts, SheetViews views, ManagementSheet sheet, DateTimeOffset now)
    {
        var picks = sheet.PriorityProjects.Select(pick => pick.ProjectId).ToHashSet();
        if (sheet.Year.Start == FiscalYear.Earliest)
            return new SheetLastYear(now, picks, null, new Dictionary<string, ProjectLastYear>());
        var view = views.FindAsync(sheet.Year.Previous, sheet.UnitId, CancellationToken.None);
        await using var context = await contexts.CreateDbContextAsync();
        var lastYear = sheet.Year.Previous;
        var records = await context.ProjectYears.AsNoTracking().IgnoreAutoIncludes().Include(record => record.Schedule)
            .Where(record => record.Year == lastYear && picks.Contains(record.ProjectId)).ToListAsync();
        var projects = records.ToDictionary(
            record => record.ProjectId,
            record => new ProjectLastYear(lastYear, record.Outline, [.. record.Schedule.Select(row => new ScheduleRowView(row.Id, row.Title, row.Entries))]));
        return new SheetLastYear(now, picks, await view, projects);
    }
}
