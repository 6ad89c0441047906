using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Plans;
using MunicipalPlanning.Application.Schedules;
using MunicipalPlanning.Application.Sheets;
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
    RefusalLog refusals)
{
    private readonly List<FieldConflict> _conflicts = [];

    public Person Person { get; private set; } = null!;

    public FiscalYear Year { get; private set; }

    public string UnitId { get; private set; } = "";

    /// <summary>Null until it is opened, or where there is no sheet.</summary>
    public SheetForEditing? Sheet { get; private set; }

    public IReadOnlyList<PlanForChoice> Plans { get; private set; } = [];

    public UndoHistory History { get; } = new();

    /// <summary>Conflicts that the person has not decided yet, the oldest first.</summary>
    public IReadOnlyList<FieldConflict> Conflicts => _conflicts;

    /// <summary>What could not be done, in words; null after the next success.</summary>
    public string? Refusal { get; private set; }

    /// <summary>Under which name this browser keeps what is not saved yet: person, year and unit.</summary>
    public string DraftOwner => $"{Person.AccountId}/{Year}/{UnitId}";

    /// <summary>Raised after anything changed that the screen shows.</summary>
    public event Action? Changed;

    public async Task OpenAsync(Person person, FiscalYear year, string unitId)
    {
        (Person, Year, UnitId) = (person, year, unitId);
        var plans = planChoices.ForYearAsync(year, CancellationToken.None);
        Sheet = await opening.OpenAsync(Person, Year, UnitId, CancellationToken.None);
        Plans = await plans;
    }

    /// <summary>The same person with other roles.</summary>
    public Task BecomeAsync(Person person)
    {
        Person = person;
        return Sheet is null ? Task.CompletedTask : ReloadAsync();
    }

    public async Task ReloadAsync()
    {
        Sheet = await opening.OpenAsync(Person, Year, UnitId, CancellationToken.None);
        Changed?.Invoke();
    }

    /// <summary>Saves one field; a conflict waits in <see cref="Conflicts"/> for the person's choice.</summary>
    public async Task<FieldOutcome> SaveAsync(SheetField field, string old, string text)
    {
        var outcome = await WriteAsync(field, old, text);
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

    private async Task<FieldOutcome> WriteAsync(SheetField field, string old, string text)
    {
        FieldOutcome outcome;
        try
        {
            outcome = await editing.ChangeAsync(Person, Year, UnitId, field, old, text, CancellationToken.None);
            Refusal = null;
        }
        catch (Exception refused) when (refused is SheetRefusedException or AccessRefusedException)
        {
            await NoteAsync(refused);
            outcome = new FieldOutcome.Refused(refused.Message);
        }
        if (outcome is FieldOutcome.Conflict conflict)
        {
            _conflicts.RemoveAll(other => other.Field == field);
            _conflicts.Add(new FieldConflict(field, text, conflict));
        }
        await ReloadAsync();
        return outcome;
    }

    private async Task WriteOrTellAsync(SheetField field, string old, string text)
    {
        var outcome = await WriteAsync(field, old, text);
        if (outcome is FieldOutcome.Conflict)
        {
            _conflicts.RemoveAll(conflict => conflict.Field == field);
            Tell("ほかの人がこの欄を書き変えたため、元に戻しませんでした。");
        }
        TellWhy(outcome);
    }

    private void TellWhy(FieldOutcome outcome)
    {
        if (outcome is FieldOutcome.Gone)
            Tell("ほかの人がこの欄を消したため、変えられませんでした。");
        else if (outcome is FieldOutcome.Refused refused)
            Tell(refused.Message);
    }

    private void Tell(string message)
    {
        Refusal = message;
        Changed?.Invoke();
    }

    /// <summary>Does something with the lists of the sheet, remembers how to take it back, and shows the result.</summary>
    private async Task ArrangeAsync(Func<Task<UndoStep?>> act)
    {
        try
        {
            if (await act() is { } step)
                History.Add(step);
            Refusal = null;
        }
        catch (Exception refused) when (refused is SheetRefusedException or AccessRefusedException)
        {
            await NoteAsync(refused);
            Refusal = refused.Message;
        }
        await ReloadAsync();
    }

    private Task NoteAsync(Exception refused) =>
        refused is AccessRefusedException access ? refusals.NoteAsync(access, ManagementSheet.RecordOf(Year, UnitId), CancellationToken.None) : Task.CompletedTask;

    /// <summary>The same for an undo or redo.</summary>
    private Func<Task> Again(Func<Task> act) => () => ArrangeAsync(async () =>
    {
        await act();
        return null;
    });
}
