using MunicipalPlanning.Application.Plans.Coverage;
using MunicipalPlanning.Documents.Csv;
using MunicipalPlanning.Documents.Workbooks;

namespace MunicipalPlanning.Documents.Plans.Coverage;

/// <summary>取組の対応の書出し: the matrix as a table of cells.</summary>
public static class CoverageFile
{
    private const string Total = "計";

    /// <summary>令和8年度_取組の対応_みずかわ創生プラン2026.xlsx.</summary>
    public static string NameOf(CoverageMatrix matrix, string extension) =>
        string.Concat($"{matrix.Year.Name}_{CoverageWords.Title}_{matrix.Plan.Name}".Where(character => !char.IsControl(character) && !"\\/:*?\"<>|".Contains(character, StringComparison.Ordinal))) + $".{extension}";

    public static byte[] Csv(CoverageMatrix matrix, bool showsCharges) => CsvFile.Of(Headings(matrix), Rows(matrix, showsCharges));

    public static byte[] Workbook(CoverageMatrix matrix, bool showsCharges) => WorkbookFile.Of(CoverageWords.Title, Headings(matrix), Rows(matrix, showsCharges));

    private static List<string> Headings(CoverageMatrix matrix) => ["段", "番号", "項目", .. matrix.Columns.Select(column => column.Name), Total, "備考"];

    private static IEnumerable<IReadOnlyList<string>> Rows(CoverageMatrix matrix, bool showsCharges) => matrix.Rows.Select(row => (IReadOnlyList<string>)
    [
        row.Item.LevelName,
        row.Item.Number,
        row.Item.Title,
        .. matrix.Columns.Select(column => row.IsGroup ? "" : CoverageWords.Of(row.Cells.GetValueOrDefault(column.UnitId, CoverageCell.Empty), showsCharges)),
        row.IsGroup ? "" : $"{(showsCharges ? row.Charges : row.Projects)}",
        row.IsGroup || row.IsTakenUp ? "" : row.SheetsInWords > 0 ? $"{CoverageWords.Untaken}（関連に挙げているシート {row.SheetsInWords}）" : CoverageWords.Untaken,
    ]);
}
