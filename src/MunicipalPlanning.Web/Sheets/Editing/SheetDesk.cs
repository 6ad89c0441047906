using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Plans;
using MunicipalPlanning.Application.Schedules;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Application.Sheets.Rules;
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
    SubmissionFlow flow,
    SheetFindings findings,
    RefusalLog refusals) : IWatchedSheet
{
    private readonly List<FieldConflict> _conflicts = [];
    private Func<Task<Person?>> _who = null!;
    private int _reloads;
    private int _shown;

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
    public string DraftOwner => $"{Person.AccountId}/{Year}/{UnitId}";

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
    /// <param name="news">The changes for which it is read again; null reads what stands now.</param>
    public async Task ReloadAsync(IReadOnlyList<ChangeNews>? news = null)
    {
        var ticket = ++_reloads;
        try
        {
            // Read at the same time, on a connection of their own; plans do not change while a sheet is open.
            var plans = Sheet is null ? planChoices.ForYearAsync(Year, CancellationToken.None) : Task.FromResult(Plans);
            var sheet = await opening.OpenAsync(Person, Year, UnitId, CancellationToken.None, news);
            Plans = await plans;
            var found = ShowsPoints ? await findings.ForAsync(Year, UnitId, CancellationToken.None) : Findings;
            IsAway = false;
            if (ticket > _shown && sheet is not null)
                (_shown, Sheet, Remarks, Findings) = (ticket, sheet, sheet.Remarks, found);
        }
        catch (Exception failure) when (PlanningDatabase.IsAway(failure))
        {
            IsAway = true;
        }
        Changed?.Invoke();
    }

    public bool Concerns(ChangeNews news) =>
        news.Record is null
        || news.Record == $"year/{Year}"
        || (Sheet is { } sheet && sheet.LatestChanges.TryGetValue(news.Record, out var latest) && news.ChangeId > latest);

    /// <summary>The same after the person's roles may have changed.</summary>
    public async Task ReloadForPersonAsync(IReadOnlyList<ChangeNews>? news = null)
    {
        Person = await _who() ?? Person;
        await ReloadAsync(news);
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
}
