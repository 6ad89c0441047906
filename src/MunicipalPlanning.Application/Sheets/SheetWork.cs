using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Organization;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Organization;
using MunicipalPlanning.Domain.Projects;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Sheets;

/// <summary>One change to a sheet: its row locked, the person's right checked, the change logged in the same transaction.</summary>
internal sealed class SheetWork : LockedWork
{
    private SheetWork(PlanningDbContext context, IDbContextTransaction transaction, Person person, Duty duty, DateTimeOffset now, ManagementSheet sheet, OrganizationUnit unit, SheetAccess access)
        : base(context, transaction, person, duty, now) => (Sheet, Unit, Access) = (sheet, unit, access);

    public ManagementSheet Sheet { get; }

    public OrganizationUnit Unit { get; }

    /// <summary>Which fields the person may write now.</summary>
    public SheetAccess Access { get; }

    public string SheetRecord => SheetRecords.Sheet(Sheet.Year, Sheet.UnitId);

    /// <exception cref="SheetRefusedException">There is no such sheet, or its state or the phase of the year closes it.</exception>
    /// <exception cref="AccessRefusedException">The person may not write for the unit.</exception>
    public static async Task<SheetWork> OpenAsync(IDbContextFactory<PlanningDbContext> contexts, TimeProvider clock, Person person, FiscalYear year, string unitId, CancellationToken cancellationToken)
    {
        var context = await contexts.CreateDbContextAsync(cancellationToken);
        try
        {
            var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
            var unit = await context.Units.SingleOrDefaultAsync(unit => unit.Id == unitId, cancellationToken)
                ?? throw new SheetRefusedException("この部署はありません。シート一覧から開き直してください。");
            // Two people who save at once wait for each other here, a few milliseconds; nobody overwrites unseen.
            await context.Database.ExecuteSqlAsync($"select 1 from submissions where record = {ManagementSheet.RecordOf(year, unitId)} for update", cancellationToken);
            var sheet = await context.Sheets.SingleOrDefaultAsync(sheet => sheet.Year == year && sheet.UnitId == unitId, cancellationToken)
                ?? throw new SheetRefusedException($"{unit.Name}の{year.Name}のシートはありません。シート一覧から作ってください。");
            var program = await context.YearPrograms.AsNoTracking().SingleOrDefaultAsync(program => program.Year == year, cancellationToken);
            var access = SheetAccess.Of(person, unit, sheet.Submission, await AskedFields.LoadAsync(context, sheet.Submission, cancellationToken), program, clock.Today());
            if (access.IsOthers)
                throw new AccessRefusedException(person, Verb.Write, unit.Name);
            if (access.Locked is { } why)
                throw new SheetRefusedException(why);
            var duty = Rights.Require(person, Verb.Write, SheetAccess.Subject(unit, sheet.Submission, program), unit.Name);
            return new SheetWork(context, transaction, person, duty, clock.GetUtcNow(), sheet, unit, access);
        }
        catch
        {
            await context.DisposeAsync();
            throw;
        }
    }

    /// <summary>A picked project whose text this unit writes, with its year, locked; the year is opened if it is not there yet.</summary>
    /// <exception cref="SheetRefusedException">The project's text is written by another unit.</exception>
    /// <returns>Null if the sheet no longer picks the project.</returns>
    public async Task<(Project Project, ProjectYear Record)?> FindProjectAsync(string projectId, CancellationToken cancellationToken)
    {
        if (Sheet.FindPick(projectId) is null)
            return null;
        await Context.Database.ExecuteSqlAsync($"select 1 from project_years where project_id = {projectId} and year = {Sheet.Year.Start} for update", cancellationToken);
        var project = await Context.Projects.Include(project => project.Years.Where(year => year.Year == Sheet.Year)).SingleAsync(project => project.Id == projectId, cancellationToken);
        if (project.In(Sheet.Year) is not { } record)
        {
            record = project.Open(Sheet.Year, Sheet.UnitId);
            LogOpened(project, record);
        }
        if (record.UnitId == Sheet.UnitId)
            return (project, record);
        var owner = await Context.Units.Where(unit => unit.Id == record.UnitId).Select(unit => unit.Name).SingleAsync(cancellationToken);
        throw new SheetRefusedException($"「{project.Name}」の文は{owner}が書きます。{owner}のシートで直してください。");
    }

    /// <exception cref="SheetRefusedException">The phase of the year or what was asked for leaves the field closed.</exception>
    public void RequireOpen(SheetField field)
    {
        if (Access.WhyLocked(field) is { } why)
            throw new SheetRefusedException(why);
    }

    /// <summary>Logs that a project's year was opened, with what it begins with.</summary>
    public void LogOpened(Project project, ProjectYear record) =>
        Log(SheetRecords.Project(project.Id, record.Year), SheetStateUndo.YearOpened, "", LoggedText.Write(LoggedProject.Of(project.Name, record)));
}
