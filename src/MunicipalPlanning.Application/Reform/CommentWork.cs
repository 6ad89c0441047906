using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Organization;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Organization;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Domain.Reform;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Reform;

/// <summary>One change to the comments on a reform item's year: the plan's row locked, the person's right checked, all logged in the same transaction.</summary>
internal sealed class CommentWork : LockedWork
{
    private CommentWork(PlanningDbContext context, IDbContextTransaction transaction, Person person, Duty duty, DateTimeOffset now, PlanItem item, FiscalYear year)
        : base(context, transaction, person, duty, now) => (Item, Year) = (item, year);

    public PlanItem Item { get; }

    public FiscalYear Year { get; }

    public string Record => ItemProgress.RecordOf(Year, Item.Id);

    /// <exception cref="ReformRefusedException">There is no such item of a reform plan.</exception>
    /// <exception cref="AccessRefusedException">The person may not.</exception>
    public static async Task<CommentWork> OpenAsync(IDbContextFactory<PlanningDbContext> contexts, TimeProvider clock, Person person, Verb verb, string itemId, FiscalYear year, CancellationToken cancellationToken)
    {
        var context = await contexts.CreateDbContextAsync(cancellationToken);
        try
        {
            var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
            await context.Database.ExecuteSqlAsync($"select 1 from plans where id = (select plan_id from plan_items where id = {itemId}) for update", cancellationToken);
            var item = await context.PlanItems.SingleOrDefaultAsync(item => item.Id == itemId, cancellationToken);
            if (item is null || !await context.Plans.AnyAsync(plan => plan.Id == item.PlanId && plan.Kind == PlanKind.ReformPlan, cancellationToken))
                throw new ReformRefusedException("この改革項目は、もうありません。行革報告から開き直してください。");
            var units = await ReformWork.ReadUnitsAsync(context, item, cancellationToken);
            return new CommentWork(context, transaction, person, RequireDuty(person, verb, units), clock.GetUtcNow(), item, year);
        }
        catch
        {
            await context.DisposeAsync();
            throw;
        }
    }

    /// <returns>Null if it was removed.</returns>
    public CommitteeComment? Find(Guid commentId) => Item.ReportOf(Year)?.Comments.FirstOrDefault(comment => comment.Id == commentId);

    /// <summary>The whole comment as one text, so that the log keeps what is added and taken away.</summary>
    public static string Describe(CommitteeComment comment) =>
        $"{comment.Meeting}（{OfficeDate.InFull(comment.HeldOn)}）\n{comment.Text}{(comment.Answer.Length > 0 ? $"\n対応: {comment.Answer}" : "")}";

    private static Duty RequireDuty(Person person, Verb verb, IReadOnlyList<OrganizationUnit> units) =>
        verb == Verb.Comment
            ? Rights.Require(person, verb)
            : Rights.FindForAny(person, verb, units, SubmissionState.Drafting) ?? throw new AccessRefusedException(person, verb, units.Count > 0 ? units[0].Name : "");
}
