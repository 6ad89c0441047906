using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Plans;

/// <summary>One change to a plan: its row locked, the person's right checked, the change logged in the same transaction.</summary>
internal sealed class PlanWork : LockedWork
{
    private PlanWork(PlanningDbContext context, IDbContextTransaction transaction, Person person, Duty duty, DateTimeOffset now, Plan plan)
        : base(context, transaction, person, duty, now) => Plan = plan;

    /// <summary>With chapters and glossary; its items only after <see cref="LoadTreeAsync"/>.</summary>
    public Plan Plan { get; }

    /// <exception cref="PlanRefusedException">There is no such plan.</exception>
    /// <exception cref="AccessRefusedException">The person may not write plans.</exception>
    public static async Task<PlanWork> OpenAsync(IDbContextFactory<PlanningDbContext> contexts, TimeProvider clock, Person person, string planId, CancellationToken cancellationToken)
    {
        var duty = Rights.Require(person, Verb.WritePlan);
        var context = await contexts.CreateDbContextAsync(cancellationToken);
        try
        {
            var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
            // Two people who save at once wait for each other here, a few milliseconds; nobody overwrites unseen.
            await context.Database.ExecuteSqlAsync($"select 1 from plans where id = {planId} for update", cancellationToken);
            var plan = await context.Plans.SingleOrDefaultAsync(plan => plan.Id == planId, cancellationToken)
                ?? throw new PlanRefusedException("この計画は、もうありません。計画の一覧から開き直してください。");
            return new PlanWork(context, transaction, person, duty, clock.GetUtcNow(), plan);
        }
        catch
        {
            await context.DisposeAsync();
            throw;
        }
    }

    /// <summary>The whole tree without the texts of its items, so that it can be rearranged.</summary>
    public Task LoadTreeAsync(CancellationToken cancellationToken) =>
        Context.PlanItems.IgnoreAutoIncludes().Where(item => item.PlanId == Plan.Id).LoadAsync(cancellationToken);

    /// <summary>One item with all that it holds; null if the plan has none such.</summary>
    public Task<PlanItem?> FindItemAsync(string itemId, CancellationToken cancellationToken) =>
        Context.PlanItems.SingleOrDefaultAsync(item => item.Id == itemId && item.PlanId == Plan.Id, cancellationToken);

    /// <exception cref="PlanRefusedException">The plan has no such item, or no longer.</exception>
    public async Task<PlanItem> RequireItemAsync(string itemId, CancellationToken cancellationToken) =>
        await FindItemAsync(itemId, cancellationToken) ?? throw new PlanRefusedException("この項目は、もうありません。ほかの人が消したか、移しました。木から選び直してください。");
}
