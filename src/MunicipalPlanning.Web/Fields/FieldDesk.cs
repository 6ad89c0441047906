using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Fields;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Application.Submissions;

namespace MunicipalPlanning.Web.Fields;

/// <summary>One person's work on the fields of a record: every change tried by the person as the roles are now, refused in words, kept where the database does not answer; and the way back.</summary>
public abstract partial class FieldDesk(RefusalLog refusals) : IWatchedRecord
{
    private readonly List<FieldConflict> _conflicts = [];
    private Func<Task<Person?>> _who = null!;

    public Person Person { get; private set; } = null!;

    public abstract string Record { get; }

    /// <summary>Under which name this browser keeps what is not saved yet.</summary>
    public abstract string DraftOwner { get; }

    /// <summary>Whether the database could not be reached the last time.</summary>
    public bool IsAway { get; protected set; }

    public UndoHistory History { get; } = new();

    /// <summary>Everybody else who has the record open.</summary>
    public IReadOnlyList<PresentPerson> Others { get; private set; } = [];

    /// <summary>Conflicts that the person has not decided yet, the oldest first.</summary>
    public IReadOnlyList<FieldConflict> Conflicts => _conflicts;

    /// <summary>What could not be done, in words; null after the next success.</summary>
    public string? Refusal { get; private set; }

    /// <summary>Raised after anything changed that the screen shows.</summary>
    public event Action? Changed;

    /// <summary>The name by which people know a field.</summary>
    public abstract string LabelOf(string path);

    /// <summary>A stored text as people read it.</summary>
    public virtual string InWords(string path, string text) => text;

    /// <summary>How a field shows a text that was saved; null for as it was typed.</summary>
    public virtual string? ShownAs(string path, string text) => null;

    public abstract bool Concerns(ChangeNews news);

    /// <summary>Shows what is stored now.</summary>
    /// <param name="news">The changes for which it is read again; null reads what stands now.</param>
    public abstract Task ReloadAsync(IReadOnlyList<ChangeNews>? news = null);

    /// <summary>The same after the person's roles may have changed.</summary>
    public async Task ReloadForPersonAsync(IReadOnlyList<ChangeNews>? news = null)
    {
        Person = await _who() ?? Person;
        await ReloadAsync(news);
    }

    public void Meet(IReadOnlyList<PresentPerson> others)
    {
        if (Others.SequenceEqual(others))
            return;
        Others = others;
        Show();
    }

    /// <summary>Who else writes in a field now; null if nobody does.</summary>
    public PresentPerson? WriterIn(string path) => Others.FirstOrDefault(other => other.Field == path);

    /// <summary>Saves one field; a conflict waits in <see cref="Conflicts"/> for the person's choice.</summary>
    public async Task<FieldOutcome> SaveAsync(string path, string old, string text, string words = "")
    {
        var outcome = await WriteAsync(path, old, text, words);
        if (outcome is FieldOutcome.Saved && old != text)
        {
            History.Add(new UndoStep(LabelOf(path), () => WriteOrTellAsync(path, text, old), () => WriteOrTellAsync(path, old, text)));
            Show();
        }
        return outcome;
    }

    /// <summary>The same for what is no text field and has no place of its own for a refusal.</summary>
    public async Task SaveOrTellAsync(string path, string old, string text) => TellWhy(await SaveAsync(path, old, text));

    /// <summary>この文を使う: saves the person's own text and then the chosen one, so that the log keeps both.</summary>
    public async Task ResolveAsync(FieldConflict conflict, string text)
    {
        _conflicts.Remove(conflict);
        if (await WriteAsync(conflict.Path, conflict.Theirs.Theirs, conflict.Mine) is FieldOutcome.Saved && text != conflict.Mine)
            await SaveAsync(conflict.Path, conflict.Mine, text);
    }

    /// <summary>あとで決める: the field stays unsaved on this screen.</summary>
    public void Postpone(FieldConflict conflict)
    {
        _conflicts.Remove(conflict);
        Show();
    }

    public void Forget() => Refusal = null;

    /// <param name="who">Asked before every action: roles may change while the page is open. Null when nobody is signed in any more.</param>
    protected Task BeginAsync(Func<Task<Person?>> who)
    {
        _who = who;
        return RecognizeAsync();
    }

    protected abstract Task<FieldOutcome> ChangeAsync(string path, string old, string text, string words);

    /// <summary>Whether a field is free text.</summary>
    protected abstract bool IsText(string path);

    /// <summary>Whether a service has said no, with a message for people.</summary>
    protected virtual bool IsRefusal(Exception failure) => failure is AccessRefusedException or NobodySignedInException;

    /// <summary>Shows what a change of a field has brought.</summary>
    protected virtual Task ReloadAfterAsync(string path) => ReloadAsync();

    protected void Show() => Changed?.Invoke();

    protected void Tell(string message)
    {
        Refusal = message;
        Show();
    }

    protected void TellWhy(FieldOutcome outcome)
    {
        if (outcome is FieldOutcome.Gone)
            Tell("ほかの人がこの欄を消したため、変えられませんでした。");
        else if (outcome is FieldOutcome.Refused refused)
            Tell(refused.Message);
        else if (outcome is FieldOutcome.Away)
            Tell(AwayWords);
    }
}
