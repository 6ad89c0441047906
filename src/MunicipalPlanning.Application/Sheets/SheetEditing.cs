using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Fields;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Sheets;

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
            return await work.GoneAsync(work.SheetRecord, cancellationToken);
        return await work.WriteAsync(handle, old, text, words, () =>
        {
            work.RequireOpen(field);
            return Task.FromResult<string?>(null);
        }, cancellationToken);
    }
}
