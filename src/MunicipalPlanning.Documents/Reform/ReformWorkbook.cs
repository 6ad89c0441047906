using MunicipalPlanning.Application.Reform;
using MunicipalPlanning.Documents.Workbooks;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Indicators;
using MunicipalPlanning.Domain.Projects;

namespace MunicipalPlanning.Documents.Reform;

/// <summary>進捗報告の表 as a workbook: the tables of the report, one on each sheet, with the numbers behind them.</summary>
public static class ReformWorkbook
{
    private static readonly IReadOnlyList<TypedColumn<ReformItem>> s_item =
    [
        new(ReformLabels.Theme, 28, item => item.Theme is { } theme ? theme.Number + theme.Title : ""),
        new(ReformLabels.Number, 8, item => item.Source.Number),
        new(ReformLabels.Item, 36, item => item.Source.Title),
    ];

    private static readonly IReadOnlyList<TypedColumn<ReformItem>> s_effects =
    [
        new($"{ReformLabels.Effect}（千円）", 14, _ => "", item => item.Effect.Total?.Amount),
        new($"{ReformLabels.Expenditure}（千円）", 14, _ => "", item => item.Effect.Expenditure?.Amount),
        new($"{ReformLabels.Revenue}（千円）", 14, _ => "", item => item.Effect.Revenue?.Amount),
    ];

    public static byte[] Write(ReformReportView report, ReformYears years) => TableWorkbook.Of(
        Items(report),
        TableSheet.Of("表１", [.. s_item, new(ReformLabels.Units, 30, item => ReformLabels.UnitsOf(item.Source))], report.Items),
        TableSheet.Of("表２", [.. s_item, new(ReformLabels.Rating, 10, item => ReformLabels.Of(item.Report?.Rating))], report.Items),
        Shares(report),
        TableSheet.Of("表３", [.. s_item.Skip(1), .. s_effects], report.Items.Where(item => !item.Effect.IsEmpty), ReformLabels.Total),
        Indicators(report),
        Years(report, years));

    private static TableSheet Items(ReformReportView report) => TableSheet.Of(
        ReformLabels.Item,
        [
            .. s_item,
            new(ReformLabels.Units, 24, item => ReformLabels.UnitsOf(item.Source)),
            new(ReformLabels.Rating, 10, item => item.Report?.Rating is { } rating ? ReformLabels.Of(rating) : ""),
            .. s_effects,
            new(ReformLabels.Progress, 60, item => item.Report?.Progress ?? ""),
            new(ReformLabels.NextStep, 60, item => item.Report?.NextStep ?? ""),
            new("注記", 40, item => string.Join('\n', item.Report?.Notes ?? [])),
        ],
        report.Items);

    private static TableSheet Shares(ReformReportView report) => TableSheet.Of<RatingShare>(
        "表２ 内訳",
        [
            new(ReformLabels.Rating, 10, share => ReformLabels.Of(share.Rating)),
            new("内容", 30, share => ReformLabels.WordOf(report, share.Rating)),
            new("項目数", 10, _ => "", share => share.Count),
            new("割合（%）", 10, _ => "") { Number = share => share.Percent },
        ],
        ReformLabels.SharesOf(report),
        ReformLabels.Total);

    private static TableSheet Indicators(ReformReportView report) => TableSheet.Of<(ReformItem Item, Indicator Indicator, FiscalYear Year)>(
        ReformLabels.Indicator,
        [
            new(ReformLabels.Number, 8, row => row.Item.Source.Number),
            new(ReformLabels.Item, 36, row => row.Item.Source.Title),
            new(ReformLabels.IndicatorName, 40, row => row.Indicator.Name),
            new("単位", 10, row => row.Indicator.Unit),
            new("年度", 12, row => row.Year.Name),
            new(ReformLabels.Target, 14, row => Written(row.Indicator.In(row.Year)?.Target)),
            new($"{ReformLabels.Target}（数）", 14, _ => "") { Number = row => row.Indicator.In(row.Year)?.Target.Number },
            new(ReformLabels.Actual, 14, row => Written(report.ActualOf(row.Indicator, row.Year))),
            new($"{ReformLabels.Actual}（数）", 14, _ => "") { Number = row => report.ActualOf(row.Indicator, row.Year)?.Number },
        ],
        from item in report.Items
        from indicator in item.Source.Indicators
        from year in report.Years
        select (item, indicator, year));

    private static TableSheet Years(ReformReportView report, ReformYears years) => TableSheet.Of(
        "年度比較",
        [
            .. s_item,
            .. years.Years.Select(year => new TypedColumn<ReformItem>($"{year.Year.Name} {ReformLabels.Rating}", 12, item => years.Items[item.Source.Id].Ratings[year.Year] is { } rating ? ReformLabels.Of(rating) : "")),
            new($"{ReformLabels.Effect} 累計（千円）", 18, _ => "", item => years.Items[item.Source.Id].Effect.Total?.Amount),
        ],
        report.Items,
        ReformLabels.Total);

    private static string Written(Figure? figure) => figure?.ToString() ?? "";
}
