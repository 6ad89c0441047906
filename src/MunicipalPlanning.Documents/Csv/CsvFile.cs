using CsvHelper;

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
}
