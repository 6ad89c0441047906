using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Fields;
using MunicipalPlanning.Application.Organization;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Sheets;

namespace MunicipalPlanning.Application.Sheets;

/// <summary>前の文に戻す: writes an older text of a field anew, like any other change.</summary>
public sealed class SheetRestoring(SheetPast past, SheetEditing editing)
{
    /// <param name="changeId">The entry of the log after which the field said what it shall say again.</param>
    /// <param name="seenId">The newest entry that the person saw; a later change of the field is answered, not overwritten.</param>
    /// <exception cref="AccessRefusedException">The person may not write for the unit.</exception>
    /// <exception cref="SheetRefusedException">The field is closed or gone, or its older text is not known.</exception>
    public async Task<FieldOutcome> RestoreAsync(Person person, FiscalYear year, string unitId, SheetField field, long changeId, long seenId, CancellationToken cancellationToken)
    {
        var history = await past.OpenAsync(person, year, unitId, cancellationToken)
            ?? throw new SheetRefusedException("このシートはありません。シート一覧から開き直してください。");
        if (history.TextAfter(seenId, field) is not { } seen)
            throw new SheetRefusedException("この欄は、いまのシートにありません。行や事業を加えてから書いてください。");
        if (history.TextAfter(changeId, field) is not { } text)
            throw new SheetRefusedException("左の時点には、この欄がありませんでした。ほかの時点を選んでください。");
        var words = history.Changes.FirstOrDefault(change => change.Id == changeId) is { } change ? $"{change.At.OfficeDay():M月d日}の文に戻した" : "はじめの文に戻した";
        return await editing.ChangeAsync(person, year, unitId, field, seen, text, cancellationToken, words);
    }
}
