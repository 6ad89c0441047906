using System.Globalization;
using MunicipalPlanning.Application.Exchange;
using MunicipalPlanning.Application.Exchange.Format;
using MunicipalPlanning.Benchmarks.Running;
using MunicipalPlanning.Domain.Indicators;
using MunicipalPlanning.Domain.Organization;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Domain.Projects;
using MunicipalPlanning.Domain.Schedules;

namespace MunicipalPlanning.Benchmarks.Generating;

/// <summary>Projects with one full year each, for the units and plans of the sample municipality; always the same ones.</summary>
internal static class GeneratedProjects
{
    private const string Sentence = "市民が安心して暮らし続けられるよう、関係する課と団体が話し合い、段階を踏んで事業を進める。";
    private const int ScheduleRows = 4;

    public static async Task<ExchangeFile> ForSampleAsync(int count)
    {
        await using var stream = File.OpenRead(Sample.File);
        var sample = (await ExchangeReader.ReadAsync(stream, CancellationToken.None)).File ?? throw new InvalidOperationException("The sample cannot be read.");
        var sections = sample.Units.Where(unit => unit is { Kind: UnitKind.Section, LastYear: null }).ToList();
        var items = sample.Plans.SelectMany(plan => plan.Items).ToList();
        return sample with
        {
            Projects = [.. Enumerable.Range(0, count).Select(index => Project(index, sections[index % sections.Count], items[index % items.Count]))],
            Sheets = [],
        };
    }

    private static ExchangeProject Project(int index, ExchangeUnit section, ExchangePlanItem item)
    {
        var number = index.ToString("0000", CultureInfo.InvariantCulture);
        return new()
        {
            Id = $"generated-{number}",
            Number = number,
            Name = $"生成した事務事業{number}",
            Years = [Year(index, section.Id, item.Id)],
        };
    }

    private static ExchangeProjectYear Year(int index, string unit, string item) => new()
    {
        Year = Sample.Year,
        Unit = unit,
        PlanLinks = [item],
        Background = Text(2),
        Purpose = Text(2),
        Goal = Text(1),
        Outline = $"{Text(3)}\n{Text(2)}",
        LegalBasis = "地方自治法第2条",
        Schedule = [.. Enumerable.Range(1, ScheduleRows).Select(Row)],
        Activities = [.. Enumerable.Range(1, 2).Select(activity => Activity(index, activity))],
        Outcomes = [Indicator("満足している市民の割合", "%", index)],
        Budget = 1_000 + index,
        Settlement = 900 + index,
        Result = Text(2),
        Review = new() { Rating = (Rating)(index % 3), Reflection = Text(2), Improve = [RoomForImprovement.Cost], Direction = Text(1) },
    };

    private static ExchangeScheduleRow Row(int row) => new()
    {
        Title = $"取組{row}（関係団体との調整）",
        Entries =
        [
            new() { From = 4, To = 6, Text = "準備・調整", Kind = ScheduleEntryKind.Arrow },
            new() { From = 7, To = 2, Text = "実施", Kind = ScheduleEntryKind.Arrow },
            new() { From = 3, To = 3, Text = "まとめ", Kind = ScheduleEntryKind.Text },
        ],
    };

    private static ExchangeActivity Activity(int index, int activity) => new()
    {
        Name = $"活動{activity}",
        Years = [Sample.Year],
        Partner = "市民活動団体",
        Description = Text(1),
        Budget = 500 + index,
        Outputs = [Indicator("開催回数", "回", index)],
    };

    private static ExchangeIndicator Indicator(string name, string unit, int index) => new()
    {
        Name = name,
        Unit = unit,
        Direction = IndicatorDirection.Up,
        Baseline = new() { Year = Sample.Year - 2, Value = Number(index % 50) },
        Values = [.. Enumerable.Range(Sample.Year - 1, 3).Select(year => new ExchangeIndicatorValue { Year = year, Target = Number(index % 50 + 5), Actual = Number(index % 50 + 4) })],
    };

    private static string Text(int sentences) => string.Concat(Enumerable.Repeat(Sentence, sentences));

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
