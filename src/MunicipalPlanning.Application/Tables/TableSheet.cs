namespace MunicipalPlanning.Application.Tables;

/// <summary>A sheet of a file, as its tab names it; a CSV has one without a name.</summary>
public sealed record TableSheetName(string Name, bool IsHidden);

/// <summary>シート: the rows with something in them, in their order.</summary>
/// <param name="HiddenColumns">0 for the first.</param>
/// <param name="IsCut">Whether something stands beyond the columns that are read.</param>
public sealed record TableSheet(string Name, IReadOnlyList<TableRow> Rows, IReadOnlyList<int> HiddenColumns, bool IsCut)
{
    public int Columns { get; } = Rows.Count == 0 ? 0 : Rows.Max(row => row.Cells.Count);
}

/// <param name="Number">As Excel counts, the first is 1.</param>
public sealed record TableRow(int Number, IReadOnlyList<TableCell> Cells, bool IsHidden = false)
{
    public TableCell this[int column] => column < Cells.Count ? Cells[column] : TableCell.Empty;
}

/// <summary>A cell as written: numbers without grouping, dates as 2026/4/1, formulas as the value that they last had.</summary>
public readonly record struct TableCell(string Text, TableMarks Marks = TableMarks.None)
{
    public static TableCell Empty { get; } = new("");

    public bool Has(TableMarks mark) => (Marks & mark) != 0;
}

/// <summary>What a cell is beside its text.</summary>
[Flags]
public enum TableMarks
{
    None = 0,

    /// <summary>A number of the workbook.</summary>
    Number = 1,

    /// <summary>A date or time of the workbook.</summary>
    Date = 2,

    /// <summary>A text of the workbook; a CSV knows only texts and does not say.</summary>
    Text = 4,

    /// <summary>#REF!, #N/A and the like.</summary>
    Error = 8,

    /// <summary>A formula, with the value that it last had.</summary>
    Formula = 16,

    /// <summary>A formula whose value the file does not have.</summary>
    WithoutValue = 32,

    /// <summary>A formula that looks into another workbook.</summary>
    OtherBook = 64,

    /// <summary>Below the first cell of a merged range, whose text it has.</summary>
    Merged = 128,
}

/// <summary>Places of cells as Excel names them.</summary>
public static class TableAddress
{
    private const int Letters = 26;

    /// <summary>A for 0, AA for 26.</summary>
    public static string ColumnName(int column) => (column >= Letters ? ColumnName(column / Letters - 1) : "") + (char)('A' + column % Letters);

    /// <param name="reference">AB12, also $AB$12.</param>
    /// <returns>The column, 0 for the first.</returns>
    public static int ColumnOf(string reference) =>
        reference.TrimStart('$').TakeWhile(char.IsAsciiLetter).Aggregate(0, (column, letter) => checked(column * Letters + char.ToUpperInvariant(letter) - 'A' + 1)) - 1;

    /// <summary>一覧!C15; without a sheet's name C15.</summary>
    public static string Of(string sheet, int row, int? column) =>
        $"{(sheet.Length > 0 ? sheet + "!" : "")}{(column is { } place ? ColumnName(place) : "")}{row}{(column is null ? "行目" : "")}";
}
