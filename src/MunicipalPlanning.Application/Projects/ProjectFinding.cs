using System.Text;
using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Domain.Projects;

namespace MunicipalPlanning.Application.Projects;

/// <summary>Narrows the register to what a filter asks for. Only the search entries are asked: they are slim, and the records themselves are read for one page.</summary>
internal static class ProjectFinding
{
    // White space, and the one code that is no character and cannot be folded.
    private static readonly char[] Blanks = [' ', '\u3000', '\t', '\r', '\n', '\uFFFE'];

    public static IQueryable<ProjectSearchEntry> Find(PlanningDbContext context, ProjectFilter filter, ProjectUnits units, ProjectPlanItems items)
    {
        var entries = context.Set<ProjectSearchEntry>().AsQueryable();
        if (!filter.LooksThroughAllYears)
            entries = entries.Where(entry => entry.Year == filter.Year);
        if (filter.UnitId is { } unitId && units.SelfAndBelow(unitId) is var unitIds)
            entries = entries.Where(entry => unitIds.Contains(entry.UnitId));
        if (filter.PlanItemId is { } itemId && items.SelfAndBelow(itemId) is var itemIds)
            entries = entries.Where(entry => context.Set<PlanLink>().Any(link => link.ProjectYearId == entry.ProjectYearId && itemIds.Contains(link.PlanItemId)));
        if (filter.Rating is { } rating)
            entries = entries.Where(entry => entry.Rating == rating);
        if (filter.State is { } state)
        {
            entries = entries.Where(entry => context.Submissions.Any(form => EF.Property<Guid?>(form, "ProjectYearId") == entry.ProjectYearId)
                ? context.Submissions.Any(form => EF.Property<Guid?>(form, "ProjectYearId") == entry.ProjectYearId && form.State == state)
                : context.Sheets.Any(sheet => sheet.Year == entry.Year && sheet.UnitId == entry.UnitId && sheet.Submission.State == state));
        }
        return filter.Words.Split(Blanks, StringSplitOptions.RemoveEmptyEntries).Select(SearchFolding.Fold).Where(word => word.Length > 0).Aggregate(entries, Holding);
    }

    /// <summary>The pairs are in an index, the word as a whole is looked for in what they leave.</summary>
    private static IQueryable<ProjectSearchEntry> Holding(IQueryable<ProjectSearchEntry> entries, string word)
    {
        var pairs = Bigrams(word);
        if (pairs.Length > 0)
            entries = entries.Where(entry => pairs.All(pair => entry.Bigrams.Contains(pair)));
        // A word of two letters is one of the pairs, and found with it.
        return pairs is [var only] && only == word ? entries : entries.Where(entry => entry.Words.Contains(word));
    }

    private static string[] Bigrams(string word)
    {
        var letters = word.EnumerateRunes().Select(rune => rune.ToString()).ToList();
        return [.. letters.Zip(letters.Skip(1), (one, other) => one + other).Distinct()];
    }
}
