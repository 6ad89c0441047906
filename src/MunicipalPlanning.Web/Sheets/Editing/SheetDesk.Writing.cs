using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Sheets;

namespace MunicipalPlanning.Web.Sheets.Editing;

/// <summary>How every action is tried: by the person as the roles are now, refused in words, and kept where the database does not answer.</summary>
public sealed partial class SheetDesk
{
    private const string AwayWords = "いまデータベースにつながりません。書いた文はこの端末に残っています。少し待ってから、もう一度試してください。";

    private readonly Dictionary<SheetField, string> _written = [];
    private bool _isUndelivered;

    private async Task<FieldOutcome> WriteAsync(SheetField field, string old, string text, string words = "")
    {
        FieldOutcome outcome;
        _isUndelivered = false;
        try
        {
            await RecognizeAsync();
            outcome = await editing.ChangeAsync(Person, Year, UnitId, field, old, text, CancellationToken.None, words);
            // The answer to this screen's last save was lost on its way: what stands there is the person's own text, and no conflict.
            if (outcome is FieldOutcome.Conflict { Theirs: var own } && _written.GetValueOrDefault(field) == own)
                outcome = await editing.ChangeAsync(Person, Year, UnitId, field, own, text, CancellationToken.None, words);
            if (outcome is FieldOutcome.Saved)
                _written[field] = text;
            Refusal = null;
        }
        catch (Exception refused) when (IsRefusal(refused))
        {
            await NoteAsync(refused);
            outcome = new FieldOutcome.Refused(refused.Message);
        }
        catch (Exception failure) when (PlanningDatabase.IsAway(failure))
        {
            IsAway = _isUndelivered = true;
            return new FieldOutcome.Away();
        }
        if (outcome is FieldOutcome.Conflict conflict)
        {
            _conflicts.RemoveAll(other => other.Field == field);
            _conflicts.Add(new FieldConflict(field, text, conflict));
        }
        await ReloadAsync();
        return outcome;
    }

    private Task NoteAsync(Exception refused) =>
        refused is AccessRefusedException access ? refusals.NoteAsync(access, ManagementSheet.RecordOf(Year, UnitId), CancellationToken.None) : Task.CompletedTask;

    private static bool IsRefusal(Exception failure) => failure is SheetRefusedException or AccessRefusedException or SubmissionRefusedException;

    /// <exception cref="SheetRefusedException">Nobody is signed in any more.</exception>
    private async Task RecognizeAsync() =>
        Person = await _who() ?? throw new SheetRefusedException("サインインが切れました。もう一度サインインしてください。書いた文はこの端末に控えてあります。");

    private async Task<bool> WriteOrTellAsync(SheetField field, string old, string text)
    {
        var outcome = await WriteAsync(field, old, text);
        if (outcome is FieldOutcome.Conflict)
        {
            _conflicts.RemoveAll(conflict => conflict.Field == field);
            Tell("ほかの人がこの欄を書き変えたため、元に戻しませんでした。");
        }
        TellWhy(outcome);
        return outcome is FieldOutcome.Saved;
    }

    private void TellWhy(FieldOutcome outcome)
    {
        if (outcome is FieldOutcome.Gone)
            Tell("ほかの人がこの欄を消したため、変えられませんでした。");
        else if (outcome is FieldOutcome.Refused refused)
            Tell(refused.Message);
        else if (outcome is FieldOutcome.Away)
            Tell(AwayWords);
    }

    private void Tell(string message)
    {
        Refusal = message;
        Changed?.Invoke();
    }

    /// <summary>Does something with the lists of the sheet, remembers how to take it back, and shows the result.</summary>
    private async Task ArrangeAsync(Func<Task<UndoStep>> act) => await AttemptAsync(async () => History.Add(await act()));

    /// <returns>Whether it was done; if not, <see cref="Refusal"/> says why.</returns>
    private async Task<bool> AttemptAsync(Func<Task> act)
    {
        _isUndelivered = false;
        try
        {
            await RecognizeAsync();
            await act();
            Refusal = null;
        }
        catch (Exception refused) when (IsRefusal(refused))
        {
            await NoteAsync(refused);
            Refusal = refused.Message;
        }
        catch (Exception failure) when (PlanningDatabase.IsAway(failure))
        {
            IsAway = _isUndelivered = true;
            Tell(AwayWords);
            return false;
        }
        await ReloadAsync();
        return Refusal is null;
    }

    /// <summary>The same for an undo or redo.</summary>
    private Func<Task<bool>> Again(Func<Task> act) => () => AttemptAsync(act);
}
