using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Organization;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Organization;
using MunicipalPlanning.Domain.Projects;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Projects;

/// <summary>One change to a project's year: the forms that show it kept in their states, its row locked, the person's right checked, the change logged in the same transaction.</summary>
internal sealed class ProjectWork : LockedWork
{
    private ProjectWork(PlanningDbContext context, IDbContextTransaction transaction, Person person, Duty duty, DateTimeOffset now, Project project, ProjectYear record, ProjectAccess access)
        : base(context, transaction, person, duty, now) => (Project, Year, Access) = (project, record, access);

    public Project Project { get; }

    public ProjectYear Year { get; }

    /// <summary>Which fields the person may write now.</summary>
    public ProjectAccess Access { get; }

    public string Record => SheetRecords.Project(Project.Id, Year.Year);

    /// <exception cref="ProjectRefusedException">The project has no record of the year, or nothing of it can be written.</exception>
    /// <exception cref="AccessRefusedException">The person may not write for the unit.</exception>
    public static async Task<ProjectWork> OpenAsync(IDbContextFactory<PlanningDbContext> contexts, TimeProvider clock, Person person, FiscalYear year, string projectId, CancellationToken cancellationToken)
    {
        var context = await contexts.CreateDbContextAsync(cancellationToken);
        try
        {
            var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
            // Forms stay in their states meanwhile; everybody locks first the forms, then the year, then the project.
            var forms = await FormsOf(context, year, projectId).Select(form => form.Id).ToListAsync(cancellationToken);
            await context.Database.ExecuteSqlAsync($"select 1 from submissions where id = any ({forms}) order by id for share", cancellationToken);
            await context.Database.ExecuteSqlAsync($"select 1 from project_years where project_id = {projectId} and year = {year.Start} for update", cancellationToken);
            await context.Database.ExecuteSqlAsync($"select 1 from projects where id = {projectId} for update", cancellationToken);
            var project = await context.Projects.Include(project => project.Years.Where(record => record.Year == year)).AsSplitQuery()
                .SingleOrDefaultAsync(project => project.Id == projectId, cancellationToken);
            if (project?.In(year) is not { } record)
                throw new ProjectRefusedException($"この事務事業には{year.Name}の記録がありません。事務事業一覧から開き直してください。");
            var unit = await context.Units.SingleAsync(unit => unit.Id == record.UnitId, cancellationToken);
            var access = await ReadAccessAsync(context, clock, person, project, record, unit, cancellationToken);
            if (access.IsOthers)
                throw new AccessRefusedException(person, Verb.Write, unit.Name);
            if (access.Locked is { } why)
                throw new ProjectRefusedException(why);
            var duty = Rights.Require(person, Verb.Write, new RightSubject(unit.Id, unit.Kind == UnitKind.Section ? unit.ParentId : null, SubmissionState.Drafting), unit.Name);
            return new ProjectWork(context, transaction, person, duty, clock.GetUtcNow(), project, record, access);
        }
        catch
        {
            await context.DisposeAsync();
            throw;
        }
    }

    /// <param name="path">Within the record: <c>outline</c>.</param>
    /// <exception cref="ProjectRefusedException">A form, the phase of the year or what was asked for leaves the field closed.</exception>
    public void RequireOpen(string path)
    {
        if (Access.WhyLocked(SheetRecords.FieldOf(Record, path)) is { } why)
            throw new ProjectRefusedException(why);
    }

    internal static async Task<ProjectAccess> ReadAccessAsync(PlanningDbContext context, TimeProvider clock, Person person, Project project, ProjectYear record, OrganizationUnit unit, CancellationToken cancellationToken)
    {
        var place = new ProjectPlace(project.Id, record.Year, unit.Id, project.Number.Length > 0);
        return (await ProjectAccesses.ReadAsync(context, clock, person, [place], new Dictionary<string, OrganizationUnit> { [unit.Id] = unit }, cancellationToken))[(place.ProjectId, place.Year)];
    }

    /// <summary>The owner's sheet that shows the project, and its review sheet.</summary>
    private static IQueryable<Submission> FormsOf(PlanningDbContext context, FiscalYear year, string projectId)
    {
        var review = ProjectYear.ReviewRecordOf(year, projectId);
        var sheets = context.Sheets.IgnoreAutoIncludes()
            .Where(sheet => sheet.Year == year && sheet.PriorityProjects.Any(pick => pick.ProjectId == projectId)
                && context.ProjectYears.Any(record => record.ProjectId == projectId && record.Year == year && record.UnitId == sheet.UnitId))
            .Select(sheet => sheet.Submission.Id);
        return context.Submissions.Where(form => form.Record == review || sheets.Contains(form.Id));
    }
}
