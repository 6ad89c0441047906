using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Organization;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Domain.Projects;
using MunicipalPlanning.Domain.Sheets;

namespace MunicipalPlanning.Application.Sheets;

/// <summary>What the sheets of one year refer to, loaded at once: units, projects with their year, plan items.</summary>
internal sealed class SheetSources
{
    private readonly FiscalYear _year;
    private readonly string _municipalityName;
    private readonly Dictionary<string, string> _projectNames;
    private readonly Dictionary<string, ProjectYear> _projectYears;
    private readonly Dictionary<string, PlanItem> _planItems;
    private readonly Dictionary<string, string> _planNames;

    private SheetSources(
        FiscalYear year,
        string municipalityName,
        Dictionary<string, OrganizationUnit> units,
        Dictionary<string, string> projectNames,
        Dictionary<string, ProjectYear> projectYears,
        Dictionary<string, PlanItem> planItems,
        Dictionary<string, string> planNames)
    {
        (_year, _municipalityName, Units, _projectNames, _projectYears, _planItems, _planNames) = (year, municipalityName, units, projectNames, projectYears, planItems, planNames);
    }

    public IReadOnlyDictionary<string, OrganizationUnit> Units { get; }

    public static async Task<SheetSources> LoadAsync(PlanningDbContext context, FiscalYear year, IReadOnlyList<ManagementSheet> sheets, CancellationToken cancellationToken)
    {
        var projectIds = sheets.SelectMany(sheet => sheet.PriorityProjects).Select(pick => pick.ProjectId).Distinct().ToList();
        var itemIds = sheets.SelectMany(ItemsOf).OfType<string>().Distinct().ToList();
        return new SheetSources(
            year,
            await context.Municipalities.Select(municipality => municipality.Name).SingleOrDefaultAsync(cancellationToken) ?? "",
            await context.Units.AsNoTracking().IgnoreAutoIncludes().ToDictionaryAsync(unit => unit.Id, cancellationToken),
            await context.Projects.Where(project => projectIds.Contains(project.Id)).Select(project => new { project.Id, project.Name }).ToDictionaryAsync(project => project.Id, project => project.Name, cancellationToken),
            await context.ProjectYears.AsNoTracking().IgnoreAutoIncludes().Include(record => record.Schedule)
                .Where(record => record.Year == year && projectIds.Contains(record.ProjectId)).ToDictionaryAsync(record => record.ProjectId, cancellationToken),
            await context.PlanItems.AsNoTracking().IgnoreAutoIncludes().Where(item => itemIds.Contains(item.Id)).ToDictionaryAsync(item => item.Id, cancellationToken),
            await context.Plans.Select(plan => new { plan.Id, plan.Name }).ToDictionaryAsync(plan => plan.Id, plan => plan.Name, cancellationToken));
    }

    public SheetCheck Check(ManagementSheet sheet) =>
        SheetCheck.Of(sheet, projectId => _projectYears.GetValueOrDefault(projectId), projectId => _projectNames[projectId]);

    public SheetView View(ManagementSheet sheet)
    {
        var unit = Units[sheet.UnitId];
        var isSection = unit.Kind == UnitKind.Section;
        var department = isSection ? unit.ParentId is { } parent ? Units[parent].Name : "" : unit.Name;
        return new SheetView(
            _municipalityName,
            _year,
            unit.Id,
            unit.Kind,
            department,
            isSection ? unit.Name : "",
            sheet.Goal,
            sheet.Role,
            [.. sheet.PlanRelations.Select(relation => new PlanRelationView(relation.Id, relation.Label, relation.PlanId, relation.Lines))],
            RelatedPlanName(sheet),
            [.. sheet.RelatedProjects.Select(related => new RelatedProjectView(related.Id, Text(related.Measure), Text(related.Project), related.MeasureItemId, related.ProjectItemId))],
            [.. sheet.PriorityProjects.Select(View)]);
    }

    /// <summary>The plan of the first related item; on a sheet that has only written ones, the last plan that it relates to.</summary>
    private string RelatedPlanName(ManagementSheet sheet)
    {
        var itemId = sheet.RelatedProjects.Select(related => related.ProjectItemId ?? related.MeasureItemId).FirstOrDefault(id => id is not null);
        var planId = itemId is null ? sheet.PlanRelations.Select(relation => relation.PlanId).LastOrDefault(id => id is not null) : _planItems[itemId].PlanId;
        return planId is null ? "" : _planNames[planId];
    }

    private PriorityProjectView View(PriorityProject pick)
    {
        var record = _projectYears.GetValueOrDefault(pick.ProjectId);
        return new PriorityProjectView(
            pick.Id,
            pick.ProjectId,
            _projectNames[pick.ProjectId],
            record?.UnitId ?? "",
            record is null ? "" : Units[record.UnitId].Name,
            Text(pick.Measure),
            pick.MeasureItemId,
            record?.Outline ?? "",
            [.. (record?.Schedule ?? []).Select(row => new ScheduleRowView(row.Id, row.Title, row.Entries))]);
    }

    private string Text(PlanChoice choice) => choice.ItemId is { } id ? _planItems[id].NumberedTitle : choice.Text;

    private static IEnumerable<string?> ItemsOf(ManagementSheet sheet) =>
        sheet.RelatedProjects.SelectMany(related => new[] { related.MeasureItemId, related.ProjectItemId })
            .Concat(sheet.PriorityProjects.Select(pick => pick.MeasureItemId));
}
