using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Domain.Plans;

namespace MunicipalPlanning.Application.Plans;

/// <summary>Adds, takes away and orders the rows of a plan's lists. Each verb applies to the list as it is then, so two people do not disturb each other.</summary>
public sealed class PlanRows(IDbContextFactory<PlanningDbContext> contexts, TimeProvider clock)
{
    /// <param name="itemId">Null for the lists of the plan itself.</param>
    /// <param name="id">Of the row: a new one, or that of a row that is put back.</param>
    /// <param name="index">Its place; beyond the end means last.</param>
    /// <exception cref="AccessRefusedException">The person may not write plans.</exception>
    /// <exception cref="PlanRefusedException">The plan or item is gone, the list is full, a term is there already, a text is too long.</exception>
    public async Task AddAsync(Person person, string planId, string? itemId, PlanList list, Guid id, PlanRow row, int index, CancellationToken cancellationToken)
    {
        await using var work = await PlanWork.OpenAsync(contexts, clock, person, planId, cancellationToken);
        var rows = await OpenAsync(work, itemId, list, cancellationToken);
        if (rows.Find(id) is not null)
            return;
        if (row is PlanRow.Term { Name: var name } && PlanFieldRules.SameTerm(work.Plan, null, name) is { } fault)
            throw new PlanRefusedException(fault);
        try
        {
            rows.Insert(id, row, index);
        }
        catch (ArgumentException)
        {
            throw new PlanRefusedException("行が多すぎるか、文が長すぎるため加えられません。いらない行を消すか、文を短くしてください。");
        }
        work.Log(RecordOf(planId, itemId), $"{rows.Field}/{id}", "", row.Words);
        await work.CommitAsync(cancellationToken);
    }

    /// <returns>What was taken away; null if it was gone already.</returns>
    /// <exception cref="AccessRefusedException">The person may not write plans.</exception>
    /// <exception cref="PlanRefusedException">The plan or item is gone.</exception>
    public async Task<RemovedPlanRow?> RemoveAsync(Person person, string planId, string? itemId, PlanList list, Guid id, CancellationToken cancellationToken)
    {
        await using var work = await PlanWork.OpenAsync(contexts, clock, person, planId, cancellationToken);
        var rows = await OpenAsync(work, itemId, list, cancellationToken);
        if (rows.Find(id) is not var (index, row))
            return null;
        rows.Drop(index);
        work.Log(RecordOf(planId, itemId), $"{rows.Field}/{id}", row.Words, "");
        await work.CommitAsync(cancellationToken);
        return new RemovedPlanRow(id, index, row);
    }

    /// <returns>The place before; null if the row is gone.</returns>
    /// <inheritdoc cref="RemoveAsync"/>
    public async Task<int?> MoveAsync(Person person, string planId, string? itemId, PlanList list, Guid id, int index, CancellationToken cancellationToken)
    {
        await using var work = await PlanWork.OpenAsync(contexts, clock, person, planId, cancellationToken);
        var rows = await OpenAsync(work, itemId, list, cancellationToken);
        if (rows.Find(id) is not var (from, row))
            return null;
        var to = Math.Clamp(index, 0, rows.Count - 1);
        if (to == from)
            return from;
        rows.Move(from, to);
        work.Log(RecordOf(planId, itemId), $"{rows.Field}s", $"{from + 1}番目　{row.Words}", $"{to + 1}番目　{row.Words}");
        await work.CommitAsync(cancellationToken);
        return from;
    }

    private static async Task<PlanRowList> OpenAsync(PlanWork work, string? itemId, PlanList list, CancellationToken cancellationToken) =>
        itemId is null ? PlanRowList.Of(work.Plan, list) : PlanRowList.Of(await work.RequireItemAsync(itemId, cancellationToken), list);

    private static string RecordOf(string planId, string? itemId) => itemId is null ? PlanLog.Plan(planId) : PlanLog.Item(itemId);
}
