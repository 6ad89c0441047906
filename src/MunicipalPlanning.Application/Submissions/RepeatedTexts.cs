using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Submissions;

/// <summary>昨年と同じ文: the fields of sheets whose text is last year's, letter for letter, and that nobody has confirmed.</summary>
internal sealed class RepeatedTexts
{
    private readonly ILookup<string, (SheetField Field, string Label)> _ofUnit;

    private RepeatedTexts(ILookup<string, (SheetField, string)> ofUnit) => _ofUnit = ofUnit;

    public static async Task<RepeatedTexts> LoadAsync(PlanningDbContext context, FiscalYear year, IReadOnlySet<string> unitIds, CancellationToken cancellationToken)
    {
        var lastYear = year.Start > FiscalYear.Earliest ? year.Previous : year;
        var sheets = await context.Sheets.AsNoTracking().Where(sheet => (sheet.Year == year || sheet.Year == lastYear) && unitIds.Contains(sheet.UnitId)).ToListAsync(cancellationToken);
        var last = sheets.Where(sheet => sheet.Year == lastYear && lastYear != year).ToDictionary(sheet => sheet.UnitId);
        var present = sheets.Where(sheet => sheet.Year == year && last.ContainsKey(sheet.UnitId)).ToList();
        var picks = present.SelectMany(sheet => sheet.PriorityProjects).Select(pick => pick.ProjectId).Distinct().ToList();
        var outlines = (await context.ProjectYears.Where(record => (record.Year == year || record.Year == lastYear) && picks.Contains(record.ProjectId))
            .Select(record => new { record.ProjectId, record.Year, record.UnitId, record.Outline }).ToListAsync(cancellationToken)).ToLookup(record => record.ProjectId);
        var names = await context.Projects.Where(project => picks.Contains(project.Id)).Select(project => new { project.Id, project.Name }).ToDictionaryAsync(project => project.Id, project => project.Name, cancellationToken);
        var found = present.SelectMany(sheet => Repeated(sheet).Select(field => (sheet.UnitId, field))).ToList();
        var confirmed = await ConfirmedAsync(context, year, [.. found.Select(text => text.UnitId).Distinct()], picks, cancellationToken);
        return new(found.Where(text => !confirmed.Contains((text.UnitId, text.field.Field.Path)) && !confirmed.Contains(("", text.field.Field.Path))).ToLookup(text => text.UnitId, text => text.field));

        IEnumerable<(SheetField Field, string Label)> Repeated(ManagementSheet sheet)
        {
            if (IsSame(sheet.Goal, last[sheet.UnitId].Goal))
                yield return (SheetField.Goal, SheetPart.Goal.Word());
            if (IsSame(sheet.Role, last[sheet.UnitId].Role))
                yield return (SheetField.Role, SheetPart.Role.Word());
            foreach (var pick in sheet.PriorityProjects)
            {
                var (now, then) = (outlines[pick.ProjectId].FirstOrDefault(record => record.Year == year), outlines[pick.ProjectId].FirstOrDefault(record => record.Year == lastYear));
                if (now?.UnitId == sheet.UnitId && IsSame(now.Outline, then?.Outline))
                    yield return (SheetField.ProjectOutline(pick.ProjectId), $"{names[pick.ProjectId]}の{SheetPart.Outline.Word()}");
            }
        }
    }

    public IReadOnlyList<(SheetField Field, string Label)> Of(string unitId) => [.. _ofUnit[unitId]];

    private static bool IsSame(string text, string? last) => text.Length > 0 && text == last;

    /// <summary>「このままでよい」 is a change in the log that changes nothing (<see cref="SheetKeeping"/>).</summary>
    private static async Task<HashSet<(string UnitId, string Path)>> ConfirmedAsync(PlanningDbContext context, FiscalYear year, List<string> unitIds, List<string> projectIds, CancellationToken cancellationToken)
    {
        var records = unitIds.Select(unitId => SheetRecords.Sheet(year, unitId)).Concat(projectIds.Select(id => SheetRecords.Project(id, year))).ToList();
        var confirmed = await context.Changes.Where(change => change.Kind == ChangeKind.Content && records.Contains(change.Record) && change.Old == change.New && change.New != "")
            .Select(change => new { change.Record, change.Field }).Distinct().ToListAsync(cancellationToken);
        return [.. confirmed.Select(change => (change.Record.Split('/') is ["sheet", _, var unitId] ? unitId : "", SheetRecords.FieldOf(change.Record, change.Field).Path))];
    }
}
