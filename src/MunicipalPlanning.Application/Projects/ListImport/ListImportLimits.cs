using MunicipalPlanning.Application.Tables;

namespace MunicipalPlanning.Application.Projects.ListImport;

/// <summary>How big a project list may be: far above any municipality's, and small enough to hold in memory.</summary>
public static class ListImportLimits
{
    public const int FileBytes = 30 * 1024 * 1024;
    public const int Rows = 10_000;
    public const int Columns = 100;

    /// <summary>How far down the head is looked for.</summary>
    public const int HeadWithin = 30;

    // Excel itself puts no more than 32,767 characters into a cell.
    internal static TableLimits Table { get; } = new(FileBytes, UnpackedBytes: 200 * 1024 * 1024, PackedParts: 2_000, Rows + HeadWithin, Columns, CellLength: 32_767);
}
