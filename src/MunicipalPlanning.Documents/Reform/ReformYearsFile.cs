using MunicipalPlanning.Application.Reform;
using MunicipalPlanning.Documents.Csv;
using MunicipalPlanning.Documents.Workbooks;

namespace MunicipalPlanning.Documents.Reform;

/// <summary>年度比較 as a table to reckon with: the items that are shown, with every year's rating, the sums of their effects, what was announced and what is reported.</summary>
public static class ReformYearsFile
{
    public static byte[] Csv(ReformReportView report, ReformYears years) => CsvFile.Of(Columns(report, years), years.Themes.SelectMany(theme => theme.Items));

    private static IReadOnlyList<TypedColumn<ReformItem>> Columns(ReformReportView report, ReformYears years)
    {
        return
        [
            new(ReformLabels.Theme, 28, item => item.Theme is { } theme ? theme.Number + theme.Title : ""),
            new(ReformLabels.Number, 8, item => item.Source.Number),
            new(ReformLabels.Item, 36, item => item.Source.Title),
            new(ReformLabels.Units, 24, item => ReformLabels.UnitsOf(item.Source)),
            .. years.Years.Select(year => new TypedColumn<ReformItem>($"{year.Year.Name} {ReformLabels.Rating}", 12, item => Over(item).Ratings[year.Year] is { } rating ? ReformLabels.Of(rating) : "")),
            new("前年との差", 10, item => ReformLabels.Of(Over(item).Change)),
            .. years.Years.Where(year => year.Year <= report.Year).Select(year => new TypedColumn<ReformItem>($"{year.Year.Name} {ReformLabels.Effect}（千円）", 14, _ => "", item => Over(item).Effects.GetValueOrDefault(year.Year).Total?.Amount)),
            new($"{ReformLabels.Expenditure} 累計（千円）", 16, _ => "", item => Over(item).Effect.Expenditure?.Amount),
            new($"{ReformLabels.Revenue} 累計（千円）", 16, _ => "", item => Over(item).Effect.Revenue?.Amount),
            new($"{ReformLabels.Effect} 累計（千円）", 16, _ => "", item => Over(item).Effect.Total?.Amount),
            new($"前年の「{ReformLabels.NextStep}」", 60, item => Over(item).Announced),
            new($"今回の{ReformLabels.Progress}", 60, item => Over(item).Reported),
        ];

        ReformItemYears Over(ReformItem item) => years.Items[item.Source.Id];
    }
}
