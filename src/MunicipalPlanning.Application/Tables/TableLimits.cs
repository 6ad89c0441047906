namespace MunicipalPlanning.Application.Tables;

/// <summary>How much a table that somebody brings may hold.</summary>
/// <param name="UnpackedBytes">What a workbook may unpack to; a bomb unpacks to far more.</param>
/// <param name="PackedParts">Parts of a workbook's archive.</param>
/// <param name="Rows">Rows with something in them, titles and head included.</param>
public sealed record TableLimits(int FileBytes, int UnpackedBytes, int PackedParts, int Rows, int Columns, int CellLength);
