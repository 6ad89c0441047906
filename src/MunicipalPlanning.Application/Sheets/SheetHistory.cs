using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Sheets;

/// <summary>履歴: everything that was done to a sheet, and the sheet as it was after any of it.</summary>
public sealed class SheetHistory
{
    private readonly SheetState _now;
    private readonly string _unitId;
    private readonly IReadOnlyList<ChangeRecord> _log;
    private readonly SheetSources _sources;
    private readonly SheetChangeWords _words;
    private readonly long _known;

    /// <param name="log">Everything that led to the present sheet, the newest first.</param>
    /// <param name="changes">What of it the sheet showed, in words.</param>
    /// <param name="known">The entry after which the sheet is known; 0 if that is so from the beginning.</param>
    internal SheetHistory(string unitId, SheetState now, SheetSources sources, IReadOnlyList<ChangeRecord> log, IReadOnlyList<SheetChange> changes, SheetChangeWords words, long known)
    {
        (_unitId, _now, _sources, _log, _words, _known) = (unitId, now, sources, log, words, known);
        Changes = changes;
        Now = sources.View(unitId, now);
    }

    /// <summary>いま.</summary>
    public SheetView Now { get; }

    /// <summary>シート全体, the newest first.</summary>
    public IReadOnlyList<SheetChange> Changes { get; }

    /// <summary>The newest entry; 0 if nothing was ever logged.</summary>
    public long Latest => Changes is [var newest, ..] ? newest.Id : 0;

    /// <summary>Whether the sheet before its first change is known: it was not begun with this log, but imported.</summary>
    public bool KnowsBeginning => _known == 0;

    /// <summary>この欄: what was done to a field or a row that it belongs to, with the beginning and every 差戻し; the newest first.</summary>
    public IReadOnlyList<SheetChange> Of(SheetField field) => [.. Changes.Select(change => Concerning(change, field)).OfType<SheetChange>()];

    /// <summary>The sheet as it was after an entry of the log; 0 for before the first.</summary>
    /// <returns>Null if that is not known, or there was none.</returns>
    public SheetView? After(long changeId) => StateAfter(changeId) is { } state ? _sources.View(_unitId, state) : null;

    /// <inheritdoc cref="After"/>
    public SheetView? At(DateTimeOffset moment) => After(_log.Where(change => change.At <= moment).Select(change => change.Id).DefaultIfEmpty().Max());

    /// <summary>A field's text as it was after an entry, as <see cref="SheetEditing"/> writes it.</summary>
    /// <returns>Null if there was no such field.</returns>
    public string? TextAfter(long changeId, SheetField field) => StateAfter(changeId) is { } state ? SheetStateText.Read(state, field) : null;

    private SheetChange? Concerning(SheetChange change, SheetField field)
    {
        if (change.IsReturn)
            return change;
        if (change.IsBeginning)
            return change.Field.ProjectId is { } begun && begun != field.ProjectId ? null : change;
        if (change.Kind == ChangeKind.Import)
            return Imported(change, field);
        return change.Field.Path.Length > 0 && (field.Covers(change.Field) || change.Field.Covers(field)) ? change : null;
    }

    /// <summary>An import concerns a field if it says something else after it.</summary>
    private SheetChange? Imported(SheetChange change, SheetField field)
    {
        var previous = _log.Where(entry => entry.Id < change.Id).Select(entry => entry.Id).DefaultIfEmpty().Max();
        var (old, now) = (TextAfter(previous, field), TextAfter(change.Id, field));
        return old == now ? null : change with { Old = _words.Describe(field, old ?? ""), New = _words.Describe(field, now ?? "") };
    }

    private SheetState? StateAfter(long changeId)
    {
        if (changeId < _known)
            return null;
        // A sheet is begun by several entries of one moment; between them there is nothing to see.
        var begun = _log.FirstOrDefault(change => change.Id == changeId && change.Field == SheetStateUndo.Created);
        var state = _now.Copy();
        foreach (var change in _log.TakeWhile(change => change.Id > changeId).Where(change => change.Kind is ChangeKind.Content or ChangeKind.Import))
        {
            if ((begun is null || change.At != begun.At) && !state.TryUndo(change))
                throw new InvalidOperationException($"Entry {change.Id} of the log was taken back before, and now it does not fit.");
        }
        return state;
    }
}
