using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Organization;
using MunicipalPlanning.Domain.Projects;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Sheets;

/// <summary>One change to a sheet: its row locked, the person's right checked, the change logged in the same transaction.</summary>
internal sealed class SheetWork : IAsyncDisposable
{
    private readonly IDbContextTransaction _transaction;
    private readonly Person _person;

    private SheetWork(PlanningDbContext context, IDbContextTransaction transaction, Person person, DateTimeOffset now, ManagementSheet sheet, OrganizationUnit unit)
    {
        (Context, _transaction, _person, Now, Sheet, Unit) = (context, transaction, person, now, sheet, unit);
    }

    public PlanningDbContext Context { get; }

    public DateTimeOffset Now { get; }

    public ManagementSheet Sheet { get; }

    public OrganizationUnit Unit { get; }

    public string SheetRecord => SheetRecords.Sheet(Sheet.Year, Sheet.UnitId);

    /// <exception cref="SheetRefusedException">There is no such sheet, or it is handed in already.</exception>
    /// <exception cref="AccessRefusedException">The person may not write for the unit.</exception>
    public static async Task<SheetWork> OpenAsync(IDbContextFactory<PlanningDbContext> contexts, TimeProvider clock, Person person, FiscalYear year, string unitId, CancellationToken cancellationToken)
    {
        var context = await contexts.CreateDbContextAsync(cancellationToken);
        try
        {
            var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
            var unit = await context.Units.SingleOrDefaultAsync(unit => unit.Id == unitId, cancellationToken)
                ?? throw new SheetRefusedException("この部署はありません。シート一覧から開き直してください。");
            SheetRights.RequireWrite(person, unit);
            // Two people who save at once wait for each other here, a few milliseconds; nobody overwrites unseen.
            await context.Database.ExecuteSqlAsync($"select 1 from management_sheets where year = {year.Start} and unit_id = {unitId} for update", cancellationToken);
            var sheet = await context.Sheets.SingleOrDefaultAsync(sheet => sheet.Year == year && sheet.UnitId == unitId, cancellationToken)
                ?? throw new SheetRefusedException($"{unit.Name}の{year.Name}のシートはありません。シート一覧から作ってください。");
            if (sheet.State != SheetState.Drafting)
                throw new SheetRefusedException("提出済のため編集できません。修正は政策推進課へ差戻しを依頼してください。");
            return new SheetWork(context, transaction, person, clock.GetUtcNow(), sheet, unit);
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
        var record = project.In(Sheet.Year) ?? project.Open(Sheet.Year, Sheet.UnitId);
        if (record.UnitId == Sheet.UnitId)
            return (project, record);
        var owner = await Context.Units.Where(unit => unit.Id == record.UnitId).Select(unit => unit.Name).SingleAsync(cancellationToken);
        throw new SheetRefusedException($"「{project.Name}」の文は{owner}が書きます。{owner}のシートで直してください。");
    }

    public void Log(string record, string field, string old, string @new) =>
        Context.Changes.Add(new ChangeRecord(Now, _person.Name, record, field, old, @new));

    public async Task CommitAsync(CancellationToken cancellationToken)
    {
        await Context.SaveChangesAsync(cancellationToken);
        await _transaction.CommitAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync();
        await Context.DisposeAsync();
    }
}
