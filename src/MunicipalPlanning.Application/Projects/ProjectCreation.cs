using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Organization;
using MunicipalPlanning.Domain.Projects;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Projects;

/// <summary>Begins projects, and their years with what the year before planned.</summary>
public sealed class ProjectCreation(IDbContextFactory<PlanningDbContext> contexts, TimeProvider clock)
{
    /// <summary>事務事業を加える.</summary>
    /// <returns>The new project's id.</returns>
    /// <exception cref="AccessRefusedException">The person may not write for the unit.</exception>
    /// <exception cref="ProjectRefusedException">The unit is not there in the year, or the name is missing or too long.</exception>
    public async Task<string> CreateAsync(Person person, FiscalYear year, string unitId, string name, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var (unit, duty) = await RequireUnitAsync(context, person, year, unitId, cancellationToken);
        if (string.IsNullOrWhiteSpace(name) || name.Trim().Length > TextLimits.Line || !TextLimits.IsText(name))
            throw new ProjectRefusedException($"事業名を{TextLimits.Line}字までで書いてください。");
        var project = new Project(Identifier.New("project"), name.Trim());
        project.Open(year, unit.Id);
        context.Add(project);
        context.Log(person, clock.GetUtcNow(), ChangeKind.Content, SheetRecords.Project(project.Id, year), "name", "", project.Name, duty: duty);
        await context.SaveChangesAsync(cancellationToken);
        return project.Id;
    }

    /// <summary>この年度を始める: opens a project's year with what the year before planned.</summary>
    /// <exception cref="AccessRefusedException">The person may not write for the unit.</exception>
    /// <exception cref="ProjectRefusedException">There is no record of the year before, or the project has ended.</exception>
    public async Task OpenYearAsync(Person person, FiscalYear year, string projectId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var project = await context.Projects.Include(project => project.Years.Where(record => record.Year == year || record.Year == year.Previous)).AsSplitQuery()
            .SingleOrDefaultAsync(project => project.Id == projectId, cancellationToken);
        if (project?.In(year) is not null)
            return;
        if (project?.In(year.Previous) is not { } last)
            throw new ProjectRefusedException($"この事務事業には{year.Previous.Name}の記録がないため、{year.Name}を始められません。");
        if (project.LastYear < year)
            throw new ProjectRefusedException($"この事務事業は{project.LastYear.Value.Name}で終了しています。続けるときは、系譜の「終了」を取り消してください。");
        var (_, duty) = await RequireUnitAsync(context, person, year, last.UnitId, cancellationToken);
        CarryForward(context, person, project, year, last.UnitId, clock.GetUtcNow(), duty);
        await context.SaveChangesAsync(cancellationToken);
    }

    /// <summary>How many projects of the year before go on and have not begun the year.</summary>
    public async Task<int> WaitingAsync(FiscalYear year, CancellationToken cancellationToken)
    {
        if (year.Start == FiscalYear.Earliest)
            return 0;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Projects.CountAsync(project => project.Years.Any(record => record.Year == year.Previous) && !project.Years.Any(record => record.Year == year) && (project.LastYear == null || project.LastYear >= year), cancellationToken);
    }

    /// <summary>年度をまとめて始める: every project of the year before that goes on and whose unit is still there.</summary>
    /// <returns>How many were opened, and the projects whose unit is not there any more.</returns>
    /// <exception cref="AccessRefusedException">The person may not run the year.</exception>
    public async Task<YearOpened> OpenYearAsync(Person person, FiscalYear year, CancellationToken cancellationToken)
    {
        var duty = Rights.Require(person, Verb.ManageYear);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var units = await context.Units.AsNoTracking().ToListAsync(cancellationToken);
        var standing = units.Where(unit => unit.ExistsIn(year)).Select(unit => unit.Id).ToHashSet();
        var projects = await context.Projects.Include(project => project.Years.Where(record => record.Year == year.Previous)).AsSplitQuery()
            .Where(project => project.Years.Any(record => record.Year == year.Previous) && !project.Years.Any(record => record.Year == year) && (project.LastYear == null || project.LastYear >= year))
            .ToListAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var (opened, without) = (0, new List<string>());
        foreach (var project in projects.OrderBy(project => project.Number, StringComparer.Ordinal))
        {
            if (UnitIn(project.In(year.Previous)!.UnitId) is not { } unitId)
            {
                without.Add(project.Name);
                continue;
            }
            CarryForward(context, person, project, year, unitId, now, duty);
            opened++;
        }
        await context.SaveChangesAsync(cancellationToken);
        return new YearOpened(opened, without);

        // After a reorganization the only successor goes on; where there are several, people decide.
        string? UnitIn(string unitId) =>
            standing.Contains(unitId) ? unitId
            : units.Where(unit => standing.Contains(unit.Id) && unit.Predecessors.Any(link => link.PredecessorId == unitId)).Select(unit => unit.Id).ToList() is [var only] ? only
            : null;
    }

    private static void CarryForward(PlanningDbContext context, Person person, Project project, FiscalYear year, string unitId, DateTimeOffset now, Duty duty)
    {
        var record = project.CarryForward(year, unitId);
        context.Log(person, now, ChangeKind.Content, SheetRecords.Project(project.Id, year), SheetStateUndo.YearOpened, "", LoggedText.Write(LoggedProject.Of(project.NameIn(year), record)), duty: duty);
    }

    private static async Task<(OrganizationUnit Unit, Duty Duty)> RequireUnitAsync(PlanningDbContext context, Person person, FiscalYear year, string unitId, CancellationToken cancellationToken)
    {
        var unit = await context.Units.AsNoTracking().SingleOrDefaultAsync(unit => unit.Id == unitId, cancellationToken);
        if (unit is null || !unit.ExistsIn(year))
            throw new ProjectRefusedException($"この部署は{year.Name}にはありません。ある部署から選んでください。");
        return (unit, Rights.Require(person, Verb.Create, new RightSubject(unit.Id, unit.Kind == UnitKind.Section ? unit.ParentId : null, SubmissionState.Drafting), unit.Name));
    }
}

/// <summary>What became of opening a year.</summary>
/// <param name="WithoutUnit">事業名 of those whose unit is not there any more and has no single successor.</param>
public sealed record YearOpened(int Count, IReadOnlyList<string> WithoutUnit);
