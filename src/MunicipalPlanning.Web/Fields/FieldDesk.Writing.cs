using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Fields;
using MunicipalPlanning.Application.Sheets;

namespace MunicipalPlanning.Web.Fields;

/// <summary>How every action is tried: by the person as the roles are now, refused in words, and kept where the database does not answer.</summary>
public abstract partial class FieldDesk
{
    private const string AwayWords = "いまデータベースにつながりません。書いた文はこの端末に残っています。少し待ってから、もう一度試してください。";

    private readonly Dictionary<string, string> _written = [];

    /// <summary>Whether the last action did not reach the database, and may be tried again.</summary>
    protected bool IsUndelivered { get; set; }

    protected async Task<FieldOutcome> WriteAsync(string path, string old, string text, string words = "")
    {
        FieldOutcome outcome;
        IsUndelivered = false;
        try
        {
            await RecognizeAsync();
            outcome = await ChangeAsync(path, old, text, words);
            // The answer to this screen's last save was lost on its way: what stands there is the person's own text, and no conflict.
            if (outcome is FieldOutcome.Conflict { Theirs: var own } && _written.GetValueOrDefault(path) == own)
                outcome = await ChangeAsync(path, own, text, words);
            if (outcome is FieldOutcome.Saved)
                _written[path] = text;
            Refusal = null;
        }
        catch (Exception refused) when (IsRefusal(refused))
        {
            await NoteAsync(refused);
            outcome = new FieldOutcome.Refused(refused.Message);
        }
        catch (Exception failure) when (PlanningDatabase.IsAway(failure))
        {
            IsAway = IsUndelivered = true;
            return new FieldOutcome.Away();
        }
        if (outcome is FieldOutcome.Conflict conflict)
        {
            _conflicts.RemoveAll(other => other.Path == path);
            _conflicts.Add(new FieldConflict(path, text, conflict, IsText(path)));
        }
        await ReloadAfterAsync(path);
        return outcome;
    }

    protected async Task<bool> WriteOrTellAsync(string path, string old, string text)
    {
        var outcome = await WriteAsync(path, old, text);
        if (outcome is FieldOutcome.Conflict)
        {
            _conflicts.RemoveAll(conflict => conflict.Path == path);
            Tell("ほかの人がこの欄を書き変えたため、元に戻しませんでした。");
        }
        TellWhy(outcome);
        return outcome is FieldOutcome.Saved;
    }

    /// <summary>Does something with the lists of the record, remembers how to take it back, and shows the result.</summary>
    /// <returns>Whether it was done; if not, <see cref="Refusal"/> says why.</returns>
    protected Task<bool> ArrangeAsync(Func<Task<UndoStep>> act) => AttemptAsync(async () => History.Add(await act()));

    /// <returns>Whether it was done; if not, <see cref="Refusal"/> says why.</returns>
    protected async Task<bool> AttemptAsync(Func<Task> act)
    {
        IsUndelivered = false;
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
            IsAway = IsUndelivered = true;
            Tell(AwayWords);
            return false;
        }
        await ReloadAsync();
        return Refusal is null;
    }

    /// <summary>The same for an undo or redo.</summary>
    protected Func<Task<bool>> Again(Func<Task> act) => () => AttemptAsync(act);

    private Task NoteAsync(Exception refused) =>
        refused is AccessRefusedException access ? refusals.NoteAsync(access, Record, CancellationToken.None) : Task.CompletedTask;

    /// <exception cref="NobodySignedInException">Nobody is signed in any more.</exception>
    private async Task RecognizeAsync() => Person = await _who() ?? throw new NobodySignedInException();
}
