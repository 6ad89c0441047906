using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Plans;
using MunicipalPlanning.Application.Schedules;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Sheets;

namespace MunicipalPlanning.Web.Sheets.Editing;

/// <summary>One person's work on one sheet: what is on the screen, every change saved at once, and the way back.</summary>
public sealed partial class SheetDesk(
    SheetOpening opening,
    SheetEditing editing,
    SheetArranging arranging,
    SheetPicking picking,
    ScheduleArranging schedules,
    PlanChoices planChoices,
    RemarkTalk talk,
    SubmissionFlow flow)
{
    private const string AwayWords = "いまデータベースにつながりません。書いた文はこの端末に残っています。少し待ってから、もう一度試してください。";

    private readonly List<FieldConflict> _conflicts = [];
    private Func<Task<Person?>> _who = null!;
    private int _reloads;
    private int _shown;
    private bool _isUndelivered;

    public Person Person { get; private set; } = null!;

    public FiscalYear Year { get; private set; }

    public string UnitId { get; private set; } = "";

    /// <summary>Null until it is opened, or where there is no sheet.</summary>
    public SheetForEditing? Sheet { get; private set; }

    /// <summary>Whether the database could not be reached the last time.</summary>
    public bool IsAway { get; private set; }

    public string Record => ManagementSheet.RecordOf(Year, UnitId);

    public IReadOnlyList<PlanForChoice> Plans { get; private set; } = [];

    public UndoHistory History { get; } = new();

    /// <summary>Conflicts that the person has not decided yet, the oldest first.</summary>
    public IReadOnlyList<FieldConflict> Conflicts => _conflicts;

    /// <summary>What could not be done, in words; null after the next success.</summary>
    public string? Refusal { get; private set; }

    /// <summary>Under which name this browser keeps what is not saved yet: person, year and unit.</summary>
    public string DraftOwner => $"{Person.Name}/{Year}/{UnitId}";

    /// <summary>Raised after anything changed that the screen shows.</summary>
    public event Action? Changed;

    /// <param name="who">Asked before every action: roles may change while the page is open. Null when nobody is signed in any more.</param>
    public async Task OpenAsync(Func<Task<Person?>> who, FiscalYear year, string unitId)
    {
        (_who, Year, UnitId) = (who, year, unitId);
        await RecognizeAsync();
        await ReloadAsync();
    }

    /// <summary>Shows what is stored now. Of several at once the one that began last is shown.</summary>
    public async Task ReloadAsync()
    {
        var ticket = ++_reloads;
        try
        {
            // Read at the same time, on a connection of their own; plans do not change while a sheet is open.
            var plans = Sheet is null ? planChoices.ForYearAsync(Year, CancellationToken.None) : Task.FromResult(Plans);
            var sheet = await opening.OpenAsync(Person, Year, UnitId, CancellationToken.None);
            var remarks = await talk.ForAsync(Person, Record, CancellationToken.None);
            Plans = await plans;
            IsAway = false;
            if (ticket > _shown && sheet is not null)
                (_shown, Sheet, Remarks) = (ticket, sheet, remarks);
        }
        catch (Exception failure) when (PlanningDatabase.IsAway(failure))
        {
            IsAway = true;
        }
        Changed?.Invoke();
    }

    /// <summary>The same after the person's roles may have changed.</summary>
    public async Task ReloadForPersonAsync()
    {
        Person = await _who() ?? Person;
        await ReloadAsync();
    }

    /// <summary>Saves one field; a conflict waits in <see cref="Conflicts"/> for the person's choice.</summary>
    public async Task<FieldOutcome> SaveAsync(SheetField field, string old, string text, string words = "")
    {
        var outcome = await WriteAsync(field, old, text, words);
        if (outcome is FieldOutcome.Saved && old != text)
        {
            History.Add(new UndoStep(FieldLabels.Of(Sheet!.View, field), () => WriteOrTellAsync(field, text, old), () => WriteOrTellAsync(field, old, text)));
            Changed?.Invoke();
        }
        return outcome;
    }

    /// <summary>The same for what is no text field and has no place of its own for a refusal.</summary>
    public async Task SaveOrTellAsync(SheetField field, string old, string text) => TellWhy(await SaveAsync(field, old, text));

    /// <summary>この文を使う: saves the person's own text and then the chosen one, so that the log keeps both.</summary>
    public async Task ResolveAsync(FieldConflict conflict, string text)
    {
        _conflicts.Remove(conflict);
        if (await WriteAsync(conflict.Field, conflict.Theirs.Theirs, conflict.Mine) is FieldOutcome.Saved && text != conflict.Mine)
            await SaveAsync(conflict.Field, conflict.Mine, text);
    }

    /// <summary>あとで決める: the field stays unsaved on this screen.</summary>
    public void Postpone(FieldConflict conflict)
    {
        _conflicts.Remove(conflict);
        Changed?.Invoke();
    }

    public void Forget() => Refusal = null;

    private async Task<FieldOutcome> WriteAsync(SheetField field, string old, string text, string words = "")
    {
        FieldOutcome outcome;
        _isUndelivered = false;
        try
        {
            await RecognizeAsync();
            outcome = await editing.ChangeAsync(Person, Year, UnitId, field, old, text, CancellationToken.None, words);
            Refusal = null;
        }
        catch (Exception refused) when (IsRefusal(refused))
        {
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
