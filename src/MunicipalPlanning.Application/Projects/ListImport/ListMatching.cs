using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Application.Tables;
using MunicipalPlanning.Domain.Organization;

namespace MunicipalPlanning.Application.Projects.ListImport;

/// <summary>A row on its way to its project.</summary>
/// <param name="UnitAbove">課名 as read in the nearest row above that has one.</param>
internal sealed record ListMatch(ListReadRow Row, List<ListFinding> Findings, IReadOnlyList<OrganizationUnit> Units, string? UnitAbove)
{
    public ListKnownProject? Project { get; set; }

    public string UnitId => Units is [var unit] ? unit.Id : "";
}

/// <summary>Finds the section and the project that each row of a list means. Rows that have not changed since are not read again.</summary>
internal sealed class ListMatching(ListDraft draft, ListKnown known)
{
    private readonly Dictionary<int, (int Version, ListReadRow Row)> _read = [];
    private readonly Dictionary<string, string?> _nearest = [];
    private (ListMapping Mapping, IReadOnlyList<TableRow> Rows) _readWith;

    public IReadOnlyList<ListMatch> Run()
    {
        if (!ReferenceEquals(_readWith.Mapping, draft.Mapping) || !ReferenceEquals(_readWith.Rows, draft.Rows))
        {
            _read.Clear();
            _readWith = (draft.Mapping, draft.Rows);
        }
        var (reading, matches) = (new ListRowReading(draft), new List<ListMatch>());
        string? above = null;
        foreach (var row in draft.Rows.Where(row => !draft.IsSkipped(row.Number)))
        {
            if (!_read.TryGetValue(row.Number, out var read) || read.Version != draft.VersionOf(row.Number))
                read = _read[row.Number] = (draft.VersionOf(row.Number), reading.Read(row));
            var findings = read.Row.Findings.ToList();
            matches.Add(new ListMatch(read.Row, findings, FindUnit(read.Row, findings), above));
            above = read.Row[ListField.Unit] is { Length: > 0 } unit ? unit : above;
        }
        FindProjects(matches);
        return matches;
    }

    private IReadOnlyList<OrganizationUnit> FindUnit(ListReadRow row, List<ListFinding> findings)
    {
        var (department, unit) = (row[ListField.Department] ?? "", row[ListField.Unit] ?? "");
        if (unit.Length == 0)
            return [];
        var found = known.Units.Find(department, unit);
        var column = draft.Mapping.ColumnOf(ListField.Unit);
        if (found.Count == 0)
            findings.Add(new ListFinding(ListFindingKind.UnknownUnit, row.Number, column, $"「{ListText.Brief(unit)}」という課は{draft.Year.Name}にありません。", Nearest(unit) is { } near ? new ListRemedy($"「{near}」にする", near) : null));
        else if (found.Count > 1)
            findings.Add(new ListFinding(ListFindingKind.UnknownUnit, row.Number, column, $"「{ListText.Brief(unit)}」が{found.Count}つあります。「○○部{ListText.Brief(unit)}」のように部の名前も書いてください。"));
        return found;
    }

    private string? Nearest(string unit) => _nearest.TryGetValue(unit, out var found) ? found : _nearest[unit] = known.Units.Nearest(unit);

    /// <summary>By number first, so that a name never takes the project that another row's number means.</summary>
    private void FindProjects(List<ListMatch> matches)
    {
        var numbers = matches.Where(match => !string.IsNullOrEmpty(match.Row[ListField.Number])).ToLookup(match => SearchFolding.Fold(match.Row[ListField.Number]!));
        foreach (var same in numbers)
        {
            foreach (var twice in same.Skip(1))
                twice.Findings.Add(new ListFinding(ListFindingKind.Twice, twice.Row.Number, draft.Mapping.ColumnOf(ListField.Number), $"番号 {ListText.Brief(twice.Row[ListField.Number]!)} は {same.First().Row.Number}行目と同じです。", ListRemedy.LeaveOut));
            FindByNumber(same.Key, same.First());
        }
        var taken = matches.Select(match => match.Project?.Id).OfType<string>().ToHashSet();
        foreach (var match in matches.Where(match => match.Project is null && !match.Findings.Exists(finding => finding.Kind is ListFindingKind.Twice or ListFindingKind.Ambiguous)))
            FindByName(match, taken);
        foreach (var same in matches.Where(match => match.Project is not null).GroupBy(match => match.Project!.Id).Where(same => same.Count() > 1))
        {
            foreach (var twice in same.Skip(1))
                twice.Findings.Add(new ListFinding(ListFindingKind.Twice, twice.Row.Number, draft.Mapping.ColumnOf(ListField.Name), $"{same.First().Row.Number}行目と同じ事務事業です。", ListRemedy.LeaveOut));
        }
    }

    private void FindByNumber(string number, ListMatch match)
    {
        var column = draft.Mapping.ColumnOf(ListField.Number);
        var found = known.ByNumber[number].ToList();
        if (found.Count == 0 && match.Row.Row[column ?? 0].Has(TableMarks.Number) && known.ByBareNumber[number.TrimStart('0')].ToList() is [var bare])
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

    private void FindByName(ListMatch match, HashSet<string> taken)
    {
        if (match.Row[ListField.Name] is not { Length: > 0 } name || match.UnitId.Length == 0)
            return;
        var found = known.ByName[(match.UnitId, SearchFolding.Fold(name))].Where(project => !taken.Contains(project.Id)).ToList();
        if (found.Count > 1 && found.Where(project => project.IsInYear).ToList() is { Count: 1 } current)
            found = current;
        if (found is not [var one])
        {
            if (found.Count > 1)
                match.Findings.Add(new ListFinding(ListFindingKind.Ambiguous, match.Row.Number, draft.Mapping.ColumnOf(ListField.Name), $"同じ名前の事務事業が、この課にすでに{found.Count}つあります。番号で区別してください。", ListRemedy.LeaveOut));
            return;
        }
        match.Project = one;
        if (match.Row[ListField.Number] is { Length: > 0 } number && one.Number.Length > 0)
            match.Findings.Add(new ListFinding(ListFindingKind.Renumbered, match.Row.Number, draft.Mapping.ColumnOf(ListField.Number), $"同じ課の同じ名前の事務事業とみなしました。番号が {one.Number} から {number} に変わります。", new ListRemedy($"{one.Number} のままにする", one.Number)));
    }
}
