using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Organization;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Organization;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Sheets;

/// <summary>One line of the list of sheets: a unit and its sheet of the year, if it has one.</summary>
/// <param name="Completeness">0 to 100.</param>
/// <param name="ChangedAt">The last change of the sheet or of a project that it picks; null if there was none since it was imported.</param>
/// <param name="SearchText">Names and texts, folded by <see cref="SearchFolding"/>.</param>
public sealed record SheetListItem(
    string UnitId,
    string UnitName,
    UnitKind Kind,
    string? DepartmentId,
    bool Exists,
    SubmissionState State,
    int Completeness,
    int PriorityProjects,
    DateTimeOffset? ChangedAt,
    string ChangedBy,
    string SearchText);

/// <summary>シート一覧.</summary>
public sealed class SheetList(IDbContextFactory<PlanningDbContext> contexts)
{
    /// <summary>The years that have sheets, the newest first.</summary>
    public async Task<IReadOnlyList<FiscalYear>> YearsAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Sheets.Select(sheet => sheet.Year).Distinct().OrderByDescending(year => year).ToListAsync(cancellationToken);
    }

    /// <summary>Every unit that exists in the year, in office order.</summary>
    public async Task<IReadOnlyList<SheetListItem>> ForYearAsync(FiscalYear year, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var sheets = await context.Sheets.AsNoTracking().Where(sheet => sheet.Year == year).ToListAsync(cancellationToken);
        var sources = await SheetSources.LoadAsync(context, year, sheets, cancellationToken);
        var lastChanges = await LastChangesAsync(context, year, cancellationToken);
        var sheetOf = sheets.ToDictionary(sheet => sheet.UnitId);
        var units = OfficeOrder.Of(sources.Units.Values, year);
        var shown = units.Select(unit => unit.Id).ToHashSet();
        return [.. units.Select(unit =>
        {
            var departmentId = unit.Kind == UnitKind.Section && unit.ParentId is { } parent && shown.Contains(parent) ? parent : null;
            return sheetOf.TryGetValue(unit.Id, out var sheet)
                ? Line(unit, departmentId, sheet, sources, lastChanges)
                : new SheetListItem(unit.Id, unit.Name, unit.Kind, departmentId, false, SubmissionState.Drafting, 0, 0, null, "", SearchFolding.Fold(unit.Name));
        })];
    }

    private static SheetListItem Line(OrganizationUnit unit, string? departmentId, ManagementSheet sheet, SheetSources sources, Dictionary<string, ChangeRecord> lastChanges)
    {
        var view = sources.View(sheet);
        var last = sheet.PriorityProjects.Select(pick => SheetRecords.Project(pick.ProjectId, sheet.Year))
            .Append(SheetRecords.Sheet(sheet.Year, sheet.UnitId))
            .Select(record => lastChanges.GetValueOrDefault(record)).OfType<ChangeRecord>().MaxBy(change => change.Id);
        return new SheetListItem(
            unit.Id,
            unit.Name,
            unit.Kind,
            departmentId,
            true,
            sheet.State,
            sources.Check(sheet).Completeness,
            sheet.PriorityProjects.Count,
            last?.At,
            last?.Person ?? "",
            SearchFolding.Fold(string.Join('\n', TextsOf(view))));
    }

    private static async Task<Dictionary<string, ChangeRecord>> LastChangesAsync(PlanningDbContext context, FiscalYear year, CancellationToken cancellationToken)
    {
        var (sheets, projects) = (SheetRecords.SheetsOf(year) + "%", SheetRecords.ProjectsOf(year) + "%");
        var last = context.Changes
            .Where(change => change.Kind != ChangeKind.Print && change.Kind != ChangeKind.Export && change.Kind != ChangeKind.Refusal)
            .Where(change => EF.Functions.Like(change.Record, sheets) || EF.Functions.Like(change.Record, projects))
            .GroupBy(change => change.Record).Select(changes => changes.Max(change => change.Id));
        return await context.Changes.AsNoTracking().Where(change => last.Contains(change.Id)).ToDictionaryAsync(change => change.Record, cancellationToken);
    }

    private static IEnumerable<string> TextsOf(SheetView view) =>
        new[] { view.UnitName, view.Goal, view.Role }
            .Concat(view.PlanRelations.SelectMany(relation => relation.Lines.Prepend(relation.Label)))
            .Concat(view.RelatedProjects.SelectMany(related => new[] { related.Measure, related.Project }))
            .Concat(view.PriorityProjects.SelectMany(project => project.Schedule
                .SelectMany(row => row.Entries.Select(entry => entry.Text).Prepend(row.Title))
                .Prepend(project.Outline).Prepend(project.Measure).Prepend(project.Name)));
}
