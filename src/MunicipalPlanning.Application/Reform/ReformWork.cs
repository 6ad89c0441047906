using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Organization;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Domain.Sheets;

namespace MunicipalPlanning.Application.Reform;

/// <summary>One change to the report of a reform item's year: its state kept, the plan's row locked as by every change of the plan, the person's right checked, all logged in the same transaction.</summary>
internal sealed class ReformWork : LockedWork
{
    private ReformWork(PlanningDbContext context, IDbContextTransaction transaction, Person person, Duty duty, DateTimeOffset now, PlanItem item, FiscalYear year, IReadOnlyList<OrganizationUnit> units, ReformAccess access)
        : base(context, transaction, person, duty, now) => (Item, Year, Units, Access) = (item, year, units, access);

    public PlanItem Item { get; }

    public FiscalYear Year { get; }

    /// <summary>担当課, the main one first.</summary>
    public IReadOnlyList<OrganizationUnit> Units { get; }

    public ReformAccess Access { get; }

    public string Record => ItemProgress.RecordOf(Year, Item.Id);

    /// <exception cref="ReformRefusedException">There is no such item of a reform plan, or its report is closed.</exception>
    /// <exception cref="AccessRefusedException">The person may not write for one of its units.</exception>
    public static async Task<ReformWork> OpenAsync(IDbContextFactory<PlanningDbContext> contexts, TimeProvider clock, Person person, string itemId, FiscalYear year, CancellationToken cancellationToken)
    {
        var context = await contexts.CreateDbContextAsync(cancellationToken);
        try
        {
            var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
            // Everybody locks first the form, then the plan.
            await context.Database.ExecuteSqlAsync($"select 1 from submissions where record = {ItemProgress.RecordOf(year, itemId)} for share", cancellationToken);
            await context.Database.ExecuteSqlAsync($"select 1 from plans where id = (select plan_id from plan_items where id = {itemId}) for update", cancellationToken);
            var item = await context.PlanItems.AsSplitQuery().SingleOrDefaultAsync(item => item.Id == itemId, cancellationToken);
            if (item is null || !await context.Plans.AnyAsync(plan => plan.Id == item.PlanId && plan.Kind == PlanKind.ReformPlan, cancellationToken))
                throw new ReformRefusedException("この改革項目は、もうありません。行革報告から開き直してください。");
            var units = await ReadUnitsAsync(context, item, cancellationToken);
            var access = await ReadAccessAsync(context, person, item, year, units, cancellationToken);
            if (access.IsOthers)
                throw new AccessRefusedException(person, Verb.Write, units.Count > 0 ? units[0].Name : "");
            if (access.Locked is { } why)
                throw new ReformRefusedException(why);
            return new ReformWork(context, transaction, person, access.Duty!, clock.GetUtcNow(), item, year, units, access);
        }
        catch
        {
            await context.DisposeAsync();
            throw;
        }
    }

    /// <exception cref="ReformRefusedException">What was asked for leaves the field closed.</exception>
    public void RequireOpen(string path)
    {
        if (Access.WhyLocked(new SheetField(path)) is { } why)
            throw new ReformRefusedException(why);
    }

    internal static async Task<IReadOnlyList<OrganizationUnit>> ReadUnitsAsync(PlanningDbContext context, PlanItem item, CancellationToken cancellationToken) =>
        (await ReformUnits.LoadAsync(context, [item.PlanId], cancellationToken)).Of(item.Id);

    internal static async Task<ReformAccess> ReadAccessAsync(PlanningDbContext context, Person person, PlanItem item, FiscalYear year, IReadOnlyList<OrganizationUnit> units, CancellationToken cancellationToken)
    {
        var submission = item.ReportOf(year)?.Submission;
        return ReformAccess.Of(person, units, submission, submission is null ? [] : await AskedFields.LoadAsync(context, submission, cancellationToken));
    }
}
