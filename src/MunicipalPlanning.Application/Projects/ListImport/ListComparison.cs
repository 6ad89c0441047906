using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Application.Tables;

namespace MunicipalPlanning.Application.Projects.ListImport;

/// <summary>Compares the rows of a list with the register: which project each one is, and what would change. Asked again after every correction.</summary>
public sealed class ListComparison
{
    private readonly ListDraft _draft;
    private readonly ListKnown _known;
    private readonly ListMatching _matching;

    internal ListComparison(ListDraft draft, ListKnown known) => (_draft, _known, _matching) = (draft, known, new ListMatching(draft, known));

    public ListPreview Run()
    {
        var columns = _draft.Mapping.Columns;
        var compared = _matching.Run().ToDictionary(match => match.Row.Number, match => Compare(match, columns));
        return new ListPreview([.. _draft.Rows.Select(row => compared.GetValueOrDefault(row.Number) ?? new ListPreviewRow(row, Shown(row), ListRowState.Skipped, null, "", [], false, []))], Notes());
    }

    private string Shown(TableRow row) => _draft.Mapping.ColumnOf(ListField.Name) is { } column ? ListText.Brief(_draft.TextOf(row, column)) : "";

    private ListPreviewRow Compare(ListMatch match, IReadOnlyList<(int Column, ListField Field)> columns)
    {
        var (row, project) = (match.Row, match.Project);
        RequireUnit(match);
        var changes = new List<ListChange>();
        foreach (var (column, field) in columns)
        {
            if (field == ListField.Department || row[field] is not { } value)
                continue;
            var old = project?.Values[(int)field] ?? "";
            var @new = field == ListField.Unit ? match.UnitId.Length > 0 ? _known.UnitNames[match.UnitId] : "" : value;
            if (IsSame(field, old, @new, match))
                continue;
            changes.Add(new ListChange(field, old, @new));
            if (project is { IsInYear: true } && _known.Locks.Find(project, field) is var (isLocked, why))
                match.Findings.Add(new ListFinding(isLocked ? ListFindingKind.Locked : ListFindingKind.HandedIn, row.Number, column, $"{field.Word()}が変わります。{why}", new ListRemedy("今のままにする", field.Shown(old))));
        }
        var isRenamed = NameChange(match, changes);
        if (project is { IsInYear: false, LastYear: { } last } && last < _draft.Year)
            match.Findings.Add(new ListFinding(ListFindingKind.Locked, row.Number, _draft.Mapping.ColumnOf(ListField.Name), $"この事務事業は{last.Name}で終了しています。続けるときは、系譜の「終了」を取り消してください。", ListRemedy.LeaveOut));
        var state = match.Findings.Exists(finding => finding.IsFault) ? ListRowState.Unclear
            : project is not { IsInYear: true } ? ListRowState.Added
            : changes.Count > 0 ? ListRowState.Changed
            : ListRowState.Unchanged;
        return new ListPreviewRow(row.Row, row[ListField.Name] ?? project?.Name ?? "", state, project?.Id, match.UnitId.Length > 0 ? match.UnitId : project?.UnitId ?? "", changes, isRenamed, [.. match.Findings.OrderBy(finding => finding.Column ?? -1)]);
    }

    /// <summary>Another name is 改称 from this year on, where years before have the old one; another spelling corrects the name.</summary>
    private bool NameChange(ListMatch match, List<ListChange> changes)
    {
        if (match.Project is not { HasEarlierYears: true } project || changes.Find(change => change.Field == ListField.Name) is not { } change || SearchFolding.Fold(change.Old) == SearchFolding.Fold(change.New))
            return false;
        var isRenamed = project.CanChangeName;
        match.Findings.Add(new ListFinding(
            ListFindingKind.Renamed, match.Row.Number, _draft.Mapping.ColumnOf(ListField.Name),
            $"「{ListText.Brief(change.Old)}」から改称します。{(isRenamed ? "前の年度の名前は変わりません。" : "もう改称した事業なので、同じ名前だった年度も変わります。")}", new ListRemedy("今の名前のままにする", change.Old)));
        return isRenamed;
    }

    // A number in another spelling is the same number; a section that goes on under an id is the same section.
    private static bool IsSame(ListField field, string old, string @new, ListMatch match) => field switch
    {
        ListField.Number => SearchFolding.Fold(old) == SearchFolding.Fold(@new) || match.Findings.Exists(finding => finding.Kind == ListFindingKind.LeadingZero),
        ListField.Unit => match.UnitId.Length == 0 || (match.Project is { IsInYear: true } project && project.UnitId == match.UnitId),
        _ => ListText.Bare(old, field) == @new,
    };

    private void RequireUnit(ListMatch match)
    {
        if (match.UnitId.Length > 0 || match.Project is { IsInYear: true } || match.Findings.Exists(finding => finding.Kind is ListFindingKind.UnknownUnit or ListFindingKind.Missing or ListFindingKind.Total))
            return;
        var column = _draft.Mapping.ColumnOf(ListField.Unit);
        if (column is null)
            match.Findings.Add(new ListFinding(ListFindingKind.Missing, match.Row.Number, null, "新しい事務事業ですが、課名の列がありません。「列を合わせ直す」で課名の列を選んでください。", ListRemedy.LeaveOut));
        else if (!match.Findings.Exists(finding => finding.Column == column && finding.IsFault))
            match.Findings.Add(new ListFinding(ListFindingKind.Missing, match.Row.Number, column, "新しい事務事業ですが、課名がありません。", match.UnitAbove is { } unit ? new ListRemedy($"上の行と同じ「{ListText.Brief(unit)}」にする", unit) : ListRemedy.LeaveOut));
    }

    private List<string> Notes()
    {
        var notes = new List<string>();
        if (_draft.Sheet.HiddenColumns.Where(column => column < _draft.Sheet.Columns).ToList() is { Count: > 0 } hidden)
            notes.Add($"Excelで隠れている列があります（{string.Join('・', hidden.Select(TableAddress.ColumnName))}列）。ほかの列と同じに読みました。");
        if (_draft.RepeatedHeads > 0)
            notes.Add($"途中に繰り返された見出し{_draft.RepeatedHeads}行は読みません。");
        return notes;
    }
}
