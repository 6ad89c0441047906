using MunicipalPlanning.Domain.Calendar;

namespace MunicipalPlanning.Domain.Indicators;

/// <summary>年度の値: target and actual of one year, as written.</summary>
public sealed class IndicatorValue
{
    private IndicatorValue()
    {
    }

    public IndicatorValue(FiscalYear? year, Figure target, Figure actual)
    {
        (Year, Target, Actual) = (year, target, actual);
    }

    /// <summary>Null where the document states no year.</summary>
    public FiscalYear? Year { get; private set; }

    public Figure Target { get; private set; }

    public Figure Actual { get; private set; }

    internal void Become(IndicatorValue other) => (Year, Target, Actual) = (other.Year, other.Target, other.Actual);
}
