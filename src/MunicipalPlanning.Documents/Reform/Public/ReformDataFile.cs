using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using MunicipalPlanning.Application.Plans;
using MunicipalPlanning.Application.Reform;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Indicators;
using MunicipalPlanning.Domain.Plans;

namespace MunicipalPlanning.Documents.Reform.Public;

/// <summary>data.json: the report's year as data, with the totals that the report prints; the structure is described in docs/exchange/reform-data.md.</summary>
public static class ReformDataFile
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static byte[] Write(ReformReportView report) => JsonSerializer.SerializeToUtf8Bytes(Of(report), s_json);

    private static ReformData Of(ReformReportView report) => new(
        "municipal-planning-reform-report",
        1,
        report.Plan.MunicipalityName,
        new(report.Plan.PlanId, report.Plan.Name, report.Plan.FirstYear?.Start, report.Plan.LastYear?.Start),
        report.Year.Start,
        report.Year.Name,
        report.IsPublished,
        [.. report.Plan.Chapters.Where(chapter => chapter.Year is null || chapter.Year == report.Year).Select(chapter => new ReformDataChapter(chapter.Title, chapter.Text, chapter.Year is not null))],
        [.. report.Scale.Grades.Select(grade => new ReformDataGrade(Word(grade.Rating)!, grade.Word, grade.Criterion))],
        [.. Themes(report)],
        Totals(report),
        [.. report.Plan.Glossary.Select(term => new ReformDataTerm(term.Term, term.Meaning))]);

    /// <summary>Items of a plan without themes stand under one that has no name.</summary>
    private static IEnumerable<ReformDataTheme> Themes(ReformReportView report) => report.Items.Any(item => item.Theme is not null)
        ? report.Themes.Select(theme => new ReformDataTheme(theme.Source.Id, theme.Source.Number, theme.Source.Title, Written(theme.Example), [.. theme.Items.Select(item => Of(report, item))]))
        : [new ReformDataTheme(null, "", "", null, [.. report.Items.Select(item => Of(report, item))])];

    private static ReformDataItem Of(ReformReportView report, ReformItem item) => new(
        item.Source.Id,
        item.Source.Number,
        item.Source.Title,
        item.Source.Units,
        Written(item.Source.UnitsText),
        [.. item.Source.Roadmap.SelectMany(row => row.Entries.Select(entry => new ReformDataStep(Written(row.Title), entry.From, entry.To, entry.Text)))],
        [.. item.Source.Indicators.Select(indicator => Of(indicator, report.Year))],
        Written(item.Report?.Progress),
        Written(item.Report?.NextStep),
        Word(item.Report?.Rating),
        item.Effect.Expenditure?.Amount,
        item.Effect.Revenue?.Amount,
        item.Effect.Total?.Amount,
        item.Report?.Notes ?? [],
        [.. report.CommentsOn(item).Select(comment => new ReformDataComment(comment.Meeting, comment.HeldOn, comment.Text, Written(comment.Answer)))]);

    private static ReformDataIndicator Of(Indicator indicator, FiscalYear until) => new(
        indicator.Name,
        Written(indicator.Unit),
        Written(indicator.Note),
        [.. indicator.Values.OrderBy(value => value.Year).Select(value => new ReformDataValue(value.Year?.Start, Written(value.Target), value.Year > until ? null : Written(value.Actual)))]);

    private static ReformDataTotals Totals(ReformReportView report) => new(
        report.Items.Count(),
        report.Shares.Total,
        [.. ReformLabels.SharesOf(report).Select(share => new ReformDataShare(Word(share.Rating)!, share.Count, share.Percent))],
        report.Effect.Expenditure?.Amount,
        report.Effect.Revenue?.Amount,
        report.Effect.Total?.Amount);

    private static string? Word(Rating? rating) => rating is Rating.Excluded ? "excluded" : rating?.ToString();

    private static string? Written(Figure figure) => figure.IsEmpty ? null : figure.Text;

    private static string? Written(string? text) => text is { Length: > 0 } ? text : null;
}
