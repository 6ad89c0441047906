using MunicipalPlanning.Application.Reform;
using MunicipalPlanning.Documents.Workbooks;

namespace MunicipalPlanning.Documents.Reform;

/// <summary>進捗報告の表 as a workbook: every item of the year with its rating, effects and texts, so that the tables of the report can be checked.</summary>
public static class ReformWorkbook
{
    public static byte[] Write(ReformReportView report, ReformYears years) => TableWorkbook.Of<ReformItem>(
        "改革項目",
        [
            new(ReformLabels.Theme, 28, item => item.Theme is { } theme ? theme.Number + theme.Title : ""),
            new(ReformLabels.Number, 8, item => item.Source.Number),
            new(ReformLabels.Item, 36, item => item.Source.Title),
            new(ReformLabels.Units, 24, item => ReformLabels.UnitsOf(item.Source)),
            .. years.Years.Select(year => new TypedColumn<ReformItem>($"{year.Year.Name} {ReformLabels.Rating}", 12, item => years.Items[item.Source.Id].Ratings[year.Year] is { } rating ? ReformLabels.Of(rating) : "")),
            new($"{ReformLabels.Expenditure}（千円）", 14, _ => "", item => item.Effect.Expenditure?.Amount),
            new($"{ReformLabels.Revenue}（千円）", 14, _ => "", item => item.Effect.Revenue?.Amount),
            new($"{ReformLabels.Effect}（千円）", 14, _ => "", item => item.Effect.Total?.Amount),
            new($"{ReformLabels.Effect} 累計（千円）", 16, _ => "", item => years.Items[item.Source.Id].Effect.Total?.Amount),
            new(ReformLabels.Progress, 60, item => item.Report?.Progress ?? ""),
            new(ReformLabels.NextStep, 60, item => item.Report?.NextStep ?? ""),
        ],
        [.. report.Items]);
}
