using MunicipalPlanning.Application.Exchange;
using MunicipalPlanning.Application.Exchange.Format;
using MunicipalPlanning.Application.Plans;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Indicators;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Domain.Projects;
using MunicipalPlanning.Domain.Schedules;

namespace MunicipalPlanning.Documents.Tests.Samples;

/// <summary>The plans of files in the exchange format, as the application reads them for books.</summary>
internal static class PlanBookFiles
{
    /// <summary>The plans of the fictional sample municipality.</summary>
    public static IReadOnlyList<PlanBookView> Sample() => Read(FindAbove("samples", "mizukawa.json")!);

    /// <summary>The plans of a published document beside the repository; the test is skipped where it is not there.</summary>
    public static IReadOnlyList<PlanBookView> Published(string name)
    {
        var path = FindAbove(Path.Combine("shared", "exchange"), name);
        Assert.SkipWhen(path is null, $"shared/exchange/{name} does not lie beside the repository.");
        return Read(path);
    }

    private static IReadOnlyList<PlanBookView> Read(string path)
    {
        var file = ExchangeReader.Read(File.ReadAllBytes(path)).File!;
        var units = file.Units.ToDictionary(unit => unit.Id, unit => unit.Name);
        return [.. file.Plans.Select(plan => View(file.Municipality.Name, plan, units))];
    }

    private static PlanBookView View(string municipality, ExchangePlan plan, Dictionary<string, string> units) => new(
        municipality,
        plan.Id,
        plan.Name,
        plan.Kind,
        Year(plan.FirstYear),
        Year(plan.LastYear),
        plan.CautionPercent ?? Plan.UsualCautionPercent,
        plan.Levels,
        [.. plan.Chapters.Select(chapter => new PlanBookChapter(chapter.Title, Year(chapter.Year), chapter.Text))],
        [.. plan.Items.Select(item => View(item, 0, units))],
        [.. plan.Glossary.Select(term => new PlanBookTerm(term.Term, term.Meaning))]);

    private static PlanBookItem View(ExchangePlanItem item, int depth, Dictionary<string, string> units) => new(
        item.Id,
        depth,
        item.Number,
        item.Title,
        item.Priority,
        [.. item.Units.Select(id => units[id])],
        item.UnitsText,
        item.Policy,
        item.Issues,
        [.. item.Actions.Select(action => new PlanBookAction(action.Number, action.Text, action.Priority))],
        [.. item.Indicators.Select(View)],
        [.. item.Roadmap.Select(row => new ScheduleRowView(Guid.NewGuid(), row.Title, [.. row.Entries.Select(entry => new ScheduleEntry(ScheduleAxis.FiscalYears, entry.From, entry.To, entry.Kind, entry.Text))]))],
        [.. item.Progress.Select(View)],
        [.. item.Items.Select(below => View(below, depth + 1, units))]);

    internal static Indicator View(ExchangeIndicator file)
    {
        var indicator = new Indicator(file.Name, file.Definition, file.Unit, file.Direction, file.Note);
        indicator.Accumulate(file.Cumulative);
        indicator.StartFrom(Year(file.Baseline.Year), new Figure(file.Baseline.Value));
        indicator.Measure(file.Values.Select(value => new IndicatorValue(Year(value.Year), new Figure(value.Target), new Figure(value.Actual))));
        return indicator;
    }

    private static ItemProgress View(ExchangeProgress file)
    {
        var progress = new ItemProgress(new FiscalYear(file.Year), file.Progress, file.Next, file.Rating, file.Notes);
        progress.TakeEffect(Amount(file.EffectExpenditure), Amount(file.EffectRevenue));
        return progress;
    }

    internal static Thousands? Amount(long? amount) => amount is { } thousands ? new Thousands(thousands) : null;

    private static FiscalYear? Year(int? start) => start is { } year ? new FiscalYear(year) : null;

    internal static string? FindAbove(string folder, string file, [System.Runtime.CompilerServices.CallerFilePath] string source = "")
    {
        for (var place = Path.GetDirectoryName(source); place is not null; place = Path.GetDirectoryName(place))
        {
            if (File.Exists(Path.Combine(place, folder, file)))
                return Path.Combine(place, folder, file);
        }
        return null;
    }
}
