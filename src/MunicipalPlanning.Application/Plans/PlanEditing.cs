using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Fields;
using MunicipalPlanning.Domain.Plans;

namespace MunicipalPlanning.Application.Plans;

/// <summary>Changes one field of a plan or of one of its items at a time; a change of the same field by someone else meanwhile is answered, never overwritten.</summary>
public sealed class PlanEditing(IDbContextFactory<PlanningDbContext> contexts, TimeProvider clock)
{
    /// <param name="old">The text that the person saw before writing.</param>
    /// <exception cref="AccessRefusedException">The person may not write plans.</exception>
    /// <exception cref="PlanRefusedException">There is no such plan.</exception>
    public async Task<FieldOutcome> ChangeAsync(Person person, string planId, PlanField field, string old, string text, CancellationToken cancellationToken)
    {
        await using var work = await PlanWork.OpenAsync(contexts, clock, person, planId, cancellationToken);
        if (await PlanFieldHandle.FindAsync(work, field, cancellationToken) is not { } handle)
            return await work.GoneAsync(field.ItemId is { } itemId ? PlanLog.Item(itemId) : PlanLog.Plan(planId), cancellationToken);
        return await work.WriteAsync(handle, old, text, "", () => PlanFieldRules.FindFaultAsync(work, field, text, cancellationToken), cancellationToken);
    }
}
