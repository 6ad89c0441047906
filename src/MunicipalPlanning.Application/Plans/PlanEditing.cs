using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Domain;
using MunicipalPlanning.Domain.Plans;
using Npgsql;

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
            return new FieldOutcome.Gone(await LastPersonAsync(work, field, cancellationToken));
        if (handle.Text == text)
            return new FieldOutcome.Saved(work.Now);
        if (handle.Text != old)
            return await ConflictAsync(work, handle, cancellationToken);
        if (await PlanFieldRules.FindFaultAsync(work, field, text, cancellationToken) is { } fault)
            return new FieldOutcome.Refused(fault);
        if (Refusal(handle, text) is { } refused)
            return refused;
        work.Log(handle.Record, handle.Field, old, text);
        try
        {
            await work.CommitAsync(cancellationToken);
        }
        catch (DbUpdateException failure) when (failure.InnerException is PostgresException { SqlState: PostgresErrorCodes.ForeignKeyViolation })
        {
            return new FieldOutcome.Refused("選んだ部署や計画は、もうありません。選び直してください。");
        }
        return new FieldOutcome.Saved(work.Now);
    }

    private static FieldOutcome.Refused? Refusal(PlanFieldHandle handle, string text)
    {
        try
        {
            handle.Write(text);
            return null;
        }
        catch (ArgumentException) when (text.Length == 0)
        {
            return new FieldOutcome.Refused("空にはできません。名前を書いてください。");
        }
        catch (ArgumentException)
        {
            return new FieldOutcome.Refused(TextLimits.IsText(text) ? $"長すぎて保存できません（いま{CharacterCount.Of(text):N0}字）。短くしてください。" : "使えない文字があるため保存できません。文字を直してください。");
        }
        catch (FormatException)
        {
            return new FieldOutcome.Refused("この内容は保存できません。選び直してください。");
        }
    }

    private static async Task<FieldOutcome> ConflictAsync(PlanWork work, PlanFieldHandle handle, CancellationToken cancellationToken)
    {
        var last = await work.Context.Changes.AsNoTracking()
            .Where(change => change.Record == handle.Record && change.Field == handle.Field)
            .OrderByDescending(change => change.Id).FirstOrDefaultAsync(cancellationToken);
        return new FieldOutcome.Conflict(handle.Text, last?.Person ?? "", last?.At);
    }

    private static async Task<string> LastPersonAsync(PlanWork work, PlanField field, CancellationToken cancellationToken)
    {
        var record = field.ItemId is { } itemId ? PlanLog.Item(itemId) : PlanLog.Plan(work.Plan.Id);
        return await work.Context.Changes.Where(change => change.Record == record).OrderByDescending(change => change.Id).Select(change => change.Person).FirstOrDefaultAsync(cancellationToken) ?? "";
    }
}
