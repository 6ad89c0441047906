using System.Text;
using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Sheets;

namespace MunicipalPlanning.Application.Projects;

/// <summary>Narrows the register to what a filter asks for.</summary>
internal static class ProjectFinding
{
    // White space, and the one code that is no character and cannot be folded.
    private static readonly char[] Blanks = [' ', '\u3000', '\t', '\r', '\n', '\uFFFE'];

    /// <summary>Every year of every project.</summary>
    public static IQueryable<ProjectRecord> All(PlanningDbContext context) => context.ProjectYears
        .Join(context.Projects, record => record.ProjectId, project => project.Id, (record, project) => new { record, project })
        .Join(context.Set<ProjectSearchEntry>(), pair => pair.record.Id, entry => entry.ProjectYearId, (pair, entry) => new ProjectRecord { Record = pair.record, Project = pair.project, Entry = entry });

    public static IQueryable<ProjectRecord> Find(PlanningDbContext context, ProjectFilter filter, ProjectUnits units, ProjectPlanItems items)
    {
        var rows = All(context);
        if (!filter.LooksThroughAllYears)
            rows = rows.Where(row => row.Record.Year == filter.Year);
        if (filter.UnitId is { } unitId && units.SelfAndBelow(unitId) is var unitIds)
            rows = rows.Where(row => unitIds.Contains(row.Record.UnitId));
        if (filter.PlanItemId is { } itemId && items.SelfAndBelow(itemId) is var itemIds)
            rows = rows.Where(row => row.Record.PlanLinks.Any(link => itemIds.Contains(link.PlanItemId)));
        if (filter.Rating is { } rating)
            rows = rows.Where(row => row.Record.Review!.Rating == rating);
        return filter.Words.Split(Blanks, StringSplitOptions.RemoveEmptyEntries).Select(SearchFolding.Fold).Where(word => word.Length > 0).Aggregate(rows, Holding);
    }

    /// <summary>The pairs are in an index, the word as a whole is looked for in what they leave.</summary>
    private static IQueryable<ProjectRecord> Holding(IQueryable<ProjectRecord> rows, string word)
    {
        var pairs = Bigrams(word);
        if (pairs.Length > 0)
            rows = rows.Where(row => pairs.All(pair => row.Entry.Bigrams.Contains(pair)));
        return rows.Where(row => row.Entry.Words.Contains(word));
    }

    private static string[] Bigrams(string word)
    {
        var letters = word.EnumerateRunes().Select(rune => rune.ToString()).ToList();
        return [.. letters.Zip(letters.Skip(1), (one, other) => one + other).Distinct()];
    }
}
