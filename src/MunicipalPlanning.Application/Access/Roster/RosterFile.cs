namespace MunicipalPlanning.Application.Access.Roster;

/// <summary>名簿のファイル: CSV (UTF-8 or CP932) or a workbook, told apart by what is in it.</summary>
internal static class RosterFile
{
    // A zip archive, which every xlsx is, and the old format of Excel.
    private static readonly byte[] Zip = "PK\x03\x04"u8.ToArray();
    private static readonly byte[] OldExcel = [0xD0, 0xCF, 0x11, 0xE0];

    /// <exception cref="RosterRefusedException">The file is too big, or is none of these.</exception>
    public static RosterTable Read(byte[] content)
    {
        if (content.Length > RosterLimits.FileBytes)
            throw new RosterRefusedException($"ファイルが大きすぎます。{RosterLimits.FileBytes / 1024 / 1024} MBまでです。");
        if (content.Length == 0)
            throw new RosterRefusedException("ファイルが空です。選び直してください。");
        if (content.AsSpan().StartsWith(OldExcel))
            throw new RosterRefusedException("古い形のExcelファイル（.xls）か、パスワードの付いたファイルです。Excelで開き、パスワードなしの「Excel ブック（.xlsx）」で保存し直してください。");
        return RosterTable.Of(content.AsSpan().StartsWith(Zip) ? RosterWorkbook.Read(content) : RosterCsv.Read(content));
    }
}
