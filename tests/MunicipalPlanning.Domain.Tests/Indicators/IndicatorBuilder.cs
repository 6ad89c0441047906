using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Indicators;

namespace MunicipalPlanning.Domain.Tests.Indicators;

/// <summary>Indicators with figures as cities write them; year 7 is 令和7年度.</summary>
internal sealed class IndicatorBuilder(IndicatorDirection? direction, string unit = "")
{
    private readonly List<IndicatorValue> _values = [];
    private (FiscalYear? Year, string Text) _baseline = (null, "");
    private bool _isCumulative;

    public static FiscalYear Year(int reiwa) => new(2018 + reiwa);

    public IndicatorBuilder From(int reiwa, string baseline)
    {
        _baseline = (Year(reiwa), baseline);
        return this;
    }

    public IndicatorBuilder Target(int? reiwa, string target, string actual = "")
    {
        _values.Add(new IndicatorValue(reiwa is { } year ? Year(year) : null, new Figure(target), new Figure(actual)));
        return this;
    }

    public IndicatorBuilder Actual(int reiwa, string actual) => Target(reiwa, "", actual);

    public IndicatorBuilder Cumulative()
    {
        _isCumulative = true;
        return this;
    }

    public Indicator Build()
    {
        var indicator = new Indicator("指標", "", unit, direction, "");
        indicator.Accumulate(_isCumulative);
        indicator.StartFrom(_baseline.Year, new Figure(_baseline.Text));
        indicator.Measure(_values);
        return indicator;
    }

    public IndicatorStanding Stand(int reiwa = 7, int cautionPercent = 90, int? planFrom = 5) =>
        IndicatorStanding.Of(Build(), Year(reiwa), cautionPercent, planFrom is { } first ? Year(first) : null);

    public IndicatorPath? Path(int? planFrom = 5) =>
        IndicatorPath.Of(Build(), planFrom is { } first ? Year(first) : null);
}
