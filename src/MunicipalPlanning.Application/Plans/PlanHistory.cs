using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Plans;

/// <summary>計画の履歴: what was changed in a plan or in one of its items, the newest first.</summary>
public sealed class PlanHistory(IDbContextFactory<PlanningDbContext> contexts)
{
    /// <param name="itemId">The item with its reports; null for the plan with all its items.</param>
    /// <param name="before">Only entries older than this one; null for the newest.</param>
    public async Task<LogPage> FindAsync(string planId, string? itemId, long? before, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var plan = PlanLog.Plan(planId);
        var changes = context.Changes.AsNoTracking().Where(change => change.Kind == ChangeKind.Content);
        changes = itemId is not null
            ? changes.Where(change => change.Record == PlanLog.Item(itemId) || EF.Functions.Like(change.Record, ItemProgress.RecordsOf(itemId)))
            : changes.Where(change => change.Record == plan || context.PlanItems.Any(item => item.PlanId == planId && change.Record == "plan-item/" + item.Id));
        var lines = await LogSearch.BatchAsync(context, changes, before, LogSearch.PageSize + 1, cancellationToken);
        return lines.Count > LogSearch.PageSize ? new LogPage([.. lines.Take(LogSearch.PageSize)], lines[LogSearch.PageSize - 1].Id) : new LogPage(lines, null);
    }
}
