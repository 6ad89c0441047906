using MunicipalPlanning.Application.Tables;

namespace MunicipalPlanning.Application.Access.Roster;

/// <summary>How big a roster may be.</summary>
public static class RosterLimits
{
    public const int FileBytes = 5 * 1024 * 1024;
    public const int Rows = 5_000;

    private const int TitleRows = 100;

    internal static TableLimits Table { get; } = new(FileBytes, UnpackedBytes: 60 * 1024 * 1024, PackedParts: 500, Rows + TitleRows, Columns: 60, CellLength: 500);
}
