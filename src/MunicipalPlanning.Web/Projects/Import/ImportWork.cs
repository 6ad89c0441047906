using MunicipalPlanning.Application.Projects.ListImport;

namespace MunicipalPlanning.Web.Projects.Import;

/// <summary>見る行.</summary>
public enum ListRowFilter
{
    /// <summary>問題のある行.</summary>
    Problems,

    /// <summary>すべて.</summary>
    All,

    /// <summary>変更だけ.</summary>
    Changes,
}

/// <summary>確かめて直す: the preview of a list, what of it is seen, and the way from problem to problem.</summary>
public sealed class ImportWork
{
    private readonly ListComparison _comparison;
    private readonly Action _touched;
    private readonly HashSet<int> _kept = [];

    /// <param name="touched">Called whenever somebody works on the list.</param>
    public ImportWork(ListDraft draft, ListComparison comparison, Action touched)
    {
        (Draft, _comparison, _touched, Preview) = (draft, comparison, touched, comparison.Run());
        Show(Preview.Faults + Preview.Doubts > 0 ? ListRowFilter.Problems : ListRowFilter.All);
    }

    public ListDraft Draft { get; }

    public ListPreview Preview { get; private set; }

    public ListRowFilter Filter { get; private set; }

    /// <summary>The rows that are seen. One that has been repaired stays until another view is chosen, so that nothing runs away under the hand.</summary>
    public List<ListPreviewRow> Rows { get; private set; } = [];

    public int Problems => Preview.Rows.Count(row => row.Findings.Count > 0);

    public void Show(ListRowFilter filter)
    {
        _touched();
        Filter = filter;
        _kept.Clear();
        Select();
    }

    public void Correct(int row, int column, string text)
    {
        Draft.Correct(row, column, text);
        Compare();
    }

    public void Skip(int row, bool skips)
    {
        Draft.Skip(row, skips);
        Compare();
    }

    public (int Row, int Column)? Undo()
    {
        var place = Draft.Undo();
        Compare();
        return place;
    }

    /// <summary>The next cell that must be repaired; where none is left, the next that should be looked at.</summary>
    /// <param name="row">Where one is; 0 for before the first row.</param>
    public ListFinding? Next(int row, int column, bool backwards)
    {
        var found = Preview.Rows.SelectMany(preview => preview.Findings).Where(finding => Preview.Faults == 0 || finding.IsFault).ToList();
        if (backwards)
            found.Reverse();
        var (here, first) = ((row, column), Draft.Mapping.Columns[0].Column);
        return found.Find(finding => (finding.Row, finding.Column ?? first).CompareTo(here) is var order && (backwards ? order < 0 : order > 0)) ?? (found.Count > 0 ? found[0] : null);
    }

    /// <summary>Where a row is among those that are seen; it is brought in if it is not.</summary>
    public int Find(int row)
    {
        var at = Rows.FindIndex(seen => seen.Number == row);
        if (at >= 0)
            return at;
        Show(ListRowFilter.All);
        return Rows.FindIndex(seen => seen.Number == row);
    }

    private void Compare()
    {
        _touched();
        Preview = _comparison.Run();
        Select();
    }

    private void Select()
    {
        Rows = [.. Preview.Rows.Where(row => IsSeen(row) || _kept.Contains(row.Number))];
        _kept.UnionWith(Rows.Select(row => row.Number));
    }

    private bool IsSeen(ListPreviewRow row) => Filter switch
    {
        ListRowFilter.Problems => row.Findings.Count > 0,
        ListRowFilter.Changes => row.State == ListRowState.Changed,
        _ => true,
    };
}
