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
        // Money has a type of its own, which the database is not asked to add up.
        var money = await found.Select(row => new { row.Record.Budget, row.Record.Settlement }).ToListAsync(cancellationToken);
        var result = new RegisterPage([], money.Count, Sum(money.Select(row => row.Budget)), Sum(money.Select(row => row.Settlement)), 1);
        var number = Math.Clamp(page, 1, result.Pages);
        var rows = await ReadAsync(context, found.InOrder(filter, units, items).Skip((number - 1) * RegisterPage.Size).Take(RegisterPage.Size), units, items, cancellationToken);
        return result with { Projects = rows, Number = number };
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
            Links = row.Record.PlanLinks.OrderBy(link => link.Position).Select(link => link.PlanItemId).ToList(),
        }).ToListAsync(cancellationToken);
        var years = found.Select(row => row.Year).Distinct().ToList();
        var states = (await context.Sheets.Where(sheet => years.Contains(sheet.Year)).Select(sheet => new { sheet.Year, sheet.UnitId, sheet.Submission.State }).ToListAsync(cancellationToken))
            .ToDictionary(sheet => (sheet.Year, sheet.UnitId), sheet => (SubmissionState?)sheet.State);
        return [.. found.Select(row => new ProjectListItem(
            row.Id, row.Year, row.Number, row.SheetNumber, row.Name, row.FormerName, row.UnitId, units.NameOf(row.UnitId), units.DepartmentOf(row.UnitId),
            row.Purpose, row.Outline, row.Result, row.Budget, row.Settlement, row.Rating, [.. row.Links.Select(items.View)], states.GetValueOrDefault((row.Year, row.UnitId))))];
    }

    private static long? Sum(IEnumerable<Thousands?> amounts)
    {
        var written = amounts.OfType<Thousands>().Select(amount => amount.Amount).ToList();
        return written.Count == 0 ? null : written.Sum();
    }
}
