using System.Globalization;

namespace MunicipalPlanning.Application.Tables;

/// <summary>結合したセル: what stands in the first cell of a range also counts for the cells below it.</summary>
internal sealed class MergedCells
{
    private readonly List<(int Column, int First, int Last)> _ranges = [];

    /// <param name="reference">C5:C9.</param>
    public void Add(string reference)
    {
        if (reference.Split(':') is not [var from, var to] || RowOf(from) is not { } first || RowOf(to) is not { } last || last <= first)
            return;
        _ranges.Add((TableAddress.ColumnOf(from), first, last));
    }

    /// <summary>Only into rows that have something themselves; a range over the empty end of a sheet makes no rows.</summary>
    public IReadOnlyList<TableRow> SpreadDown(List<TableRow> rows, TableLimits limits)
    {
        if (_ranges.Count == 0)
            return rows;
        var places = rows.Index().ToDictionary(row => row.Item.Number, row => row.Index);
        var numbers = rows.ConvertAll(row => row.Number);
        var spread = new Dictionary<int, TableCell[]>();
        // Ranges of a sound workbook never overlap, so there are at most as many cells in them as in the sheet.
        var room = (long)limits.Rows * limits.Columns;
        foreach (var (column, first, last) in _ranges)
        {
            if (column < 0 || column >= limits.Columns || !places.TryGetValue(first, out var top) || rows[top][column] is not { Text.Length: > 0 } cell)
                continue;
            for (var at = top + 1; at < rows.Count && numbers[at] <= last; at++)
            {
                if (--room < 0)
                    throw new TableRefusedException("結合したセルが多すぎます。Excelで結合を解いて、保存し直してください。");
                if (rows[at][column].Text.Length > 0)
                    continue;
                var cells = spread.TryGetValue(at, out var known) ? known : spread[at] = Widen(rows[at].Cells, limits.Columns);
                cells[column] = cell with { Marks = cell.Marks | TableMarks.Merged };
            }
        }
        return [.. rows.Select((row, at) => spread.TryGetValue(at, out var cells) ? row with { Cells = Trim(cells) } : row)];
    }

    private static TableCell[] Widen(IReadOnlyList<TableCell> cells, int columns)
    {
        var wide = new TableCell[Math.Max(columns, cells.Count)];
        for (var at = 0; at < wide.Length; at++)
            wide[at] = at < cells.Count ? cells[at] : TableCell.Empty;
        return wide;
    }

    private static TableCell[] Trim(TableCell[] cells) => cells[..(Array.FindLastIndex(cells, cell => cell != TableCell.Empty) + 1)];

    private static int? RowOf(string reference) =>
        int.TryParse(reference.Replace("$", "", StringComparison.Ordinal).TrimStart([.. "ABCDEFGHIJKLMNOPQRSTUVWXYZ"]), NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : null;
}
