namespace MunicipalPlanning.Documents.Workbooks;

/// <summary>One table on a sheet of a workbook.</summary>
/// <param name="Rows">Its cells: a text, a whole amount, a number, or nothing.</param>
/// <param name="Total">The row below the table, which sorting leaves in its place; null for none.</param>
public sealed record TableSheet(string Name, IReadOnlyList<(string Heading, double Width)> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows, IReadOnlyList<object?>? Total = null)
{
    /// <param name="totalWord">合計: adds a row with the sums of the amounts; null for none.</param>
    public static TableSheet Of<T>(string name, IReadOnlyList<TypedColumn<T>> columns, IEnumerable<T> rows, string? totalWord = null)
    {
        var list = rows.ToList();
        return new TableSheet(
            name,
            [.. columns.Select(column => (column.Heading, column.Width))],
            [.. list.Select(row => columns.Select(column => Cell(column, row)).ToList())],
            totalWord is null ? null : [.. columns.Select((column, index) => index == 0 ? (object)totalWord : Sum(column, list))]);
    }

    private static object? Cell<T>(TypedColumn<T> column, T row) =>
        column.Amount is not null ? column.Amount(row) : column.Number is not null ? column.Number(row) : column.Text(row);

    /// <summary>An amount that nobody has written stays unwritten in the sum too.</summary>
    private static long? Sum<T>(TypedColumn<T> column, IEnumerable<T> rows) =>
        column.Amount is not null && rows.Select(column.Amount).OfType<long>().ToList() is { Count: > 0 } amounts ? amounts.Sum() : null;
}
