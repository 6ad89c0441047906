using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Organization;
using MunicipalPlanning.Domain.Projects;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Domain.Submissions;
using Npgsql;

namespace MunicipalPlanning.Application.Sheets;

/// <summary>Begins a unit's sheet of a year, empty or with what last year's said.</summary>
public sealed class SheetCreation(IDbContextFactory<PlanningDbContext> contexts, TimeProvider clock)
{
    /// <param name="carryForward">昨年度の内容から: texts, relations and the projects that go on, each as a draft of the new year.</param>
    /// <exception cref="AccessRefusedException">The person may not write for the unit.</exception>
    /// <exception cref="SheetRefusedException">The unit does not exist in the year.</exception>
    public async Task CreateAsync(Person person, FiscalYear year, string unitId, bool carryForward, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var unit = await context.Units.SingleOrDefaultAsync(unit => unit.Id == unitId, cancellationToken);
        if (unit is null || !unit.ExistsIn(year))
            throw new SheetRefusedException($"この部署は{year.Name}にはありません。シート一覧で年度と部署を確かめてください。");
        var duty = Rights.Require(person, Verb.Create, new RightSubject(unit.Id, unit.Kind == UnitKind.Section ? unit.ParentId : null, SubmissionState.Drafting), unit.Name);
        if (await context.Sheets.AnyAsync(sheet => sheet.Year == year && sheet.UnitId == unitId, cancellationToken))
            return;
        var sheet = new ManagementSheet(year, unitId);
        var now = clock.GetUtcNow();
        if (carryForward && year.Start > FiscalYear.Earliest)
        {
            foreach (var (project, record) in await CarryForwardAsync(context, sheet, cancellationToken))
                context.Log(person, now, ChangeKind.Content, SheetRecords.Project(project.Id, year), SheetStateUndo.YearOpened, "", LoggedText.Write(LoggedProject.Of(project.Name, record)), duty: duty);
        }
        context.Add(sheet);
        context.Log(person, now, ChangeKind.Content, SheetRecords.Sheet(year, unitId), SheetStateUndo.Created, "", carryForward ? "昨年度の内容から作成" : "作成", duty: duty);
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException race) when (race.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            // Someone else began the same sheet at the same moment; theirs is as good.
        }
    }

    /// <returns>The projects whose year it opened.</returns>
    private static async Task<IReadOnlyList<(Project Project, ProjectYear Record)>> CarryForwardAsync(PlanningDbContext context, ManagementSheet sheet, CancellationToken cancellationToken)
    {
        var lastYear = sheet.Year.Previous;
        var last = await context.Sheets.AsNoTracking().SingleOrDefaultAsync(other => other.Year == lastYear && other.UnitId == sheet.UnitId, cancellationToken);
        if (last is null)
            return [];
        var opened = new List<(Project, ProjectYear)>();
        sheet.CarryForwardFrom(last);
        var projectIds = last.PriorityProjects.Select(pick => pick.ProjectId).ToList();
        var projects = await context.Projects.Include(project => project.Years.Where(record => record.Year == sheet.Year || record.Year == lastYear))
            .Where(project => projectIds.Contains(project.Id)).ToDictionaryAsync(project => project.Id, cancellationToken);
        var sectionIds = await context.Units.Where(unit => unit.ParentId == sheet.UnitId).Select(unit => unit.Id).ToListAsync(cancellationToken);
        foreach (var pick in last.PriorityProjects)
        {
            if (RecordOf(projects[pick.ProjectId]) is { } record && (record.UnitId == sheet.UnitId || sectionIds.Contains(record.UnitId)))
                sheet.Pick(new PriorityProject(pick.ProjectId, pick.Measure));
        }
        return opened;

        // A department picks what its sections have opened; only the owner carries a project forward.
        ProjectYear? RecordOf(Project project)
        {
            if (project.In(sheet.Year) is { } begun)
                return begun;
            if (project.In(lastYear)?.UnitId != sheet.UnitId)
                return null;
            var record = project.CarryForward(sheet.Year, sheet.UnitId);
            opened.Add((project, record));
            return record;
        }
    }
}
