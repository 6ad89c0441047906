using System.Text;
using CsvHelper;

namespace MunicipalPlanning.Application.Access.Roster;

/// <summary>A roster as CSV or tab-separated text, as Excel and the personnel system write it.</summary>
internal static class RosterCsv
{
    private const int Cp932 = 932;

    /// <exception cref="RosterRefusedException">It is no text, or no CSV.</exception>
    public static IReadOnlyList<RosterTableRow> Read(byte[] content)
    {
        var text = Decode(content);
        var head = text[..Math.Min(text.Length, 1000)];
        var options = new CsvReaderOptions
        {
            Separator = head.Count(character => character == '\t') > head.Count(character => character == ',') ? '\t' : ',',
            HasHeader = false,
            TrackLineNumbers = true,
            MalformedData = CsvMalformedDataHandling.Throw,
            MaxRecordSize = RosterLimits.Columns * RosterLimits.CellLength * 4,
        };
        try
        {
            using var csv = CsvReader.Create(new StringReader(text), options);
            var rows = new List<RosterTableRow>();
            while (csv.Read())
            {
                if (rows.Count > RosterLimits.Rows + 100)
                    throw new RosterRefusedException($"行が多すぎます。一度に取り込めるのは{RosterLimits.Rows:N0}行までです。分けてください。");
                rows.Add(new RosterTableRow((int)csv.LineNumber, [.. Enumerable.Range(0, Math.Min(csv.FieldCount, RosterLimits.Columns)).Select(csv.GetString)]));
            }
            return rows;
        }
        catch (CsvFormatException failure)
        {
            throw new RosterRefusedException($"CSVとして読めません（{Math.Max(1, failure.LineNumber)}行目の近く）。「\"」の数が合っているか確かめるか、Excelで保存し直してください。");
        }
    }

    private static string Decode(byte[] content)
    {
        if (content.AsSpan().StartsWith<byte>([0xFF, 0xFE]))
            return Encoding.Unicode.GetString(content.AsSpan(2));
        var bytes = content.AsSpan().StartsWith<byte>([0xEF, 0xBB, 0xBF]) ? content.AsSpan(3) : content.AsSpan();
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
                throw new RosterRefusedException("文字を読めません。Excelで「CSV UTF-8」か「Excel ブック（.xlsx）」で保存し直してください。");
            }
        }
    }

    private static string Require(string text) =>
        text.Contains('\0', StringComparison.Ordinal) ? throw new RosterRefusedException("名簿のファイルではありません。CSVかExcel（.xlsx）を選んでください。") : text;
}
