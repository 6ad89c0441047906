using MunicipalPlanning.Application.Exchange.Format;
using MunicipalPlanning.Domain.Indicators;

namespace MunicipalPlanning.Application.Exchange.Storing;

/// <summary>指標 between the file and the domain.</summary>
internal static class IndicatorRecords
{
    public static Indicator Create(ExchangeIndicator file) => Create(Guid.CreateVersion7(), file);

    public static Indicator Create(Guid id, ExchangeIndicator file)
    {
        var indicator = new Indicator(id, file.Name);
        indicator.Define(file.Definition);
        indicator.CountIn(file.Unit);
        indicator.Aim(file.Direction);
        indicator.Remark(file.Note);
        indicator.Accumulate(file.Cumulative);
        indicator.StartFrom(Years.From(file.Baseline.Year), new Figure(file.Baseline.Value));
        indicator.Measure(file.Values.Select(value => new IndicatorValue(Years.From(value.Year), new Figure(value.Target), new Figure(value.Actual))));
        return indicator;
    }

    public static ExchangeIndicator Read(Indicator indicator) => new()
    {
        Name = indicator.Name,
        Definition = indicator.Definition,
        Unit = indicator.Unit,
        Direction = indicator.Direction,
        Cumulative = indicator.IsCumulative,
        Baseline = new() { Year = indicator.BaselineYear?.Start, Value = indicator.Baseline.ToString() },
        Values = [.. indicator.Values.Select(Read)],
        Note = indicator.Note,
    };

    private static ExchangeIndicatorValue Read(IndicatorValue value) => new()
    {
        Year = value.Year?.Start,
        Target = value.Target.ToString(),
        Actual = value.Actual.ToString(),
    };
}
