namespace MunicipalPlanning.Application.Tables;

/// <summary>表のファイル: a workbook, CSV or tab-separated text, told apart by what is in it. Nothing in it is computed, and nothing outside it is looked at.</summary>
public sealed class TableFile
{
    // A zip archive, which every xlsx is, and the old format of Excel.
    private static readonly byte[] Zip = "PK\x03\x04"u8.ToArray();
    private static readonly byte[] OldExcel = [0xD0, 0xCF, 0x11, 0xE0];

    private readonly byte[] _content;
    private readonly TableLimits _limits;
    private readonly bool _isWorkbook;

    private TableFile(byte[] content, TableLimits limits, bool isWorkbook)
    {
        (_content, _limits, _isWorkbook) = (content, limits, isWorkbook);
        Sheets = isWorkbook ? WorkbookTable.SheetsOf(content, limits) : [new TableSheetName("", false)];
    }

    public IReadOnlyList<TableSheetName> Sheets { get; }

    /// <summary>The first sheet that Excel shows.</summary>
    public int FirstVisible => Math.Max(0, Sheets.Index().FirstOrDefault(sheet => !sheet.Item.IsHidden).Index);

    /// <exception cref="TableRefusedException">The file is too big, or no table.</exception>
    public static TableFile Open(byte[] content, TableLimits limits)
    {
        if (content.Length > limits.FileBytes)
            throw new TableRefusedException($"ファイルが大きすぎます。{limits.FileBytes / 1024 / 1024} MBまでです。");
        if (content.Length == 0)
            throw new TableRefusedException("ファイルが空です。選び直してください。");
        if (content.AsSpan().StartsWith(OldExcel))
            throw new TableRefusedException("古い形のExcelファイル（.xls）か、パスワードの付いたファイルです。Excelで開き、パスワードなしの「Excel ブック（.xlsx）」で保存し直してください。");
        return new TableFile(content, limits, content.AsSpan().StartsWith(Zip));
    }

    /// <param name="progress">How many rows have been read.</param>
    /// <exception cref="TableRefusedException">The sheet cannot be read, or is too big.</exception>
    public TableSheet Read(int sheet, IProgress<int>? progress = null, CancellationToken cancellationToken = default) =>
        _isWorkbook ? WorkbookTable.Read(_content, sheet, _limits, progress, cancellationToken) : CsvTable.Read(_content, _limits, progress, cancellationToken);

    internal static TableRefusedException TooManyRows(TableLimits limits) => new($"行が多すぎます。一度に取り込めるのは{limits.Rows:N0}行までです。分けてください。");

    internal static TableRefusedException TooLong(string place, TableLimits limits) => new($"{place} の文字が多すぎます。一つのセルは{limits.CellLength:N0}字までです。");
}
