using System.Globalization;
using Microsoft.Net.Http.Headers;
using MunicipalPlanning.Application.Indicators;
using MunicipalPlanning.Documents.Csv;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Indicators;

namespace MunicipalPlanning.Web.Indicators;

/// <summary>書出し: the indicators that the page shows, as a file for Excel.</summary>
internal static class IndicatorEndpoints
{
    public static void MapIndicators(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/plans/{planId}/indicators/{start:int}/export.csv", ExportAsync);

    private static async Task<IResult> ExportAsync(string planId, int start, string? state, string? item, string? unit, string? view, string? q, HttpContext http, IndicatorOverview indicators)
    {
        if (!FiscalYear.IsValid(start) || await indicators.ForAsync(planId, new FiscalYear(start), http.RequestAborted) is not { } plan)
            return Results.NotFound();
        var lines = plan.Lines.Where(IndicatorFilter.Read(state, item, unit, view, q).Shows).ToList();
        var years = lines.SelectMany(line => line.Years).Select(year => year.Year).OfType<FiscalYear>().Distinct().Order().ToList();
        http.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = "indicators.csv", FileNameStar = $"指標_{plan.PlanName}_{plan.Year.Name}.csv" }.ToString();
        http.Response.Headers.CacheControl = "private, no-store";
        return Results.Bytes(CsvFile.Of(Headings(plan, years), lines.Select(line => Row(line, years))), CsvFile.MediaType);
    }

    private static string[] Headings(PlanIndicators plan, List<FiscalYear> years) =>
    [
        plan.FirstLevelName, "番号", "項目", "指標", "指標の考え方", "単位", "向き", "数え方", "基準年度", "基準値",
        .. years.SelectMany(year => new[] { $"{year.Name} 目標値", $"{year.Name} 実績値" }),
        "状態", "理由", "達成率（%）", "達成の度合い", "計算式", "担当課", "注記",
    ];

    private static string[] Row(IndicatorLine line, List<FiscalYear> years)
    {
        var (standing, written) = (line.Standing, line.Years.Where(year => year.Year is not null).ToDictionary(year => year.Year!.Value));
        return
        [
            line.Item.FirstTitle, line.Item.Number, line.Item.Title, line.Name, line.Definition, line.Unit, IndicatorText.Direction(line.Direction), IndicatorText.Counting(line.IsCumulative), line.BaselineYear?.Name ?? "", line.Baseline,
            .. years.SelectMany(year => written.TryGetValue(year, out var value) ? new[] { value.Target, value.Actual } : ["", ""]),
            standing.State.Word(), standing.Reason, standing.Achievement.Rate?.ToString("0.0", CultureInfo.InvariantCulture) ?? "", standing.Achievement.Text, standing.Achievement.Formula, line.Item.UnitNames, line.Note,
        ];
    }
}
