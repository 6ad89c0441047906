using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Domain;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Organization;
using MunicipalPlanning.Domain.Projects;
using MunicipalPlanning.Domain.Sheets;

namespace MunicipalPlanning.Application.Sheets;

/// <summary>A project that a sheet can pick as this year's priority project.</summary>
/// <param name="IsLastYears">It has no record for the year yet; picking it carries last year's forward.</param>
/// <param name="Measure">The measure that the owning section's sheet names; empty if none.</param>
public sealed record PickableProject(string ProjectId, string Name, string OwnerUnitId, string OwnerName, string Measure, string Outline, int ScheduleRows, bool IsLastYears);

/// <summary>課の事業から選ぶ: picks projects for a sheet, or begins a new one. A department picks from its sections' projects, word for word.</summary>
public sealed class SheetPicking(IDbContextFactory<PlanningDbContext> contexts, TimeProvider clock)
{
    /// <summary>The projects of the unit or, for a department, of its sections, in office order; picked ones included.</summary>
    public async Task<IReadOnlyList<PickableProject>> ChoicesAsync(FiscalYear year, string unitId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var units = await context.Units.AsNoTracking().IgnoreAutoIncludes().Where(unit => unit.Id == unitId || unit.ParentId == unitId).ToDictionaryAsync(unit => unit.Id, cancellationToken);
        var unitIds = units.Values.Where(unit => unit.Id == unitId || unit.ExistsIn(year)).Select(unit => unit.Id).ToList();
        var years = year.Start > FiscalYear.Earliest ? new[] { year, year.Previous } : [year];
        var records = await context.ProjectYears.Where(record => unitIds.Contains(record.UnitId) && years.Contains(record.Year))
            .Join(context.Projects, record => record.ProjectId, project => project.Id, (record, project) => new { record.ProjectId, project.Name, project.Number, record.UnitId, record.Year, record.Outline, Rows = record.Schedule.Count })
            .ToListAsync(cancellationToken);
        var measures = await MeasuresAsync(context, year, unitIds, cancellationToken);
        var opened = await context.ProjectYears.Where(record => record.Year == year).Select(record => record.ProjectId).ToHashSetAsync(cancellationToken);
        return [.. records
            .Where(record => record.Year == year || (!opened.Contains(record.ProjectId) && units[record.UnitId].Kind == UnitKind.Section))
            .OrderBy(record => record.Year == year ? 0 : 1)
            .ThenBy(record => units[record.UnitId].Kind).ThenBy(record => units[record.UnitId].Order).ThenBy(record => record.Number, StringComparer.Ordinal).ThenBy(record => record.Name, StringComparer.Ordinal)
            .Select(record => new PickableProject(record.ProjectId, record.Name, record.UnitId, units[record.UnitId].Name, measures.GetValueOrDefault(record.ProjectId, ""), record.Outline, record.Rows, record.Year != year))];
    }

    /// <param name="measure">総合計画重点施策; null takes the one that the owning section's sheet names.</param>
    /// <exception cref="SheetRefusedException">The project is of another unit, or is not there any more.</exception>
    public async Task PickAsync(Person person, FiscalYear year, string unitId, string projectId, PlanChoice? measure, CancellationToken cancellationToken)
    {
        await using var work = await SheetWork.OpenAsync(contexts, clock, person, year, unitId, cancellationToken);
        work.RequireOpen(SheetField.Projects);
        if (work.Sheet.FindPick(projectId) is not null)
            return;
        var project = await work.Context.Projects.Include(project => project.Years.Where(record => record.Year == year || record.Year == (year.Start > FiscalYear.Earliest ? year.Previous : year)))
            .SingleOrDefaultAsync(project => project.Id == projectId, cancellationToken)
            ?? throw new SheetRefusedException("選んだ事業は、もうありません。一覧から選び直してください。");
        var record = project.In(year) ?? CarryForward(project, work);
        await RequireOwnAsync(work, record.UnitId, cancellationToken);
        var chosen = measure ?? await OwnersMeasureAsync(work, projectId, record.UnitId, cancellationToken);
        Pick(work, project, chosen);
        await work.CommitAsync(cancellationToken);
    }

    /// <summary>新しく書く: begins a project of the section and picks it.</summary>
    /// <returns>The new project's id.</returns>
    /// <exception cref="SheetRefusedException">A department has no projects of its own, or the name is empty.</exception>
    public async Task<string> BeginAsync(Person person, FiscalYear year, string unitId, string name, CancellationToken cancellationToken)
    {
        await using var work = await SheetWork.OpenAsync(contexts, clock, person, year, unitId, cancellationToken);
        work.RequireOpen(SheetField.Projects);
        if (work.Unit.Kind == UnitKind.Department)
            throw new SheetRefusedException("部の重点事業は課の事業から選びます。新しい事業は課のシートで書いてください。");
        if (string.IsNullOrWhiteSpace(name) || name.Length > TextLimits.Line)
            throw new SheetRefusedException($"事業名を{PaperLimits.ProjectName}字までで書いてください。");
        var project = new Project(Identifier.New("project"), name.Trim());
        project.Open(year, unitId);
        work.Context.Add(project);
        work.Log(SheetRecords.Project(project.Id, year), "name", "", project.Name);
        Pick(work, project, PlanChoice.None);
        await work.CommitAsync(cancellationToken);
        return project.Id;
    }

    private static ProjectYear CarryForward(Project project, SheetWork work)
    {
        var last = work.Sheet.Year.Start > FiscalYear.Earliest ? project.In(work.Sheet.Year.Previous) : null;
        if (last is null || last.UnitId != work.Sheet.UnitId)
            throw new SheetRefusedException($"「{project.Name}」の{work.Sheet.Year.Name}の内容がまだありません。担当課のシートで先に加えてください。");
        var record = project.CarryForward(work.Sheet.Year, last.UnitId);
        work.LogOpened(project, record);
        return record;
    }

    private static void Pick(SheetWork work, Project project, PlanChoice measure)
    {
        var pick = new PriorityProject(project.Id, measure);
        Refuse.TooMany(() => work.Sheet.Pick(pick));
        work.Log(work.SheetRecord, SheetField.Project(project.Id).Path, "", LoggedText.Write(LoggedPick.Of(work.Sheet, pick, project.Name)));
    }

    private static async Task RequireOwnAsync(SheetWork work, string ownerId, CancellationToken cancellationToken)
    {
        if (ownerId == work.Sheet.UnitId || await work.Context.Units.AnyAsync(unit => unit.Id == ownerId && unit.ParentId == work.Sheet.UnitId, cancellationToken))
            return;
        throw new SheetRefusedException($"ほかの部署の事業は選べません。{work.Unit.Name}の事業から選んでください。");
    }

    private static async Task<PlanChoice> OwnersMeasureAsync(SheetWork work, string projectId, string ownerId, CancellationToken cancellationToken)
    {
        var owners = await work.Context.Sheets.AsNoTracking().SingleOrDefaultAsync(sheet => sheet.Year == work.Sheet.Year && sheet.UnitId == ownerId, cancellationToken);
        return owners?.FindPick(projectId)?.Measure ?? PlanChoice.None;
    }

    private static async Task<Dictionary<string, string>> MeasuresAsync(PlanningDbContext context, FiscalYear year, List<string> unitIds, CancellationToken cancellationToken)
    {
        var picks = await context.Sheets.AsNoTracking().Where(sheet => sheet.Year == year && unitIds.Contains(sheet.UnitId)).ToListAsync(cancellationToken);
        var itemIds = picks.SelectMany(sheet => sheet.PriorityProjects).Select(pick => pick.MeasureItemId).OfType<string>().Distinct().ToList();
        var titles = await context.PlanItems.Where(item => itemIds.Contains(item.Id)).Select(item => new { item.Id, Title = item.Number + item.Title }).ToDictionaryAsync(item => item.Id, item => item.Title, cancellationToken);
        return picks.SelectMany(sheet => sheet.PriorityProjects).GroupBy(pick => pick.ProjectId)
            .ToDictionary(group => group.Key, group => group.Select(pick => pick.MeasureItemId is { } id ? titles[id] : pick.MeasureText).FirstOrDefault(text => text.Length > 0) ?? "");
    }
}
