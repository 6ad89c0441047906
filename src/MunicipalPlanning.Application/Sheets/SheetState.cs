using MunicipalPlanning.Domain.Projects;
using MunicipalPlanning.Domain.Sheets;

namespace MunicipalPlanning.Application.Sheets;

/// <summary>What a sheet says at one moment, by ids; from now it is taken back change by change (<see cref="SheetStateUndo"/>).</summary>
internal sealed class SheetState
{
    public string Goal { get; set; } = "";

    public string Role { get; set; } = "";

    public List<PlanRelationView> Relations { get; } = [];

    public List<RelatedState> Related { get; } = [];

    public List<PickState> Picks { get; } = [];

    /// <summary>The year of each project that the sheet picks, or picked once.</summary>
    public Dictionary<string, ProjectState> Projects { get; } = [];

    public static SheetState Of(ManagementSheet sheet)
    {
        var state = new SheetState { Goal = sheet.Goal, Role = sheet.Role };
        state.Relations.AddRange(sheet.PlanRelations.Select(relation => new PlanRelationView(relation.Id, relation.Label, relation.PlanId, relation.Lines)));
        state.Related.AddRange(sheet.RelatedProjects.Select(related => new RelatedState(related.Id, related.Measure, related.Project)));
        state.Picks.AddRange(sheet.PriorityProjects.Select(pick => new PickState(pick.Id, pick.ProjectId, pick.Measure)));
        return state;
    }

    public SheetState Copy()
    {
        var copy = new SheetState { Goal = Goal, Role = Role };
        copy.Relations.AddRange(Relations);
        copy.Related.AddRange(Related);
        copy.Picks.AddRange(Picks);
        foreach (var (id, project) in Projects)
            copy.Projects[id] = project with { Rows = [.. project.Rows] };
        return copy;
    }

    public ProjectState Project(string projectId) => Projects.TryGetValue(projectId, out var project) ? project : Projects[projectId] = ProjectState.None;
}

internal sealed record RelatedState(Guid Id, PlanChoice Measure, PlanChoice Project);

internal sealed record PickState(Guid Id, string ProjectId, PlanChoice Measure);

/// <param name="UnitId">Empty where the project has no record of the year.</param>
internal sealed record ProjectState(string Name, string UnitId, string Outline, List<ScheduleRowView> Rows)
{
    public static ProjectState None => new("", "", "", []);

    public static ProjectState Of(string name, ProjectYear? record) =>
        record is null ? None with { Name = name } : new(name, record.UnitId, record.Outline, [.. record.Schedule.Select(row => new ScheduleRowView(row.Id, row.Title, row.Entries))]);
}
