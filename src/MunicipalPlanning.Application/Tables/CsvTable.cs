using System.Text;
using CsvHelper;

namespace MunicipalPlanning.Application.Tables;

/// <summary>CSV or tab-separated text, as Excel and other systems write it: UTF-8, UTF-16 or CP932.</summary>
internal static class CsvTable
{
    private const int Cp932 = 932;
    private const int ReportEvery = 200;

    /// <exception cref="TableRefusedException">It is no text, no CSV, or too big.</exception>
    public static TableSheet Read(byte[] content, TableLimits limits, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        var text = Decode(content);
        var head = text[..Math.Min(text.Length, 1000)];
        var options = new CsvReaderOptions
        {
            Separator = head.Count(character => character == '\t') > head.Count(character => character == ',') ? '\t' : ',',
            HasHeader = false,
            TrackLineNumbers = true,
            MalformedData = CsvMalformedDataHandling.Throw,
            MaxRecordSize = (int)Math.Min(limits.FileBytes, (long)limits.Columns * limits.CellLength * 4),
        };
        try
        {
            using var csv = CsvReader.Create(new StringReader(text), options);
            var (rows, isCut) = (new List<TableRow>(), false);
            while (csv.Read())
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (rows.Count >= limits.Rows)
                    throw TableFile.TooManyRows(limits);
                var number = (int)csv.LineNumber;
                var cells = Enumerable.Range(0, Math.Min(csv.FieldCount, limits.Columns)).Select(csv.GetString).ToList();
                isCut |= Enumerable.Range(0, csv.FieldCount).Skip(limits.Columns).Any(column => !string.IsNullOrWhiteSpace(csv.GetString(column)));
                if (cells.FindIndex(cell => cell.Length > limits.CellLength) is >= 0 and var longest)
                    throw TableFile.TooLong(TableAddress.Of("", number, longest), limits);
                if (cells.Exists(cell => cell.Length > 0))
                    rows.Add(new TableRow(number, [.. cells.Select(cell => new TableCell(cell))]));
                if (rows.Count % ReportEvery == 0)
                    progress?.Report(rows.Count);
            }
            return new TableSheet("", rows, [], isCut);
        }
        catch (CsvFormatException failure)
        {
            throw new TableRefusedException($"CSVとして読めません（{Math.Max(1, failure.LineNumber)}行目の近く）。「\"」の数が合っているか確かめるか、Excelで保存し直してください。");
        }
    }

    private static string Decode(byte[] content)
    {
        if (content.AsSpan().StartsWith<byte>([0xFF, 0xFE]))
            return Require(Encoding.Unicode.GetString(content.AsSpan(2)));
        var bytes = content.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? content.AsSpan(Encoding.UTF8.Preamble.Length) : content.AsSpan();
        try
        {
            return Require(new UTF8Encoding(false, true).GetString(bytes));
        }
        catch (DecoderFallbackException)
        {
            try
            {
                var encoding = CodePagesEncodingProvider.Instance.GetEncoding(Cp932, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;
                return Require(encoding.GetString(content));
            }
            catch (DecoderFallbackException)
            {
                throw new TableRefusedException("文字を読めません。Excelで「CSV UTF-8」か「Excel ブック（.xlsx）」で保存し直してください。");
            }
        }
    }

    private static string Require(string text) =>
        text.Contains('\0', StringComparison.Ordinal) ? throw new TableRefusedException("表のファイルではありません。CSVかExcel（.xlsx）を選んでください。") : text;
}
