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
        : this(Guid.CreateVersion7(), name)
    {
        Define(definition);
        CountIn(unit);
        Aim(direction);
        Remark(note);
    }

    /// <summary>A new one, or one that was taken away and is put back.</summary>
    public Indicator(Guid id, string name)
        : this()
    {
        Id = id;
        Rename(name);
    }

    public Guid Id { get; private set; }

    public string Name { get; private set; }

    /// <summary>指標の考え方.</summary>
    public string Definition { get; private set; }

    public string Unit { get; private set; }

    public IndicatorDirection? Direction { get; private set; }

    /// <summary>累計: a year's figure counts from the beginning of the plan; otherwise it is the year's own.</summary>
    public bool IsCumulative { get; private set; }

    public FiscalYear? BaselineYear { get; private set; }

    /// <summary>基準値, as written.</summary>
    public Figure Baseline { get; private set; }

    public IReadOnlyList<IndicatorValue> Values => _values;

    public string Note { get; private set; }

    public void Rename(string name) => Name = TextLimits.Require(name, TextLimits.Line);

    public void Define(string definition) => Definition = TextLimits.Require(definition, TextLimits.Paragraphs);

    public void CountIn(string unit) => Unit = TextLimits.Require(unit, TextLimits.Figure);

    public void Aim(IndicatorDirection? direction) => Direction = direction;

    public void Accumulate(bool isCumulative) => IsCumulative = isCumulative;

    public void Remark(string note) => Note = TextLimits.Require(note, TextLimits.Paragraphs);

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

    public IndicatorValue? In(FiscalYear year) => _values.Find(value => value.Year == year);

    public void WriteTarget(FiscalYear year, Figure target) => Write(year, target, In(year)?.Actual ?? default);

    public void WriteActual(FiscalYear year, Figure actual) => Write(year, In(year)?.Target ?? default, actual);

    /// <summary>Writes the target for which no year is stated.</summary>
    public void WriteUndatedTarget(Figure target)
    {
        var known = _values.Find(value => value.Year is null && !value.Target.IsEmpty) ?? _values.Find(value => value.Year is null);
        Replace(known, new IndicatorValue(null, target, known?.Actual ?? default));
    }

    private void Write(FiscalYear year, Figure target, Figure actual) => Replace(In(year), new IndicatorValue(year, target, actual));

    // Years stand in order; what has no year stays behind them. The stored values keep their places in the list and take on
    // other content, because the database knows a value by its place.
    private void Replace(IndicatorValue? known, IndicatorValue changed)
    {
        var written = _values.Where(value => value != known).Select(value => new IndicatorValue(value.Year, value.Target, value.Actual)).ToList();
        if (!changed.Target.IsEmpty || !changed.Actual.IsEmpty)
            written.Add(changed);
        var inOrder = written.OrderBy(value => value.Year?.Start ?? int.MaxValue).ToList();
        foreach (var (index, value) in inOrder.Index())
        {
            if (index == _values.Count)
                _values.Add(value);
            else
                _values[index].Become(value);
        }
        _values.RemoveRange(inOrder.Count, _values.Count - inOrder.Count);
    }
}
