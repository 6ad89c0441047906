using MunicipalPlanning.Domain.Calendar;

namespace MunicipalPlanning.Domain.Indicators;

/// <summary>指標: what is measured, from which baseline, with target and actual per year.</summary>
public sealed class Indicator : Placed
{
    private readonly List<IndicatorValue> _values = [];

    private Indicator()
    {
        Name = Definition = Unit = Note = "";
    }

    public Indicator(string name, string definition, string unit, IndicatorDirection? direction, string note)
    {
        Id = Guid.CreateVersion7();
        Name = TextLimits.Require(name, TextLimits.Line);
        Definition = TextLimits.Require(definition, TextLimits.Paragraphs);
        Unit = TextLimits.Require(unit, TextLimits.Figure);
        Direction = direction;
        Note = TextLimits.Require(note, TextLimits.Paragraphs);
    }

    public Guid Id { get; private set; }

    public string Name { get; private set; }

    /// <summary>指標の考え方.</summary>
    public string Definition { get; private set; }

    public string Unit { get; private set; }

    public IndicatorDirection? Direction { get; private set; }

    public FiscalYear? BaselineYear { get; private set; }

    /// <summary>基準値, as written.</summary>
    public Figure Baseline { get; private set; }

    public IReadOnlyList<IndicatorValue> Values => _values;

    public string Note { get; private set; }

    public void StartFrom(FiscalYear? year, Figure baseline) => (BaselineYear, Baseline) = (year, baseline);

    /// <exception cref="ArgumentException">A year occurs twice.</exception>
    public void Measure(IEnumerable<IndicatorValue> values)
    {
        var list = values.ToList();
        var years = list.Where(value => value.Year is not null).Select(value => value.Year).ToList();
        if (years.Distinct().Count() != years.Count)
            throw new ArgumentException("A year has two values.");
        _values.Clear();
        _values.AddRange(list);
    }
}
