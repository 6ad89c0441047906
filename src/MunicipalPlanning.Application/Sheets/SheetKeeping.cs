using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Sheets;

namespace MunicipalPlanning.Application.Sheets;

/// <summary>このままでよい: somebody has read a text that is last year's and lets it stand. The log keeps it as a change that changes nothing.</summary>
public sealed class SheetKeeping(IDbContextFactory<PlanningDbContext> contexts, TimeProvider clock)
{
    public const string Words = "昨年と同じ文のままでよい";

    /// <param name="field">組織目標, 役割, or the 取組の内容 of a project whose text the unit writes.</param>
    /// <exception cref="AccessRefusedException">The person may not write for the unit.</exception>
    /// <exception cref="SheetRefusedException">There is no such sheet or text, or it is closed.</exception>
    public async Task KeepAsync(Person person, FiscalYear year, string unitId, SheetField field, CancellationToken cancellationToken)
    {
        await using var work = await SheetWork.OpenAsync(contexts, clock, person, year, unitId, cancellationToken);
        work.RequireOpen(field);
        if (field == SheetField.Goal)
            work.Log(work.SheetRecord, field.Path, work.Sheet.Goal, work.Sheet.Goal, Words);
        else if (field == SheetField.Role)
            work.Log(work.SheetRecord, field.Path, work.Sheet.Role, work.Sheet.Role, Words);
        else if (field.Part == SheetPart.Outline && await work.FindProjectAsync(field.ProjectId!, cancellationToken) is { Record: var record })
            work.Log(SheetRecords.Project(field.ProjectId!, year), "outline", record.Outline, record.Outline, Words);
        else
            throw new SheetRefusedException("この欄は、もうありません。シートを開き直してください。");
        await work.CommitAsync(cancellationToken);
    }
}
