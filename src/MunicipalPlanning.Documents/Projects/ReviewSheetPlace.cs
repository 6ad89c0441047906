using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Domain.Plans;

namespace MunicipalPlanning.Documents.Projects;

/// <summary>総合計画上の位置付け: the plan whose levels the form shows, and the lines of all other plans.</summary>
public sealed record ReviewSheetPlace(string PlanName, IReadOnlyList<ReviewSheetLevel> Levels, IReadOnlyList<string> Others)
{
    /// <summary>As many as stand one below the other in the height of the levels.</summary>
    private const int LongestUpright = 21;

    private static readonly ReviewSheetPlace s_none = new("総合計画", [.. Enumerable.Repeat(new ReviewSheetLevel("", ""), 4)], []);

    /// <summary>Whether the plan's name is set from above to below.</summary>
    public bool IsUpright => PlanName.Length <= LongestUpright;

    /// <summary>A basic plan stands before others, one of more levels before one of fewer, the one linked first before the rest.</summary>
    public static ReviewSheetPlace Of(ProjectView project)
    {
        if (project.PlanPaths.Count == 0)
            return s_none;
        var planId = project.PlanPaths.OrderBy(path => path.Kind != PlanKind.BasicPlan).ThenByDescending(path => path.Levels.Count).First().PlanId;
        var paths = project.PlanPaths.Where(path => path.PlanId == planId).ToList();
        var depth = Math.Max(paths[0].Levels.Count, paths.Max(path => path.Steps.Count));
        return new ReviewSheetPlace(
            paths[0].PlanName,
            [.. Enumerable.Range(0, depth).Select(level => LevelOf(paths, level))],
            [.. project.PlanPaths.Where(path => path.PlanId != planId).Select(path => $"{path.PlanName}　{path.Item.NumberedTitle}")]);
    }

    private static ReviewSheetLevel LevelOf(List<ProjectPlanPath> paths, int level) => new(
        level < paths[0].Levels.Count ? paths[0].Levels[level] : "",
        string.Join('\n', paths.Where(path => level < path.Steps.Count).Select(path => path.Steps[level]).DistinctBy(step => step.ItemId).Select(step => step.NumberedTitle)));
}

/// <summary>A level of the plan with the items of it that lead to the project, one a line.</summary>
public sealed record ReviewSheetLevel(string Name, string Items);
