using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Projects;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Projects;

/// <summary>事務事業一覧: finds projects. Everybody who is signed in may read them.</summary>
public sealed class ProjectRegister(IDbContextFactory<PlanningDbContext> contexts)
{
    /// <param name="page">1 for the first; beyond the end means the last.</param>
    public async Task<RegisterPage> FindAsync(ProjectFilter filter, int page, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var (units, items) = await ReadPlacesAsync(context, filter.Year, cancellationToken);
        var found = ProjectFinding.Find(context, filter, units, items);
        var all = await found.GroupBy(_ => 1).Select(entries => new
        {
            Count = entries.Count(),
            Budgets = entries.Count(entry => entry.Budget != null),
            Settlements = entries.Count(entry => entry.Settlement != null),
            // Money has a type of its own, which is a number to the database.
            Budget = entries.Sum(entry => (long?)(object?)entry.Budget) ?? 0,
            Settlement = entries.Sum(entry => (long?)(object?)entry.Settlement) ?? 0,
        }).SingleOrDefaultAsync(cancellationToken);
        var result = new RegisterPage([], all?.Count ?? 0, all?.Budgets > 0 ? all.Budget : null, all?.Settlements > 0 ? all.Settlement : null, 1);
        var number = Math.Clamp(page, 1, result.Pages);
        var ids = all is null ? [] : await found.PieceAsync(context, filter, units, items, (number - 1) * RegisterPage.Size, RegisterPage.Size, cancellationToken);
        return result with { Projects = await ReadAsync(context, ids, units, items, cancellationToken), Number = number };
    }

    /// <summary>Projects side by side in the order of the filter, whatever page they are on.</summary>
    /// <param name="first">0 for the first of all.</param>
    public async Task<IReadOnlyList<ProjectListItem>> RangeAsync(ProjectFilter filter, int first, int count, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var (units, items) = await ReadPlacesAsync(context, filter.Year, cancellationToken);
        var ids = await ProjectFinding.Find(context, filter, units, items).PieceAsync(context, filter, units, items, first, count, cancellationToken);
        return await ReadAsync(context, ids, units, items, cancellationToken);
    }

    /// <summary>Certain projects as they stand now, in the order asked for; what is gone is left out.</summary>
    public async Task<IReadOnlyList<ProjectListItem>> ReadAsync(IReadOnlyCollection<RegisterKey> keys, CancellationToken cancellationToken)
    {
        if (keys.Count == 0)
            return [];
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var (projectIds, years) = (keys.Select(key => key.ProjectId).Distinct().ToList(), keys.Select(key => key.Year).Distinct().ToList());
        var (units, items) = await ReadPlacesAsync(context, years[0], cancellationToken);
        var ids = await context.ProjectYears.Where(record => projectIds.Contains(record.ProjectId) && years.Contains(record.Year)).Select(record => record.Id).ToListAsync(cancellationToken);
        var found = (await ReadAsync(context, ids, units, items, cancellationToken)).ToDictionary(row => new RegisterKey(row.Id, row.Year));
        return [.. keys.Where(found.ContainsKey).Select(key => found[key])];
    }

    /// <summary>Everything that the filter finds, for printing and for files.</summary>
    public async Task<ProjectListView> ListAsync(ProjectFilter filter, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var (units, items) = await ReadPlacesAsync(context, filter.Year, cancellationToken);
        var ids = await ProjectFinding.Find(context, filter, units, items).PieceAsync(context, filter, units, items, 0, int.MaxValue, cancellationToken);
        return new ProjectListView(
            await context.Municipalities.Select(municipality => municipality.Name).SingleOrDefaultAsync(cancellationToken) ?? "",
            filter.Year,
            filter.UnitId is { } unitId ? units.NameOf(unitId) : "",
            await ReadAsync(context, ids, units, items, cancellationToken));
    }

    public async Task<ProjectChoices> ChoicesAsync(FiscalYear year, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var (units, items) = await ReadPlacesAsync(context, year, cancellationToken);
        var entries = context.Set<ProjectSearchEntry>().Where(entry => entry.Year == year);
        var counts = await entries.GroupBy(entry => new { entry.UnitId, entry.Rating }).Select(group => new { group.Key.UnitId, group.Key.Rating, Count = group.Count() }).ToListAsync(cancellationToken);
        var served = await context.Set<PlanLink>().Where(link => entries.Any(entry => entry.ProjectYearId == link.ProjectYearId)).Select(link => link.PlanItemId).Distinct().ToListAsync(cancellationToken);
        return new ProjectChoices(
            counts.Sum(group => group.Count),
            units.Choices(counts.GroupBy(group => group.UnitId).ToDictionary(groups => groups.Key, groups => groups.Sum(group => group.Count))),
            items.Choices(served),
            counts.Where(group => group.Rating is not null).GroupBy(group => group.Rating!.Value).ToDictionary(groups => groups.Key, groups => groups.Sum(group => group.Count)));
    }

    /// <summary>The years that have projects, the newest first.</summary>
    public async Task<IReadOnlyList<FiscalYear>> YearsAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.ProjectYears.Select(record => record.Year).Distinct().OrderByDescending(year => year).ToListAsync(cancellationToken);
    }

    private static async Task<(ProjectUnits Units, ProjectPlanItems Items)> ReadPlacesAsync(PlanningDbContext context, FiscalYear year, CancellationToken cancellationToken) =>
        (await ProjectUnits.ReadAsync(context, year, cancellationToken), await ProjectPlanItems.ReadAsync(context, cancellationToken));

    /// <param name="ids">The records, in the order in which they are shown.</param>
    private static async Task<IReadOnlyList<ProjectListItem>> ReadAsync(PlanningDbContext context, IReadOnlyList<Guid> ids, ProjectUnits units, ProjectPlanItems items, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
            return [];
        var found = await context.ProjectYears.Where(record => ids.Contains(record.Id)).Join(context.Projects, record => record.ProjectId, project => project.Id, (record, project) => new
        {
            RecordId = record.Id,
            project.Id,
            record.Year,
            project.Number,
            record.SheetNumber,
            Name = project.FormerNames.Where(former => former.LastYear >= record.Year).OrderBy(former => former.LastYear).Select(former => former.Name).FirstOrDefault() ?? project.Name,
            project.FormerName,
            record.UnitId,
            record.Purpose,
            record.Outline,
            record.Result,
            record.Budget,
            record.Settlement,
            record.Review!.Rating,
            ReviewState = (SubmissionState?)record.ReviewSheet!.State,
            Links = record.PlanLinks.OrderBy(link => link.Position).Select(link => link.PlanItemId).ToList(),
        }).ToDictionaryAsync(row => row.RecordId, cancellationToken);
        var years = found.Values.Select(row => row.Year).Distinct().ToList();
        var states = (await context.Sheets.Where(sheet => years.Contains(sheet.Year)).Select(sheet => new { sheet.Year, sheet.UnitId, sheet.Submission.State }).ToListAsync(cancellationToken))
            .ToDictionary(sheet => (sheet.Year, sheet.UnitId), sheet => (SubmissionState?)sheet.State);
        return [.. ids.Where(found.ContainsKey).Select(id => found[id]).Select(row => new ProjectListItem(
            row.Id, row.Year, row.Number, row.SheetNumber, row.Name, row.FormerName, row.UnitId, units.NameOf(row.UnitId), units.DepartmentOf(row.UnitId),
            row.Purpose, row.Outline, row.Result, row.Budget, row.Settlement, row.Rating, [.. row.Links.Select(items.View)], states.GetValueOrDefault((row.Year, row.UnitId)), row.ReviewState))];
    }
}
