using MunicipalPlanning.Domain.Indicators;

namespace MunicipalPlanning.Domain.Tests.Indicators;

public sealed class IndicatorTests
{
    [Fact]
    public void WriteActual_OfAYearInBetween_StandsInItsPlaceBeforeWhatHasNoYear()
    {
        var indicator = new IndicatorBuilder(IndicatorDirection.Up).Target(5, "10", "9").Target(10, "20").Target(null, "毎年").Build();

        indicator.WriteActual(IndicatorBuilder.Year(7), new Figure("14"));

        Assert.Equal([2023, 2025, 2028, null], indicator.Values.Select(value => value.Year?.Start));
        Assert.Equal(["9", "14", "", ""], indicator.Values.Select(value => value.Actual.ToString()));
        Assert.Equal(["10", "", "20", "毎年"], indicator.Values.Select(value => value.Target.ToString()));
    }

    [Fact]
    public void Write_OfNothing_TakesTheYearAway()
    {
        var indicator = new IndicatorBuilder(IndicatorDirection.Up).Target(5, "10", "9").Actual(6, "12").Target(10, "20").Build();

        indicator.WriteActual(IndicatorBuilder.Year(6), default);
        indicator.WriteTarget(IndicatorBuilder.Year(5), default);

        Assert.Equal([2023, 2028], indicator.Values.Select(value => value.Year?.Start));
        Assert.Equal(["9", ""], indicator.Values.Select(value => value.Actual.ToString()));
    }
}
