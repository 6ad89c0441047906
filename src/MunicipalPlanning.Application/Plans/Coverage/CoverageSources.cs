using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Organization;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Domain.Projects;
using MunicipalPlanning.Domain.Sheets;

namespace MunicipalPlanning.Application.Plans.Coverage;

/// <summary>What the matrix is made of: the sheets of a year with their projects, and who is in charge of the plan's items.</summary>
internal sealed record CoverageSources(
    IReadOnlyDictionary<string, OrganizationUnit> Units,
    IReadOnlyList<ManagementSheet> Sheets,
    IReadOnlyDictionary<string, CoverageRecord> Records,
    IReadOnlyDictionary<string, string> Names,
    IReadOnlyList<PlanItemUnit> Charges)
{
    public static async Task<CoverageSources> ReadAsync(PlanningDbContext context, string planId, FiscalYear year, CancellationToken cancellationToken)
    {
        var sheets = await context.Sheets.AsNoTracking().Where(sheet => sheet.Year == year).ToListAsync(cancellationToken);
        var picked = sheets.SelectMany(sheet => sheet.PriorityProjects).Select(pick => pick.ProjectId).Distinct().ToList();
        return new CoverageSources(
            await context.Units.AsNoTracking().IgnoreAutoIncludes().ToDictionaryAsync(unit => unit.Id, cancellationToken),
            sheets,
            await context.ProjectYears.Where(record => record.Year == year && picked.Contains(record.ProjectId))
                .Select(record => new CoverageRecord(record.ProjectId, record.UnitId, record.Budget, record.PlanLinks.Select(link => link.PlanItemId).ToList()))
                .ToDictionaryAsync(record => record.ProjectId, cancellationToken),
            await context.Projects.Where(project => picked.Contains(project.Id)).Select(project => new { project.Id, project.Name }).ToDictionaryAsync(project => project.Id, project => project.Name, cancellationToken),
            await context.PlanItems.Where(item => item.PlanId == planId).SelectMany(item => item.Units).AsNoTracking().ToListAsync(cancellationToken));
    }
}

/// <summary>A picked project's year.</summary>
internal sealed record CoverageRecord(string ProjectId, string UnitId, Thousands? Budget, IReadOnlyList<string> PlanLinks);
