using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Sheets;
using Npgsql;

namespace MunicipalPlanning.Application.Sheets;

/// <summary>Changes one field of a sheet at a time; a change of the same field by someone else meanwhile is answered, never overwritten.</summary>
public sealed class SheetEditing(IDbContextFactory<PlanningDbContext> contexts, TimeProvider clock)
{
    /// <param name="old">The text that the person saw before writing.</param>
    /// <param name="words">Why, for the log: a suggestion taken over, an older text restored.</param>
    /// <exception cref="AccessRefusedException">The person may not write for the unit.</exception>
    /// <exception cref="SheetRefusedException">The sheet is not there or handed in, or another unit writes the text.</exception>
    public async Task<FieldOutcome> ChangeAsync(Person person, FiscalYear year, string unitId, SheetField field, string old, string text, CancellationToken cancellationToken, string words = "")
    {
        await using var work = await SheetWork.OpenAsync(contexts, clock, person, year, unitId, cancellationToken);
        if (await SheetFieldHandle.FindAsync(work, field, cancellationToken) is not { } handle)
            return new FieldOutcome.Gone(await LastPersonAsync(work, cancellationToken));
        if (handle.Text == text)
            return new FieldOutcome.Saved(work.Now);
        if (handle.Text != old)
            return await ConflictAsync(work, handle, cancellationToken);
        work.RequireOpen(field);
        if (Refusal(handle, text) is { } refused)
            return refused;
        work.Log(handle.Record, handle.Field, old, text, words);
        try
        {
            await work.CommitAsync(cancellationToken);
        }
        catch (DbUpdateException failure) when (failure.InnerException is PostgresException { SqlState: PostgresErrorCodes.ForeignKeyViolation })
        {
            return new FieldOutcome.Refused("選んだ計画の項目は、もうありません。選び直してください。");
        }
        return new FieldOutcome.Saved(work.Now);
    }

    private static FieldOutcome.Refused? Refusal(SheetFieldHandle handle, string text)
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
            return new FieldOutcome.Refused("長すぎるか、使えない文字があるため保存できません。短くするか、文字を直してください。");
        }
        catch (FormatException)
        {
            return new FieldOutcome.Refused("この内容は保存できません。選び直してください。");
        }
    }

    private static async Task<FieldOutcome> ConflictAsync(SheetWork work, SheetFieldHandle handle, CancellationToken cancellationToken)
    {
        var last = await work.Context.Changes.AsNoTracking()
            .Where(change => change.Record == handle.Record && change.Field == handle.Field)
            .OrderByDescending(change => change.Id).FirstOrDefaultAsync(cancellationToken);
        return new FieldOutcome.Conflict(handle.Text, last?.Person ?? "", last?.At);
    }

    private static async Task<string> LastPersonAsync(SheetWork work, CancellationToken cancellationToken) =>
        await work.Context.Changes.Where(change => change.Record == work.SheetRecord)
            .OrderByDescending(change => change.Id).Select(change => change.Person).FirstOrDefaultAsync(cancellationToken) ?? "";
}
