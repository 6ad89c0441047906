using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Domain;
using Npgsql;

namespace MunicipalPlanning.Application.Fields;

/// <summary>Writes one field, whatever record it belongs to: compares with what the person saw, and overwrites nothing unseen.</summary>
internal static class FieldWriting
{
    /// <param name="old">The text that the person saw before writing.</param>
    /// <param name="words">Why, for the log.</param>
    /// <param name="findFault">What is wrong with the text beyond what the field itself refuses; throws where the field is closed.</param>
    public static async Task<FieldOutcome> WriteAsync(this LockedWork work, FieldHandle handle, string old, string text, string words, Func<Task<string?>> findFault, CancellationToken cancellationToken)
    {
        var outcome = await work.StageAsync(handle, old, text, words, findFault, cancellationToken);
        return outcome is FieldOutcome.Saved && handle.Text != text ? await work.TryCommitAsync(cancellationToken) : outcome;
    }

    /// <summary>The same without committing it, so that more fields may follow.</summary>
    /// <returns>Saved as far as it depends on the field; the commit is still to come.</returns>
    public static async Task<FieldOutcome> StageAsync(this LockedWork work, FieldHandle handle, string old, string text, string words, Func<Task<string?>> findFault, CancellationToken cancellationToken)
    {
        if (handle.Text == text)
            return new FieldOutcome.Saved(work.Now);
        if (handle.Text != old)
            return await ConflictAsync(work, handle, cancellationToken);
        if ((await findFault() ?? TryWrite(handle, text)) is { } fault)
            return new FieldOutcome.Refused(fault);
        work.Log(handle.Record, handle.Field, old, text, words);
        return new FieldOutcome.Saved(work.Now);
    }

    /// <summary>Commits what was staged; all of it or nothing.</summary>
    public static async Task<FieldOutcome> TryCommitAsync(this LockedWork work, CancellationToken cancellationToken)
    {
        try
        {
            await work.CommitAsync(cancellationToken);
        }
        catch (DbUpdateException failure) when (failure.InnerException is PostgresException { SqlState: PostgresErrorCodes.ForeignKeyViolation })
        {
            return new FieldOutcome.Refused("選んだものは、もうありません。選び直してください。");
        }
        return new FieldOutcome.Saved(work.Now);
    }

    /// <summary>The field is gone; says who changed the record last.</summary>
    public static async Task<FieldOutcome> GoneAsync(this LockedWork work, string record, CancellationToken cancellationToken) =>
        new FieldOutcome.Gone(await work.Context.Changes.Where(change => change.Record == record)
            .OrderByDescending(change => change.Id).Select(change => change.Person).FirstOrDefaultAsync(cancellationToken) ?? "");

    private static string? TryWrite(FieldHandle handle, string text)
    {
        try
        {
            handle.Write(text);
            return null;
        }
        catch (ArgumentException) when (text.Length == 0)
        {
            return "空にはできません。名前を書いてください。";
        }
        catch (ArgumentException)
        {
            return TextLimits.IsText(text) ? $"長すぎて保存できません（いま{CharacterCount.Of(text):N0}字）。短くしてください。" : "使えない文字があるため保存できません。文字を直してください。";
        }
        catch (FormatException)
        {
            return "この内容は保存できません。選び直してください。";
        }
    }

    private static async Task<FieldOutcome> ConflictAsync(LockedWork work, FieldHandle handle, CancellationToken cancellationToken)
    {
        var last = await work.Context.Changes.AsNoTracking()
            .Where(change => change.Record == handle.Record && change.Field == handle.Field)
            .OrderByDescending(change => change.Id).FirstOrDefaultAsync(cancellationToken);
        return new FieldOutcome.Conflict(handle.Text, last?.Person ?? "", last?.At);
    }
}
