using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Application.Tables;
using MunicipalPlanning.Domain.Organization;

namespace MunicipalPlanning.Application.Projects.ListImport;

/// <summary>Compares the rows of a list with the register: which project each one is, and what would change. Asked again after every correction.</summary>
public sealed class ListComparison
{
    private static readonly ListRemedy LeaveOut = new("この行は取り込まない", null);

    private readonly ListDraft _draft;
    private readonly ListKnown _known;
    private readonly Dictionary<int, (int Version, ListReadRow Row)> _read = [];
    private readonly Dictionary<string, string?> _nearest = [];
    private (ListMapping Mapping, IReadOnlyList<TableRow> Rows) _readWith;

    internal ListComparison(ListDraft draft, ListKnown known) => (_draft, _known) = (draft, known);

    /// <summary>A row on its way to its project.</summary>
    /// <param name="UnitAbove">課名 as read in the nearest row above that has one.</param>
    private sealed record Match(ListReadRow Row, List<ListFinding> Findings, IReadOnlyList<OrganizationUnit> Units, string? UnitAbove)
    {
        public ListKnownProject? Project { get; set; }

        public string UnitId => Units is [var unit] ? unit.Id : "";
    }

    public ListPreview Run()
    {
        if (!ReferenceEquals(_readWith.Mapping, _draft.Mapping) || !ReferenceEquals(_readWith.Rows, _draft.Rows))
        {
            _read.Clear();
            _readWith = (_draft.Mapping, _draft.Rows);
        }
        var matches = Begin();
        FindProjects(matches);
        var columns = _draft.Mapping.Columns;
        var compared = matches.ToDictionary(match => match.Row.Number, match => Compare(match, columns));
        return new ListPreview([.. _draft.Rows.Select(row => compared.GetValueOrDefault(row.Number) ?? new ListPreviewRow(row, Shown(row), ListRowState.Skipped, null, "", [], false, []))], Notes());
    }

    private string Shown(TableRow row) => _draft.Mapping.ColumnOf(ListField.Name) is { } column ? ListText.Brief(_draft.TextOf(row, column)) : "";

    private List<Match> Begin()
    {
        var (reading, matches) = (new ListRowReading(_draft), new List<Match>());
        string? above = null;
        foreach (var row in _draft.Rows.Where(row => !_draft.IsSkipped(row.Number)))
        {
            if (!_read.TryGetValue(row.Number, out var read) || read.Version != _draft.VersionOf(row.Number))
                read = _read[row.Number] = (_draft.VersionOf(row.Number), reading.Read(row));
            var findings = read.Row.Findings.ToList();
            matches.Add(new Match(read.Row, findings, FindUnit(read.Row, findings), above));
            above = read.Row[ListField.Unit] is { Length: > 0 } unit ? unit : above;
        }
        return matches;
    }

    private IReadOnlyList<OrganizationUnit> FindUnit(ListReadRow row, List<ListFinding> findings)
    {
        var (department, unit) = (row[ListField.Department] ?? "", row[ListField.Unit] ?? "");
        if (unit.Length == 0)
            return [];
        var found = _known.Units.Find(department, unit);
        var column = _draft.Mapping.ColumnOf(ListField.Unit);
        if (found.Count == 0)
            findings.Add(new ListFinding(ListFindingKind.UnknownUnit, row.Number, column, $"「{ListText.Brief(unit)}」という課は{_draft.Year.Name}にありません。", Nearest(unit) is { } near ? new ListRemedy($"「{near}」にする", near) : null));
        else if (found.Count > 1)
            findings.Add(new ListFinding(ListFindingKind.UnknownUnit, row.Number, column, $"「{ListText.Brief(unit)}」が{found.Count}つあります。「○○部{ListText.Brief(unit)}」のように部の名前も書いてください。"));
        return found;
    }

    private string? Nearest(string unit) => _nearest.TryGetValue(unit, out var known) ? known : _nearest[unit] = _known.Units.Nearest(unit);

    /// <summary>By number first, so that a name never takes the project that another row's number means.</summary>
    private void FindProjects(List<Match> matches)
    {
        var numbers = matches.Where(match => !string.IsNullOrEmpty(match.Row[ListField.Number])).ToLookup(match => SearchFolding.Fold(match.Row[ListField.Number]!));
        foreach (var same in numbers)
        {
            foreach (var twice in same.Skip(1))
                twice.Findings.Add(new ListFinding(ListFindingKind.Twice, twice.Row.Number, _draft.Mapping.ColumnOf(ListField.Number), $"番号 {ListText.Brief(twice.Row[ListField.Number]!)} は {same.First().Row.Number}行目と同じです。", LeaveOut));
            FindByNumber(same.Key, same.First());
        }
        var taken = matches.Select(match => match.Project?.Id).OfType<string>().ToHashSet();
        foreach (var match in matches.Where(match => match.Project is null && !match.Findings.Exists(finding => finding.Kind is ListFindingKind.Twice or ListFindingKind.Ambiguous)))
            FindByName(match, taken);
        foreach (var same in matches.Where(match => match.Project is not null).GroupBy(match => match.Project!.Id).Where(same => same.Count() > 1))
        {
            foreach (var twice in same.Skip(1))
                twice.Findings.Add(new ListFinding(ListFindingKind.Twice, twice.Row.Number, _draft.Mapping.ColumnOf(ListField.Name), $"{same.First().Row.Number}行目と同じ事務事業です。", LeaveOut));
        }
    }

    private void FindByNumber(string number, Match match)
    {
        var column = _draft.Mapping.ColumnOf(ListField.Number);
        var found = _known.ByNumber[number].ToList();
        if (found.Count == 0 && match.Row.Row[column ?? 0].Has(TableMarks.Number) && _known.ByBareNumber[number.TrimStart('0')].ToList() is [var bare])
        {
            found = [bare];
            match.Findings.Add(new ListFinding(ListFindingKind.LeadingZero, match.Row.Number, column, $"「{match.Row[ListField.Number]}」を {bare.Number} と読みました（Excelが先頭の0を落としたとみなしました）。"));
        }
        if (found.Count > 1 && found.Where(project => project.IsInYear).ToList() is [var current])
            found = [current];
        if (found.Count > 1 && found.Where(project => project.UnitId == match.UnitId).ToList() is [var own])
            found = [own];
        if (found.Count > 1)
            match.Findings.Add(new ListFinding(ListFindingKind.Ambiguous, match.Row.Number, column, $"番号 {match.Row[ListField.Number]} の事務事業が、すでに{found.Count}つあります。課名を確かめてください。"));
        match.Project = found is [var one] ? one : null;
    }

    private void FindByName(Match match, HashSet<string> taken)
    {
        if (match.Row[ListField.Name] is not { Length: > 0 } name || match.UnitId.Length == 0)
            return;
        var found = _known.ByName[(match.UnitId, SearchFolding.Fold(name))].Where(project => !taken.Contains(project.Id)).ToList();
        if (found.Count > 1 && found.Where(project => project.IsInYear).ToList() is { Count: 1 } current)
            found = current;
        if (found is not [var one])
        {
            if (found.Count > 1)
                match.Findings.Add(new ListFinding(ListFindingKind.Ambiguous, match.Row.Number, _draft.Mapping.ColumnOf(ListField.Name), $"同じ名前の事務事業が、この課にすでに{found.Count}つあります。番号で区別してください。", LeaveOut));
            return;
        }
        match.Project = one;
        if (match.Row[ListField.Number] is { Length: > 0 } number && one.Number.Length > 0)
            match.Findings.Add(new ListFinding(ListFindingKind.Renumbered, match.Row.Number, _draft.Mapping.ColumnOf(ListField.Number), $"同じ課の同じ名前の事務事業とみなしました。番号が {one.Number} から {number} に変わります。", new ListRemedy($"{one.Number} のままにする", one.Number)));
    }

    private ListPreviewRow Compare(Match match, IReadOnlyList<(int Column, ListField Field)> columns)
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
            match.Findings.Add(new ListFinding(ListFindingKind.Locked, row.Number, _draft.Mapping.ColumnOf(ListField.Name), $"この事務事業は{last.Name}で終了しています。続けるときは、系譜の「終了」を取り消してください。", LeaveOut));
        var state = match.Findings.Exists(finding => finding.IsFault) ? ListRowState.Unclear
            : project is not { IsInYear: true } ? ListRowState.Added
            : changes.Count > 0 ? ListRowState.Changed
            : ListRowState.Unchanged;
        return new ListPreviewRow(row.Row, row[ListField.Name] ?? project?.Name ?? "", state, project?.Id, match.UnitId.Length > 0 ? match.UnitId : project?.UnitId ?? "", changes, isRenamed, [.. match.Findings.OrderBy(finding => finding.Column ?? -1)]);
    }

    /// <summary>Another name is 改称 from this year on, where years before have the old one; another spelling corrects the name.</summary>
    private bool NameChange(Match match, List<ListChange> changes)
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
    private static bool IsSame(ListField field, string old, string @new, Match match) => field switch
    {
        ListField.Number => SearchFolding.Fold(old) == SearchFolding.Fold(@new) || match.Findings.Exists(finding => finding.Kind == ListFindingKind.LeadingZero),
        ListField.Unit => match.UnitId.Length == 0 || (match.Project is { IsInYear: true } project && project.UnitId == match.UnitId),
        _ => ListText.Bare(old, field) == @new,
    };

    private void RequireUnit(Match match)
    {
        if (match.UnitId.Length > 0 || match.Project is { IsInYear: true } || match.Findings.Exists(finding => finding.Kind is ListFindingKind.UnknownUnit or ListFindingKind.Missing or ListFindingKind.Total))
            return;
        var column = _draft.Mapping.ColumnOf(ListField.Unit);
        if (column is null)
            match.Findings.Add(new ListFinding(ListFindingKind.Missing, match.Row.Number, null, "新しい事務事業ですが、課名の列がありません。「列を合わせ直す」で課名の列を選んでください。", LeaveOut));
        else if (!match.Findings.Exists(finding => finding.Column == column && finding.IsFault))
            match.Findings.Add(new ListFinding(ListFindingKind.Missing, match.Row.Number, column, "新しい事務事業ですが、課名がありません。", match.UnitAbove is { } unit ? new ListRemedy($"上の行と同じ「{ListText.Brief(unit)}」にする", unit) : LeaveOut));
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
