using MunicipalPlanning.Application.Exchange.Format;
using MunicipalPlanning.Domain.Indicators;
using MunicipalPlanning.Domain.Plans;

namespace MunicipalPlanning.Benchmarks.Generating;

/// <summary>A plan of a size that no city has: three levels, texts and indicators in every item that usually has them.</summary>
internal static class GeneratedPlan
{
    public const string Id = "generated";
    public const string FirstMeasure = "g-1-1";

    private const int Goals = 10;
    private const int MeasuresOfEach = 19;
    private const int EntriesOfEach = 10;
    private const string Sentence = "地域の人と市役所が役割を分け合い、必要な支えが必要な人に届く仕組みを、年度ごとに確かめながら整えます。";

    public const int Items = Goals * (1 + MeasuresOfEach * (1 + EntriesOfEach));

    public const int Indicators = Goals * MeasuresOfEach * 2;

    public static ExchangePlan Create() => new()
    {
        Id = Id,
        Name = "大きな計画",
        Kind = PlanKind.BasicPlan,
        FirstYear = 2023,
        LastYear = 2030,
        Levels = ["基本目標", "基本施策", "個別施策"],
        Items = [.. Enumerable.Range(1, Goals).Select(Goal)],
        Glossary = [.. Enumerable.Range(1, 40).Select(number => new ExchangeTerm { Term = $"用語{number}", Meaning = Sentence })],
    };

    private static ExchangePlanItem Goal(int goal) => new()
    {
        Id = $"g-{goal}",
        Number = $"{goal}",
        Title = $"目標{goal}",
        Policy = Sentence,
        Items = [.. Enumerable.Range(1, MeasuresOfEach).Select(measure => Measure(goal, measure))],
    };

    private static ExchangePlanItem Measure(int goal, int measure) => new()
    {
        Id = $"g-{goal}-{measure}",
        Number = $"{goal}-{measure}",
        Title = $"施策{goal}の{measure}",
        Policy = Sentence + Sentence + $"用語{(goal * measure % 40) + 1}を進めます。",
        Issues = [.. Enumerable.Repeat(Sentence, 4)],
        Indicators = [.. Enumerable.Range(1, 2).Select(Indicator)],
        Items = [.. Enumerable.Range(1, EntriesOfEach).Select(entry => Entry(goal, measure, entry))],
    };

    private static ExchangePlanItem Entry(int goal, int measure, int entry) => new()
    {
        Id = $"g-{goal}-{measure}-{entry}",
        Number = $"{goal}{measure:00}{entry:00}",
        Title = $"個別施策{entry}",
        Priority = entry % 3 == 0,
        Actions = [.. Enumerable.Range(0, 3).Select(number => new ExchangeAction { Number = "①②③"[number].ToString(), Text = Sentence, Priority = number == 0 })],
    };

    private static ExchangeIndicator Indicator(int number) => new()
    {
        Name = $"指標{number}",
        Definition = Sentence,
        Unit = "件",
        Direction = IndicatorDirection.Up,
        Baseline = new() { Year = 2022, Value = "40" },
        Values = [.. Enumerable.Range(2023, 8).Select(year => new ExchangeIndicatorValue { Year = year, Target = $"{year - 1980}", Actual = year < 2026 ? $"{year - 1981}" : "" })],
    };
}
