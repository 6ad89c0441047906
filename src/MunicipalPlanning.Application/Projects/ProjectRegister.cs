using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Domain.Calendar;
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
        var all = await found.GroupBy(_ => 1).Select(rows => new
        {
            Count = rows.Count(),
            Budgets = rows.Count(row => row.Record.Budget != null),
            Settlements = rows.Count(row => row.Record.Settlement != null),
            // Money has a type of its own, which is a number to the database.
            Budget = rows.Sum(row => (long?)(object?)row.Record.Budget) ?? 0,
            Settlement = rows.Sum(row => (long?)(object?)row.Record.Settlement) ?? 0,
        }).SingleOrDefaultAsync(cancellationToken);
        var result = new RegisterPage([], all?.Count ?? 0, all?.Budgets > 0 ? all.Budget : null, all?.Settlements > 0 ? all.Settlement : null, 1);
        var number = Math.Clamp(page, 1, result.Pages);
        var rows = all is null ? [] : await ReadAsync(context, found.InOrder(filter, units, items).Skip((number - 1) * RegisterPage.Size).Take(RegisterPage.Size), units, items, cancellationToken);
        return result with { Projects = rows, Number = number };
    }

    /// <summary>Projects side by side in the order of the filter, whatever page they are on.</summary>
    /// <param name="first">0 for the first of all.</param>
    public async Task<IReadOnlyList<ProjectListItem>> RangeAsync(ProjectFilter filter, int first, int count, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var (units, items) = await ReadPlacesAsync(context, filter.Year, cancellationToken);
        return await ReadAsync(context, ProjectFinding.Find(context, filter, units, items).InOrder(filter, units, items).Skip(first).Take(count), units, items, cancellationToken);
    }

    /// <summary>Certain projects as they stand now, in the order asked for; what is gone is left out.</summary>
    public async Task<IReadOnlyList<ProjectListItem>> ReadAsync(IReadOnlyCollection<RegisterKey> keys, CancellationToken cancellationToken)
    {
        if (keys.Count == 0)
            return [];
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var (projectIds, years) = (keys.Select(key => key.ProjectId).Distinct().ToList(), keys.Select(key => key.Year).Distinct().ToList());
        var (units, items) = await ReadPlacesAsync(context, years[0], cancellationToken);
        var rows = await ReadAsync(context, ProjectFinding.All(context).Where(row => projectIds.Contains(row.Record.ProjectId) && years.Contains(row.Record.Year)), units, items, cancellationToken);
        var found = rows.ToDictionary(row => new RegisterKey(row.Id, row.Year));
        return [.. keys.Where(found.ContainsKey).Select(key => found[key])];
    }

    /// <summary>Everything that the filter finds, for printing and for files.</summary>
    public async Task<ProjectListView> ListAsync(ProjectFilter filter, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var (units, items) = await ReadPlacesAsync(context, filter.Year, cancellationToken);
        return new ProjectListView(
            await context.Municipalities.Select(municipality => municipality.Name).SingleOrDefaultAsync(cancellationToken) ?? "",
            filter.Year,
            filter.UnitId is { } unitId ? units.NameOf(unitId) : "",
            await ReadAsync(context, ProjectFinding.Find(context, filter, units, items).InOrder(filter, units, items), units, items, cancellationToken));
    }

    public async Task<ProjectChoices> ChoicesAsync(FiscalYear year, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var (units, items) = await ReadPlacesAsync(context, year, cancellationToken);
        var records = context.ProjectYears.Where(record => record.Year == year);
        var counts = await records.GroupBy(record => record.UnitId).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        var ratings = await records.Where(record => record.Review!.Rating != null).Select(record => record.Review!.Rating!.Value).GroupBy(rating => rating)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        var served = await records.SelectMany(record => record.PlanLinks, (_, link) => link.PlanItemId).Distinct().ToListAsync(cancellationToken);
        return new ProjectChoices(counts.Values.Sum(), units.Choices(counts), items.Choices(served), ratings);
    }

    /// <summary>The years that have projects, the newest first.</summary>
    public async Task<IReadOnlyList<FiscalYear>> YearsAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.ProjectYears.Select(record => record.Year).Distinct().OrderByDescending(year => year).ToListAsync(cancellationToken);
    }

    private static async Task<(ProjectUnits Units, ProjectPlanItems Items)> ReadPlacesAsync(PlanningDbContext context, FiscalYear year, CancellationToken cancellationToken) =>
        (await ProjectUnits.ReadAsync(context, year, cancellationToken), await ProjectPlanItems.ReadAsync(context, cancellationToken));

    private static async Task<IReadOnlyList<ProjectListItem>> ReadAsync(PlanningDbContext context, IQueryable<ProjectRecord> rows, ProjectUnits units, ProjectPlanItems items, CancellationToken cancellationToken)
    {
        var found = await rows.Select(row => new
        {
            row.Project.Id,
            row.Record.Year,
            row.Project.Number,
            row.Record.SheetNumber,
            Name = row.Project.FormerNames.Where(former => former.LastYear >= row.Record.Year).OrderBy(former => former.LastYear).Select(former => former.Name).FirstOrDefault() ?? row.Project.Name,
            row.Project.FormerName,
            row.Record.UnitId,
            row.Record.Purpose,
            row.Record.Outline,
            row.Record.Result,
            row.Record.Budget,
            row.Record.Settlement,
            row.Record.Review!.Rating,
            ReviewState = (SubmissionState?)row.Record.ReviewSheet!.State,
            Links = row.Record.PlanLinks.OrderBy(link => link.Position).Select(link => link.PlanItemId).ToList(),
        }).ToListAsync(cancellationToken);
        var years = found.Select(row => row.Year).Distinct().ToList();
        var states = (await context.Sheets.Where(sheet => years.Contains(sheet.Year)).Select(sheet => new { sheet.Year, sheet.UnitId, sheet.Submission.State }).ToListAsync(cancellationToken))
            .ToDictionary(sheet => (sheet.Year, sheet.UnitId), sheet => (SubmissionState?)sheet.State);
        return [.. found.Select(row => new ProjectListItem(
            row.Id, row.Year, row.Number, row.SheetNumber, row.Name, row.FormerName, row.UnitId, units.NameOf(row.UnitId), units.DepartmentOf(row.UnitId),
            row.Purpose, row.Outline, row.Result, row.Budget, row.Settlement, row.Rating, [.. row.Links.Select(items.View)], states.GetValueOrDefault((row.Year, row.UnitId)), row.ReviewState))];
    }
}
