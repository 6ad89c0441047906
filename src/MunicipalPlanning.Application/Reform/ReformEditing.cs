using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Fields;
using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Domain.Calendar;

namespace MunicipalPlanning.Application.Reform;

/// <summary>Changes one field of an item's report at a time; a change of the same field by someone else meanwhile is answered, never overwritten.</summary>
public sealed class ReformEditing(IDbContextFactory<PlanningDbContext> contexts, TimeProvider clock)
{
    /// <param name="old">The text that the person saw before writing.</param>
    /// <param name="words">Why, for the log.</param>
    /// <exception cref="AccessRefusedException">The person may not write for one of the item's units.</exception>
    /// <exception cref="ReformRefusedException">There is no such item, or the field is closed.</exception>
    public async Task<FieldOutcome> ChangeAsync(Person person, string itemId, FiscalYear year, string path, string old, string text, CancellationToken cancellationToken, string words = "")
    {
        await using var work = await ReformWork.OpenAsync(contexts, clock, person, itemId, year, cancellationToken);
        if (ReformFieldHandle.Find(work, path) is not { } handle)
            return await work.GoneAsync(work.Record, cancellationToken);
        var isAmount = path is "expenditure" or "revenue";
        return await work.WriteAsync(handle, old, isAmount ? AmountText.Canonical(text) ?? text : text, words, () =>
        {
            work.RequireOpen(path);
            return Task.FromResult(isAmount && AmountText.Canonical(text) is null ? $"「{text}」は金額として読めません。千円単位の整数で書いてください（例: 2,120。減は▲720）。" : null);
        }, cancellationToken);
    }

    /// <summary>報告を始める: the report gets its way to publication, handed in by the main unit.</summary>
    /// <exception cref="AccessRefusedException">The person may not write for one of the item's units.</exception>
    /// <exception cref="ReformRefusedException">There is no such item, or nobody is in charge of it.</exception>
    public async Task BeginAsync(Person person, string itemId, FiscalYear year, CancellationToken cancellationToken)
    {
        await using var work = await ReformWork.OpenAsync(contexts, clock, person, itemId, year, cancellationToken);
        var report = work.Item.Report(year);
        if (report.Submission is not null)
            return;
        if (work.Units is not [var main, ..])
            throw new ReformRefusedException("担当課が決まっていないため、報告を始められません。政策推進課が計画の項目に担当課を付けてください。");
        work.Context.Add(report.Begin(itemId, main.Id));
        work.Log(work.Record, SheetStateUndo.Created, "", "作成");
        await work.CommitAsync(cancellationToken);
    }
}
