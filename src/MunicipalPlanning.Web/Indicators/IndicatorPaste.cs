using MunicipalPlanning.Application.Indicators;
using MunicipalPlanning.Domain;
using MunicipalPlanning.Domain.Indicators;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Web.Schedules;

namespace MunicipalPlanning.Web.Indicators;

/// <summary>How a pasted cell would be taken.</summary>
public enum IndicatorPasteKind
{
    /// <summary>そのまま.</summary>
    Taken,

    /// <summary>読み方を確かめる.</summary>
    Read,

    /// <summary>貼り付けられない.</summary>
    Refused,
}

/// <summary>One cell of the preview.</summary>
/// <param name="Path">The cell of the grid on which it falls.</param>
/// <param name="Words">How it is read, or why it cannot be taken; empty where it is taken as it is.</param>
public sealed record IndicatorPasteCell(string Path, string Text, IndicatorPasteKind Kind, string Words);

/// <summary>Excelから貼り付け: cells spread over the rows of the grid from one cell on, before anything is changed.</summary>
/// <param name="Outside">How many cells fall beside the grid.</param>
public sealed record IndicatorPaste(IReadOnlyList<IndicatorPasteCell> Cells, int Outside)
{
    /// <param name="lines">The rows of the grid as they stand on the screen.</param>
    /// <param name="from">The cell into which was pasted.</param>
    public static IndicatorPaste Read(string text, IReadOnlyList<IndicatorGridRow> lines, string from)
    {
        var row = lines.Index().FirstOrDefault(line => line.Item.Cells.Any(cell => cell.Path == from), (-1, null!)).Index;
        if (row < 0)
            return new([], 0);
        var column = lines[row].Cells.Index().First(cell => cell.Item.Path == from).Index;
        var (cells, outside) = (new List<IndicatorPasteCell>(), 0);
        foreach (var (down, pasted) in PastedCells.ReadPlaces(text).Index())
        {
            foreach (var (across, word) in pasted.Index())
            {
                if (row + down < lines.Count && column + across < lines[row].Cells.Count)
                    cells.Add(ReadCell(lines[row + down].Cells[column + across], word));
                else if (word.Length > 0)
                    outside++;
            }
        }
        return new(cells, outside);
    }

    private static IndicatorPasteCell ReadCell(IndicatorGridCell cell, string text)
    {
        if (cell.WhyLocked is { } why)
            return new(cell.Path, text, IndicatorPasteKind.Refused, why);
        var limit = IndicatorCell.LimitOf(cell.Kind);
        if (text.Length > limit)
            return new(cell.Path, text, IndicatorPasteKind.Refused, $"{text.Length:N0}字あります。{limit:N0}字までです。");
        if (!TextLimits.IsText(text))
            return new(cell.Path, text, IndicatorPasteKind.Refused, "読めない字があります。");
        if (cell.Kind == IndicatorCellKind.Note || text.Length == 0 || IndicatorWords.IsPlainNumber(text))
            return new(cell.Path, text, IndicatorPasteKind.Taken, "");
        return new(cell.Path, text, IndicatorPasteKind.Read, new Figure(text).Number is { } number
            ? $"書かれたまま入れ、{IndicatorWords.Written(number, "")} として計算します。"
            : "書かれたまま入れます。数でないので計算には使いません。");
    }
}
