using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Domain.Calendar;

namespace MunicipalPlanning.Application.Projects;

/// <summary>重点事業: the projects that the sheets of years have picked, each counted for the unit that owns it in the year.</summary>
internal sealed class PriorityPicks
{
    private readonly ILookup<(FiscalYear Year, string ProjectId), (string UnitId, int Position)> _picks;

    private PriorityPicks(ILookup<(FiscalYear, string), (string, int)> picks) => _picks = picks;

    public static async Task<PriorityPicks> ReadAsync(PlanningDbContext context, IReadOnlyCollection<FiscalYear> years, CancellationToken cancellationToken)
    {
        var picks = await context.Sheets.IgnoreAutoIncludes().Where(sheet => years.Contains(sheet.Year))
            .SelectMany(sheet => sheet.PriorityProjects, (sheet, pick) => new { sheet.Year, pick.ProjectId, sheet.UnitId, pick.Position }).ToListAsync(cancellationToken);
        return new PriorityPicks(picks.ToLookup(pick => (pick.Year, pick.ProjectId), pick => (pick.UnitId, pick.Position)));
    }

    /// <summary>Each project once, whoever has picked it.</summary>
    public List<string> ProjectIds => [.. _picks.Select(picks => picks.Key.ProjectId).Distinct()];

    public bool Has(FiscalYear year, string projectId) => _picks.Contains((year, projectId));

    /// <summary>Its place on the owner's own sheet; behind all of those where only others have picked it.</summary>
    public int PlaceOf(FiscalYear year, string projectId, string unitId) =>
        _picks[(year, projectId)].Where(pick => pick.UnitId == unitId).Select(pick => pick.Position).DefaultIfEmpty(int.MaxValue).First();
}
