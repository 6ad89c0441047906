namespace MunicipalPlanning.Application.Access.Roster;

/// <summary>How big a roster may be.</summary>
public static class RosterLimits
{
    public const int FileBytes = 5 * 1024 * 1024;
    public const int Rows = 5_000;
    public const int Columns = 60;
    public const int CellLength = 500;

    /// <summary>What a workbook may unpack to; a bomb unpacks to far more.</summary>
    public const int UnpackedBytes = 60 * 1024 * 1024;

    public const int PackedParts = 500;
}
