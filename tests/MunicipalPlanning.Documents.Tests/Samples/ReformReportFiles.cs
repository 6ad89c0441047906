using MunicipalPlanning.Application.Plans;
using MunicipalPlanning.Application.Reform;
using MunicipalPlanning.Documents.Reform;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Domain.Projects;

namespace MunicipalPlanning.Documents.Tests.Samples;

/// <summary>Progress reports of reform plans, as the application reads them.</summary>
internal static class ReformReportFiles
{
    /// <summary>The published report of a city; the test is skipped where it does not lie beside the repository.</summary>
    public static ReformReportView Toride() => Of(PlanBookFiles.Published("toride.json").Single(plan => plan.Kind == PlanKind.ReformPlan), new FiscalYear(2020));

    /// <summary>That of the fictional sample municipality.</summary>
    public static ReformReportView Sample() => Of(PlanBookFiles.Sample().Single(plan => plan.Kind == PlanKind.ReformPlan), new FiscalYear(2025));

    public static ReformReportView Of(PlanBookView plan, FiscalYear year) => ReformReportView.Of(plan, year, RatingScale.Customary(year));

    /// <summary>Every text and figure of a report, a paragraph each.</summary>
    public static IEnumerable<string> TextsOf(ReformReportView report) =>
        report.Plan.Chapters.SelectMany(chapter => chapter.Text.Split('\n').Append(chapter.Title))
            .Concat(report.Themes.SelectMany(theme => theme.Example.Split('\n')))
            .Concat(report.Items.SelectMany(TextsOf))
            .Concat(report.Plan.Glossary.Select(term => term.Meaning))
            .Where(text => text.Length > 0);

    private static IEnumerable<string> TextsOf(ReformItem item) =>
        item.Source.Roadmap.SelectMany(row => row.Entries.Select(entry => entry.Text).Append(row.Title)).SelectMany(text => text.Split('\n'))
            .Concat(item.Source.Indicators.SelectMany(indicator => indicator.Values.SelectMany(value => new[] { ReformLabels.Figure(value.Target, indicator.Unit), ReformLabels.Figure(value.Actual, indicator.Unit) }).Append(indicator.Name)))
            .Concat((item.Report?.Progress ?? "").Split('\n')).Concat((item.Report?.NextStep ?? "").Split('\n')).Concat(item.Report?.Notes ?? []);
}
