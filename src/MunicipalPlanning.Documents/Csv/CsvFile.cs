using CsvHelper;
using MunicipalPlanning.Documents.Workbooks;

namespace MunicipalPlanning.Documents.Csv;

/// <summary>CSV as Excel opens it with a double click: UTF-8 with its mark, and no cell that would run as a formula.</summary>
public static class CsvFile
{
    public const string MediaType = "text/csv; charset=utf-8";

    private static readonly CsvWriterOptions Options = new() { WriteByteOrderMark = true, Injection = CsvInjection.Escape };

    public static async Task WriteAsync(Stream file, IReadOnlyList<string> headings, IAsyncEnumerable<IReadOnlyList<string>> rows, CancellationToken cancellationToken)
    {
        await using var csv = CsvWriter.Create(file, Options, leaveOpen: true);
        foreach (var heading in headings)
            csv.WriteField(heading);
        csv.EndRecord();
        var count = 0;
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            foreach (var cell in row)
                csv.WriteField(cell);
            csv.EndRecord();
            if (++count % 100 == 0)
                await csv.FlushAsync(cancellationToken);
        }
    }

    /// <summary>A table of typed columns: amounts stay numbers, also below zero.</summary>
    public static byte[] Of<T>(IReadOnlyList<TypedColumn<T>> columns, IEnumerable<T> rows)
    {
        using var file = new MemoryStream();
        using (var csv = CsvWriter.Create(file, Options, leaveOpen: true))
        {
            foreach (var column in columns)
                csv.WriteField(column.Heading);
            csv.EndRecord();
            foreach (var row in rows)
            {
                foreach (var column in columns)
                    WriteCell(csv, column, row);
                csv.EndRecord();
            }
        }
        return file.ToArray();
    }

    /// <summary>A small file at once.</summary>
    public static byte[] Of(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows)
    {
        using var file = new MemoryStream();
        using (var csv = CsvWriter.Create(file, Options, leaveOpen: true))
        {
            foreach (var row in rows.Prepend(headings))
            {
                foreach (var cell in row)
                    csv.WriteField(cell);
                csv.EndRecord();
            }
        }
        return file.ToArray();
    }

    private static void WriteCell<T>(CsvWriter csv, TypedColumn<T> column, T row)
    {
        if (column.Amount?.Invoke(row) is { } amount)
            csv.WriteField(amount);
        else
            csv.WriteField(column.Text(row));
    }
}
