using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace MunicipalPlanning.Application.Tables;

/// <summary>The sheets of a workbook. Formulas are taken as the values they last had, links to other files are never followed.</summary>
internal static class WorkbookTable
{
    private const int ReportEvery = 200;

    /// <exception cref="TableRefusedException">It is no workbook, or unpacks to too much.</exception>
    public static IReadOnlyList<TableSheetName> SheetsOf(byte[] content, TableLimits limits) => Reading(() =>
    {
        RequireSmall(content, limits);
        using var stream = new MemoryStream(content, writable: false);
        using var workbook = SpreadsheetDocument.Open(stream, isEditable: false);
        var sheets = SheetsOf(workbook).Select(sheet => new TableSheetName(sheet.Name?.Value ?? "", sheet.State is not null && sheet.State.Value != SheetStateValues.Visible)).ToList();
        return sheets.Count > 0 ? sheets : throw NoWorkbook();
    });

    /// <exception cref="TableRefusedException">The sheet cannot be read, or is too big.</exception>
    public static TableSheet Read(byte[] content, int sheet, TableLimits limits, IProgress<int>? progress, CancellationToken cancellationToken) => Reading(() =>
    {
        using var stream = new MemoryStream(content, writable: false);
        using var workbook = SpreadsheetDocument.Open(stream, isEditable: false);
        var chosen = SheetsOf(workbook)[sheet];
        return workbook.WorkbookPart!.GetPartById(chosen.Id?.Value ?? throw NoWorkbook()) is WorksheetPart part
            ? ReadSheet(chosen.Name?.Value ?? "", part, new WorkbookCells(workbook.WorkbookPart), limits, progress, cancellationToken)
            : throw new TableRefusedException($"シート「{chosen.Name?.Value}」は表ではありません。ほかのシートを選んでください。");
    });

    private static T Reading<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception failure) when (failure is OpenXmlPackageException or InvalidDataException or XmlException or FileFormatException or ArgumentException or FormatException or InvalidOperationException or KeyNotFoundException or OverflowException)
        {
            throw NoWorkbook();
        }
    }

    private static List<Sheet> SheetsOf(SpreadsheetDocument workbook) => [.. (workbook.WorkbookPart ?? throw NoWorkbook()).Workbook.Descendants<Sheet>()];

    private static TableRefusedException NoWorkbook() => new("Excelのファイルとして読めません。壊れていないか確かめ、「Excel ブック（.xlsx）」で保存し直してください。");

    /// <summary>Counts what really unpacks; the sizes written in an archive may lie.</summary>
    private static void RequireSmall(byte[] content, TableLimits limits)
    {
        using var archive = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
        var (buffer, total) = (new byte[64 * 1024], 0L);
        if (archive.Entries.Count > limits.PackedParts)
            throw TooBig();
        foreach (var entry in archive.Entries)
        {
            using var part = entry.Open();
            for (var read = part.Read(buffer); read > 0; read = part.Read(buffer))
            {
                total += read;
                if (total > limits.UnpackedBytes)
                    throw TooBig();
            }
        }
    }

    private static TableRefusedException TooBig() => new("Excelのファイルの中身が大きすぎます。要るシートだけを新しいブックに写して、保存し直してください。");

    private static TableSheet ReadSheet(string name, WorksheetPart part, WorkbookCells cells, TableLimits limits, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        var (rows, hidden, merged) = (new List<TableRow>(), new List<int>(), new MergedCells());
        var isCut = false;
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (!reader.IsStartElement)
                continue;
            if (reader.ElementType == typeof(Column))
            {
                HideColumns((Column)reader.LoadCurrentElement()!, hidden, limits);
            }
            else if (reader.ElementType == typeof(MergeCell))
            {
                merged.Add(((MergeCell)reader.LoadCurrentElement()!).Reference?.Value ?? "");
            }
            else if (reader.ElementType == typeof(Row))
            {
                cancellationToken.ThrowIfCancellationRequested();
                var row = (Row)reader.LoadCurrentElement()!;
                var number = (int)(row.RowIndex?.Value ?? (uint)(rows.LastOrDefault()?.Number ?? 0) + 1);
                var read = CellsOf(row, cells, limits, ref isCut);
                if (read.FindIndex(cell => cell.Text.Length > limits.CellLength) is >= 0 and var longest)
                    throw TableFile.TooLong(TableAddress.Of(name, number, longest), limits);
                // A formula without a value is something too, although it has no text.
                if (!read.Exists(cell => cell.Text.Length > 0 || cell.Has(TableMarks.WithoutValue)))
                    continue;
                if (rows.Count >= limits.Rows)
                    throw TableFile.TooManyRows(limits);
                rows.Add(new TableRow(number, read, row.Hidden?.Value ?? false));
                if (rows.Count % ReportEvery == 0)
                    progress?.Report(rows.Count);
            }
        }
        return new TableSheet(name, merged.SpreadDown(rows, limits), hidden, isCut);
    }

    private static void HideColumns(Column column, List<int> hidden, TableLimits limits)
    {
        if (column.Hidden?.Value != true || column.Min?.Value is not { } first || column.Max?.Value is not { } last)
            return;
        for (var at = first; at <= last && at <= limits.Columns; at++)
            hidden.Add((int)at - 1);
    }

    private static List<TableCell> CellsOf(Row row, WorkbookCells cells, TableLimits limits, ref bool isCut)
    {
        var read = new List<TableCell>();
        foreach (var cell in row.Elements<Cell>())
        {
            var column = cell.CellReference?.Value is { } reference ? TableAddress.ColumnOf(reference) : read.Count;
            if (column >= limits.Columns)
            {
                isCut |= cells.Read(cell).Text.Length > 0;
                continue;
            }
            while (read.Count <= column)
                read.Add(TableCell.Empty);
            read[column] = cells.Read(cell);
        }
        return read;
    }
}
