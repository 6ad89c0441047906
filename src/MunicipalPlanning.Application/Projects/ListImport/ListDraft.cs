using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Application.Tables;
using MunicipalPlanning.Domain.Calendar;

namespace MunicipalPlanning.Application.Projects.ListImport;

/// <summary>One person's work on a list: the file, how it is read, and what was corrected. The file itself is never changed.</summary>
public sealed class ListDraft
{
    private readonly TableFile _file;
    private readonly Dictionary<(int Row, int Column), string> _corrections = [];
    private readonly Dictionary<int, int> _versions = [];
    private readonly HashSet<int> _skipped = [];
    private readonly Stack<(int Row, int Column, string? Before)> _steps = [];

    internal ListDraft(string fileName, TableFile file, FiscalYear year) => (FileName, _file, Year, Sheet, Mapping) = (fileName, file, year, new TableSheet("", [], [], false), new ListMapping([]));

    public string FileName { get; }

    public FiscalYear Year { get; }

    public IReadOnlyList<TableSheetName> Sheets => _file.Sheets;

    public int SheetIndex { get; private set; }

    public TableSheet Sheet { get; private set; }

    /// <summary>The place of the head among the rows of the sheet.</summary>
    public int Head { get; private set; }

    public ListMapping Mapping { get; private set; }

    public IReadOnlyList<string> Heads { get; private set; } = [];

    /// <summary>The rows below the head; the head repeated on each page is none.</summary>
    public IReadOnlyList<TableRow> Rows { get; private set; } = [];

    /// <summary>How many times the head stands again further below.</summary>
    public int RepeatedHeads { get; private set; }

    public bool CanUndo => _steps.Count > 0;

    public IReadOnlyCollection<int> Skipped => _skipped;

    /// <summary>Changes with every correction of a row.</summary>
    internal int VersionOf(int row) => _versions.GetValueOrDefault(row);

    /// <summary>Another meaning of the columns, another unit of money.</summary>
    public void Map(ListMapping mapping) => Mapping = mapping;

    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public void ChooseHead(int head)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(head, Math.Max(1, Sheet.Rows.Count));
        Head = head;
        Heads = ListHead.Texts(Sheet, head);
        var below = Sheet.Rows.Skip(head + 1).ToList();
        var folded = Heads.Select(SearchFolding.Fold).ToList();
        Rows = [.. below.Where(row => !folded.Select((text, column) => SearchFolding.Fold(row[column].Text) == text).All(isSame => isSame))];
        RepeatedHeads = below.Count - Rows.Count;
        Forget();
        Map(ListHead.Guess(Sheet, head, Year));
    }

    /// <summary>The text of a cell as it is read: corrected, or as the file has it.</summary>
    public string TextOf(TableRow row, int column) => _corrections.TryGetValue((row.Number, column), out var text) ? text : row[column].Text;

    public bool IsCorrected(int row, int column) => _corrections.ContainsKey((row, column));

    public bool IsSkipped(int row) => _skipped.Contains(row);

    /// <param name="row">As Excel counts.</param>
    public void Correct(int row, int column, string text)
    {
        _steps.Push((row, column, _corrections.GetValueOrDefault((row, column))));
        Set(row, column, text);
    }

    /// <summary>この行は取り込まない, and back.</summary>
    public void Skip(int row, bool skips)
    {
        if (skips)
            _skipped.Add(row);
        else
            _skipped.Remove(row);
    }

    /// <summary>Takes the last correction back.</summary>
    /// <returns>Where it was.</returns>
    public (int Row, int Column)? Undo()
    {
        if (!_steps.TryPop(out var step))
            return null;
        Set(step.Row, step.Column, step.Before);
        return (step.Row, step.Column);
    }

    internal void ChooseSheet(int sheet, TableSheet content)
    {
        (SheetIndex, Sheet) = (sheet, content);
        ChooseHead(ListHead.Find(content));
    }

    internal TableSheet Read(int sheet, IProgress<int>? progress, CancellationToken cancellationToken) => _file.Read(sheet, progress, cancellationToken);

    internal int FirstSheet => _file.FirstVisible;

    private void Set(int row, int column, string? text)
    {
        if (text is null)
            _corrections.Remove((row, column));
        else
            _corrections[(row, column)] = text;
        _versions[row] = VersionOf(row) + 1;
    }

    private void Forget()
    {
        _corrections.Clear();
        _skipped.Clear();
        _steps.Clear();
    }
}
