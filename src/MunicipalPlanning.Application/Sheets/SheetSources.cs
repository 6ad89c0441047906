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
        return await LoadAsync(context, year, projectIds, [.. sheets.SelectMany(ItemsOf).OfType<string>().Distinct()], cancellationToken);
    }

    public static async Task<SheetSources> LoadAsync(PlanningDbContext context, FiscalYear year, IReadOnlyList<string> projectIds, IReadOnlyList<string> itemIds, CancellationToken cancellationToken)
    {
        return new SheetSources(
            year,
            await context.Municipalities.Select(municipality => municipality.Name).SingleOrDefaultAsync(cancellationToken) ?? "",
            await context.Units.AsNoTracking().IgnoreAutoIncludes().ToDictionaryAsync(unit => unit.Id, cancellationToken),
            await context.Projects.AsNoTracking().IgnoreAutoIncludes().Where(project => projectIds.Contains(project.Id)).ToDictionaryAsync(project => project.Id, project => project.NameIn(year), cancellationToken),
            await context.ProjectYears.AsNoTracking().IgnoreAutoIncludes().Include(record => record.Schedule)
                .Where(record => record.Year == year && projectIds.Contains(record.ProjectId)).ToDictionaryAsync(record => record.ProjectId, cancellationToken),
            await context.PlanItems.AsNoTracking().IgnoreAutoIncludes().Where(item => itemIds.Contains(item.Id)).ToDictionaryAsync(item => item.Id, cancellationToken),
            await context.Plans.Select(plan => new { plan.Id, plan.Name }).ToDictionaryAsync(plan => plan.Id, plan => plan.Name, cancellationToken));
    }

    public SheetCheck Check(ManagementSheet sheet) =>
        SheetCheck.Of(sheet, projectId => _projectYears.GetValueOrDefault(projectId), projectId => _projectNames[projectId]);

    /// <summary>What the sheet says now, with the year of each of the projects.</summary>
    public SheetState StateOf(ManagementSheet sheet, IEnumerable<string> projectIds)
    {
        var state = SheetState.Of(sheet);
        foreach (var id in projectIds)
            state.Projects[id] = ProjectState.Of(_projectNames.GetValueOrDefault(id, ""), _projectYears.GetValueOrDefault(id));
        return state;
    }

    public SheetView View(ManagementSheet sheet) => View(sheet.UnitId, StateOf(sheet, sheet.PriorityProjects.Select(pick => pick.ProjectId)));

    public SheetView View(string unitId, SheetState state)
    {
        var unit = Units[unitId];
        var isSection = unit.Kind == UnitKind.Section;
        var department = isSection ? unit.ParentId is { } parent ? Units[parent].Name : "" : unit.Name;
        return new SheetView(
            _municipalityName,
            _year,
            unit.Id,
            unit.Kind,
            department,
            isSection ? unit.Name : "",
            state.Goal,
            state.Role,
            [.. state.Relations],
            RelatedPlanName(state),
            [.. state.Related.Select(related => new RelatedProjectView(related.Id, Text(related.Measure), Text(related.Project), related.Measure.ItemId, related.Project.ItemId))],
            [.. state.Picks.Select(pick => View(pick, state.Project(pick.ProjectId)))]);
    }

    /// <summary>A choice as printed.</summary>
    public string Text(PlanChoice choice) => choice.ItemId is not { } id ? choice.Text : _planItems.TryGetValue(id, out var item) ? item.NumberedTitle : "（いまの計画にない項目）";

    /// <summary>The plan of the first related item; on a sheet that has only written ones, the last plan that it relates to.</summary>
    private string RelatedPlanName(SheetState state)
    {
        var itemId = state.Related.Select(related => related.Project.ItemId ?? related.Measure.ItemId).FirstOrDefault(id => id is not null);
        var planId = itemId is null ? state.Relations.Select(relation => relation.PlanId).LastOrDefault(id => id is not null) : _planItems.GetValueOrDefault(itemId)?.PlanId;
        return planId is null ? "" : _planNames.GetValueOrDefault(planId, "");
    }

    private PriorityProjectView View(PickState pick, ProjectState project) => new(
        pick.Id,
        pick.ProjectId,
        project.Name,
        project.UnitId,
        project.UnitId.Length == 0 ? "" : Units[project.UnitId].Name,
        Text(pick.Measure),
        pick.Measure.ItemId,
        project.Outline,
        [.. project.Rows]);

    private static IEnumerable<string?> ItemsOf(ManagementSheet sheet) =>
        sheet.RelatedProjects.SelectMany(related => new[] { related.MeasureItemId, related.ProjectItemId })
            .Concat(sheet.PriorityProjects.Select(pick => pick.MeasureItemId));
}
