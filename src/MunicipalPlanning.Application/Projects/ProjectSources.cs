using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Domain.Organization;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Domain.Projects;

namespace MunicipalPlanning.Application.Projects;

/// <summary>What the records of projects refer to, loaded at once: units, the projects' names, the plans that they serve.</summary>
internal sealed class ProjectSources
{
    private readonly string _municipalityName;
    private readonly Dictionary<string, Project> _projects;
    private readonly Dictionary<string, Plan> _plans;
    private readonly Dictionary<string, Node> _items;

    private ProjectSources(string municipalityName, Dictionary<string, OrganizationUnit> units, Dictionary<string, Project> projects, Dictionary<string, Plan> plans, Dictionary<string, Node> items)
    {
        (_municipalityName, Units, _projects, _plans, _items) = (municipalityName, units, projects, plans, items);
    }

    public IReadOnlyDictionary<string, OrganizationUnit> Units { get; }

    public static async Task<ProjectSources> LoadAsync(PlanningDbContext context, IReadOnlyList<ProjectYear> records, CancellationToken cancellationToken)
    {
        var projectIds = records.Select(record => record.ProjectId).ToList();
        var itemIds = records.SelectMany(record => record.PlanLinks).Select(link => link.PlanItemId).Distinct().ToList();
        var planIds = await context.PlanItems.Where(item => itemIds.Contains(item.Id)).Select(item => item.PlanId).Distinct().ToListAsync(cancellationToken);
        return new ProjectSources(
            await context.Municipalities.Select(municipality => municipality.Name).SingleOrDefaultAsync(cancellationToken) ?? "",
            await context.Units.AsNoTracking().IgnoreAutoIncludes().ToDictionaryAsync(unit => unit.Id, cancellationToken),
            await context.Projects.AsNoTracking().IgnoreAutoIncludes().Where(project => projectIds.Contains(project.Id)).ToDictionaryAsync(project => project.Id, cancellationToken),
            await context.Plans.AsNoTracking().IgnoreAutoIncludes().Where(plan => planIds.Contains(plan.Id)).ToDictionaryAsync(plan => plan.Id, cancellationToken),
            await context.PlanItems.Where(item => planIds.Contains(item.PlanId)).Select(item => new Node(item.Id, item.PlanId, item.ParentId, item.Number, item.Title))
                .ToDictionaryAsync(node => node.Id, cancellationToken));
    }

    public ProjectView View(ProjectYear record)
    {
        var project = _projects[record.ProjectId];
        var unit = Units[record.UnitId];
        return new ProjectView(
            _municipalityName,
            record.ProjectId,
            project.Number,
            project.NameIn(record.Year),
            project.FormerName,
            record.Year,
            unit.Id,
            unit.Name,
            unit.ParentId is { } department ? Units[department].Name : "",
            record.SheetNumber,
            [.. record.PlanLinks.Select(link => PathTo(_items[link.PlanItemId]))],
            record.Background,
            record.Purpose,
            record.Goal,
            record.Outline,
            record.LegalBasis,
            [.. record.Activities.Select(activity => ActivityView.Of(activity, record.Year))],
            record.Budget,
            record.Settlement,
            [.. record.Outcomes.Select(outcome => OutcomeView.Of(outcome, record.Year))],
            record.Result,
            record.Review is { } review ? ReviewView.Of(review) : null,
            [.. record.Schedule.Select(row => new ScheduleRowView(row.Id, row.Title, row.Entries))]);
    }

    private ProjectPlanPath PathTo(Node item)
    {
        var plan = _plans[item.PlanId];
        List<Node> nodes = [];
        for (var node = item; node is not null; node = node.ParentId is { } parent ? _items[parent] : null)
            nodes.Insert(0, node);
        return new ProjectPlanPath(
            plan.Id, plan.Name, plan.Kind, plan.FirstYear, plan.LastYear, plan.Levels,
            [.. nodes.Select((node, depth) => new PlanPathStep(node.Id, depth < plan.Levels.Count ? plan.Levels[depth] : "", node.Number, node.Title))]);
    }

    private sealed record Node(string Id, string PlanId, string? ParentId, string Number, string Title);
}
