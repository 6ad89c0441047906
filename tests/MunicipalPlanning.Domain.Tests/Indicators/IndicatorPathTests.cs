using MunicipalPlanning.Domain.Indicators;

namespace MunicipalPlanning.Domain.Tests.Indicators;

public sealed class IndicatorPathTests
{
    [Theory]
    [InlineData(3, 40)]
    [InlineData(4, 40)]
    [InlineData(7, 70)]
    [InlineData(10, 100)]
    [InlineData(12, 100)]
    public void At_BetweenBaselineAndTarget_RisesEvenlyAndStaysAfterwards(int year, int number)
    {
        var path = Indicator(IndicatorDirection.Up).From(4, "40").Target(10, "100").Path()!;

        Assert.Equal(number, path.At(IndicatorBuilder.Year(year)));
    }

    [Fact]
    public void At_BetweenStatedTargets_GoesFromOneToTheNext()
    {
        var path = Indicator(IndicatorDirection.Up).From(4, "50").Target(6, "55※").Target(8, "65").Path()!;

        Assert.Equal([52.5m, 55m, 60m, 65m], new[] { 5, 6, 7, 8 }.Select(year => path.At(IndicatorBuilder.Year(year))));
    }

    [Fact]
    public void At_CumulativeWithoutBaseline_StartsFromNothingBeforeThePlan()
    {
        var path = Indicator(IndicatorDirection.Up).From(4, "新規").Target(10, "240").Cumulative().Path()!;

        Assert.Equal([0m, 40m, 120m], new[] { 4, 5, 7 }.Select(year => path.At(IndicatorBuilder.Year(year))));
    }

    [Fact]
    public void At_CumulativeOfAPlanWithoutYears_StartsBeforeItsFirstValue()
    {
        var path = Indicator(IndicatorDirection.Up).Actual(6, "3").Target(10, "50").Cumulative().Path(planFrom: null)!;

        Assert.Equal([0m, 10m], new[] { 5, 6 }.Select(year => path.At(IndicatorBuilder.Year(year))));
    }

    [Theory]
    [InlineData(IndicatorDirection.Up, "新規", "25")]
    [InlineData(IndicatorDirection.AtLeast, "86.0", "毎年95%以上")]
    [InlineData(IndicatorDirection.AtMost, "85.9", "88.0")]
    [InlineData(IndicatorDirection.AtMost, "—", "98以下")]
    [InlineData(IndicatorDirection.AtLeast, "97", "95以上")]
    public void At_WhereNothingLeadsToTheTarget_IsLevel(IndicatorDirection direction, string baseline, string target)
    {
        var path = Indicator(direction).From(4, baseline).Target(10, target).Path()!;

        Assert.Null(path.FirstYear);
        Assert.Equal(path.At(IndicatorBuilder.Year(10)), path.At(IndicatorBuilder.Year(4)));
    }

    [Fact]
    public void At_LimitStillToBeReached_SlopesFromTheBaseline()
    {
        var path = Indicator(IndicatorDirection.AtMost).From(4, "18.9").Target(10, "15以下").Path()!;

        Assert.Equal(16.95m, path.At(IndicatorBuilder.Year(7)));
    }

    [Fact]
    public void At_TargetWithoutYear_IsLevel()
    {
        var path = Indicator(IndicatorDirection.Up).From(4, "40").Target(null, "100").Path()!;

        Assert.Equal(100, path.At(IndicatorBuilder.Year(5)));
        Assert.Null(path.LastYear);
    }

    [Fact]
    public void At_TargetForEveryYear_HoldsFromThePreviousTargetOn()
    {
        var path = Indicator(IndicatorDirection.Up).From(4, "40").Target(6, "60").Target(9, "毎年90").Path()!;

        Assert.Equal([60m, 90m, 90m], new[] { 6, 7, 9 }.Select(year => path.At(IndicatorBuilder.Year(year))));
    }

    [Fact]
    public void At_BaselineNotBeforeTheTarget_DoesNotCount()
    {
        var path = Indicator(IndicatorDirection.Up).From(8, "40").Target(8, "60").Path()!;

        Assert.Equal(60, path.At(IndicatorBuilder.Year(7)));
    }

    [Fact]
    public void Of_TargetsThatAreNoNumbers_IsNone() => Assert.Null(Indicator(IndicatorDirection.Up).Target(10, "調整中").Path());

    private static IndicatorBuilder Indicator(IndicatorDirection direction) => new(direction);
}
