using MunicipalPlanning.Application.Reform;
using MunicipalPlanning.Documents.Csv;
using MunicipalPlanning.Documents.Workbooks;
using MunicipalPlanning.Domain.Plans;

namespace MunicipalPlanning.Documents.Reform.Public;

/// <summary>data.csv: one row for each item and year, up to the year of the report.</summary>
public static class ReformDataTable
{
    private static readonly IReadOnlyList<TypedColumn<Row>> s_columns =
    [
        new("地方公共団体名", 0, row => row.Report.Plan.MunicipalityName),
        new("計画", 0, row => row.Report.Plan.Name),
        new("年度（西暦）", 0, row => row.Progress.Year.ToString()),
        new("年度", 0, row => row.Progress.Year.Name),
        new(ReformLabels.Theme, 0, row => row.Item.Theme is { } theme ? theme.Number + theme.Title : ""),
        new(ReformLabels.Number, 0, row => row.Item.Source.Number),
        new(ReformLabels.Item, 0, row => row.Item.Source.Title),
        new(ReformLabels.Units, 0, row => ReformLabels.UnitsOf(row.Item.Source)),
        new(ReformLabels.Rating, 0, row => row.Progress.Rating is { } rating ? ReformLabels.Of(rating) : ""),
        new($"{ReformLabels.Expenditure}の増減（千円）", 0, _ => "", row => row.Progress.EffectExpenditure?.Amount),
        new($"{ReformLabels.Revenue}の増減（千円）", 0, _ => "", row => row.Progress.EffectRevenue?.Amount),
        new($"{ReformLabels.Effect}（千円）", 0, _ => "", row => new Domain.Reform.Effect(row.Progress.EffectExpenditure, row.Progress.EffectRevenue).Total?.Amount),
        new(ReformLabels.Progress, 0, row => row.Progress.Progress),
        new(ReformLabels.NextStep, 0, row => row.Progress.NextStep),
        new("注記", 0, row => string.Join('\n', row.Progress.Notes)),
    ];

    public static byte[] Write(ReformReportView report) => CsvFile.Of(s_columns, Rows(report));

    /// <summary>Of the report's year every item, also one of which nothing is written yet.</summary>
    private static IEnumerable<Row> Rows(ReformReportView report) =>
        from item in report.Items
        let earlier = item.Source.Progress.Where(progress => progress.Year < report.Year)
        from progress in earlier.Append(item.Report ?? new ItemProgress(report.Year))
        select new Row(report, item, progress);

    private sealed record Row(ReformReportView Report, ReformItem Item, ItemProgress Progress);
}
