using MunicipalPlanning.Documents.Printing;

namespace MunicipalPlanning.Documents.Sheets;

/// <summary>印刷のしかた.</summary>
/// <param name="SheetsPerPart">A larger book is printed in parts and joined; Chromium's memory grows with the pages of one print.</param>
public sealed record SheetPrintOptions(PaperOrientation Orientation = PaperOrientation.Portrait, int SheetsPerPart = 20);
