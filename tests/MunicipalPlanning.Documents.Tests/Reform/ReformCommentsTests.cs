using MunicipalPlanning.Application.Reform;
using MunicipalPlanning.Documents.Reform;
using MunicipalPlanning.Documents.Tests.Samples;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Domain.Projects;
using MunicipalPlanning.Domain.Reform;

namespace MunicipalPlanning.Documents.Tests.Reform;

public sealed class ReformCommentsTests(Printer printer)
{
    private static readonly FiscalYear Year = new(2025);

    [Fact]
    public async Task Print_ReportWithComments_HasThemAsAnnexAfterTheIndicators_AndInItsContents()
    {
        var report = Sample();
        var item = report.Items.First(item => item.Source.Title == "観光施設の運営見直し");
        var said = item.Source.Progress.First(progress => progress.Year == Year);
        said.Record(new CommitteeComment("第2回行政経営改革推進委員会", new(2026, 8, 3), "使用料の説明をていねいに。", ""));
        said.Record(new CommitteeComment("第1回行政経営改革推進委員会", new(2026, 7, 10), "予約の残り3施設を急いでほしい。\n高齢者にも使いやすく。", "9月までに終える。"));

        using var pdf = await printer.PrintAsync(report);

        var last = pdf.PageText(pdf.PageCount);
        Assert.Contains(PrintedPdf.Pack("資料 委員会の意見"), last, StringComparison.Ordinal);
        Assert.Contains(PrintedPdf.Pack("7観光施設の運営見直し"), last, StringComparison.Ordinal);
        Assert.Contains(PrintedPdf.Pack("予約の残り3施設を急いでほしい。高齢者にも使いやすく。"), last, StringComparison.Ordinal);
        Assert.True(last.IndexOf("令和8年7月10日", StringComparison.Ordinal) < last.IndexOf("令和8年8月3日", StringComparison.Ordinal));
        Assert.Contains(PrintedPdf.Pack("資料 委員会の意見") + pdf.PageCount, pdf.PageText(2), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Print_ReportWithoutComments_SaysNothingOfThem()
    {
        using var pdf = await printer.PrintAsync(Sample());

        Assert.All(Enumerable.Range(1, pdf.PageCount), page => Assert.DoesNotContain("委員会の意見", pdf.PageText(page), StringComparison.Ordinal));
    }

    [Fact]
    public void YearsFile_HasARowForEachItemShown_WithItsSums()
    {
        var report = Sample();
        var file = ReformYearsFile.Csv(report, ReformYears.Of(report, item => item.Report?.Rating == Rating.C));

        var lines = System.Text.Encoding.UTF8.GetString(file).Split("\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal([0xEF, 0xBB, 0xBF], file.Take(3));
        Assert.StartsWith("\uFEFFテーマ,番号,改革項目,担当課,令和6年度 評価,令和7年度 評価", lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.Contains("6,公共施設の再編,契約管財課・政策推進課,B,C,,,,下がった,12300,-8490,9640,13450,3810,", StringComparison.Ordinal));
    }

    private static ReformReportView Sample() =>
        ReformReportView.Of(PlanBookFiles.Sample().Single(plan => plan.Kind == PlanKind.ReformPlan), Year, RatingScale.Customary(Year));
}
