using MunicipalPlanning.Application.Indicators;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Plans;

namespace MunicipalPlanning.Web.Indicators;

/// <summary>A row of the grid: the indicator, and its cells side by side.</summary>
public sealed record IndicatorGridRow(IndicatorEntryLine Line, IReadOnlyList<IndicatorGridCell> Cells)
{
    public static IndicatorGridRow Of(IndicatorEntryLine line, FiscalYear year, bool isCovered) => new(line,
    [
        new(PlanField.Target(line.ItemId, line.Id, year).Path, IndicatorCellKind.Target, line.Target, $"{line.Name} 目標値", line.MayWriteTarget ? null : isCovered ? "目標値は政策推進課が書きます。" : "計画の期間の外の年度には、目標値を書けません。"),
        new(PlanField.Actual(line.ItemId, line.Id, year).Path, IndicatorCellKind.Actual, line.Actual, $"{line.Name} 実績値", line.WhyLocked),
        new(PlanField.Indicator(line.ItemId, line.Id, "note").Path, IndicatorCellKind.Note, line.Note, $"{line.Name} 注記", line.WhyLocked),
    ]);
}

/// <summary>A cell of the grid.</summary>
/// <param name="Path">Its address, also in drafts and in the log.</param>
/// <param name="WhyLocked">Why the person may not write it; null if the person may.</param>
public sealed record IndicatorGridCell(string Path, IndicatorCellKind Kind, string Text, string Label, string? WhyLocked);
