using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Application.Sheets.Rules;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Calendar;

namespace MunicipalPlanning.Application.Reviews;

/// <summary>Opens a sheet for reading.</summary>
public sealed class ReviewOpening(SheetOpening opening, SheetFindings findings, SheetPast past)
{
    /// <returns>Null if the unit has no sheet for the year.</returns>
    /// <exception cref="AccessRefusedException">The person may not remark on the sheet as it stands.</exception>
    public async Task<SheetForReview?> OpenAsync(Person person, FiscalYear year, string unitId, CancellationToken cancellationToken)
    {
        if (await opening.OpenAsync(person, year, unitId, cancellationToken) is not { } sheet)
            return null;
        Rights.Require(person, Verb.Remark, sheet.Subject, sheet.View.UnitName);
        // Each reads on a connection of its own.
        var found = findings.ForAsync(year, unitId, cancellationToken);
        var returned = sheet.LastReturn is null ? Task.FromResult<SheetView?>(null) : past.AtReturnAsync(person, year, unitId, cancellationToken);
        await Task.WhenAll(found, returned);
        return new SheetForReview(sheet, await returned, await found);
    }
}
