using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Indicators;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Domain.Projects;

namespace MunicipalPlanning.Domain.Tests.Projects;

public sealed class RatingSuggestionTests
{
    private static readonly FiscalYear Year = new(2026);
    private static readonly RatingScale Scale = RatingScale.Customary(Year);

    [Theory]
    [InlineData("44.0", "44.0", Rating.A)]
    [InlineData("44.0", "51.2", Rating.A)]
    [InlineData("44.0", "43.2", Rating.B)]
    [InlineData("1,000", "800", Rating.B)]
    [InlineData("1,000", "799", Rating.C)]
    public void Of_ARise_IsTheGradeWhoseThresholdIsReached(string target, string actual, Rating rating) =>
        Assert.Equal(rating, Suggest(Outcome("来訪者数", IndicatorDirection.Up, target, actual))?.Rating);

    [Fact]
    public void Of_SeveralFigures_IsThatOfTheLowestAndNamesIt()
    {
        var suggestion = Suggest(Outcome("講座の回数", IndicatorDirection.Up, "6", "6"), Outcome("来訪者数", IndicatorDirection.Up, "44.0", "43.2"));

        Assert.Equal((Rating.B, "「来訪者数」が達成率 98.2%（8割以上）。基準ではBにあたります。"), (suggestion!.Rating, suggestion.Reason));
    }

    [Fact]
    public void Of_AllReached_CountsThem() =>
        Assert.Equal("数値のある2件が、すべて目標の100%以上。基準ではAにあたります。", Suggest(Outcome("回数", IndicatorDirection.Up, "6", "6"), Outcome("人数", IndicatorDirection.Up, "40", "52"))!.Reason);

    [Theory]
    [InlineData("98以下", "97.4", Rating.A)]
    [InlineData("98以下", "98.1", Rating.B)]
    [InlineData("毎年95%以上", "95.0", Rating.A)]
    [InlineData("毎年95%以上", "42.0", Rating.B)]
    public void Of_ALimit_IsMetOrRulesOutTheBestGrade(string target, string actual, Rating rating) =>
        Assert.Equal(rating, Suggest(Outcome("比率", null, target, actual))?.Rating);

    [Fact]
    public void Of_AFallWithoutABaseline_IsReachedOrNot()
    {
        Assert.Equal(Rating.A, Suggest(Outcome("ごみの量", IndicatorDirection.Down, "822", "812"))?.Rating);
        Assert.Equal("「ごみの量」が未達成。基準ではBにあたります。", Suggest(Outcome("ごみの量", IndicatorDirection.Down, "822", "861"))?.Reason);
    }

    [Theory]
    [InlineData(null, "40", "38")]
    [InlineData(IndicatorDirection.Up, "調整中", "38")]
    [InlineData(IndicatorDirection.Up, "40", "—")]
    [InlineData(IndicatorDirection.Up, "10～11月", "10～11月")]
    [InlineData(IndicatorDirection.Keep, "40", "38")]
    public void Of_WhatIsNoMeasure_IsNothing(IndicatorDirection? direction, string target, string actual) => Assert.Null(Suggest(Outcome("人数", direction, target, actual)));

    [Fact]
    public void Of_ATargetOfALaterYear_DoesNotJudgeThisOne()
    {
        var outcome = Outcome("割合", IndicatorDirection.Up, "", "31");
        outcome.WriteTarget(new FiscalYear(2030), new Figure("60"));

        Assert.Null(Suggest(outcome));
    }

    [Fact]
    public void Of_OutputsWithoutADirection_AreMeantToBeMany()
    {
        var activity = new Activity(Guid.CreateVersion7(), "創業塾");
        activity.Measure(Outcome("受講者数", null, "40", "30"), 0);
        var record = new Project("p", "創業支援").Open(Year, "ka");
        record.Act([activity]);

        Assert.Equal(Rating.C, RatingSuggestion.Of(RatingMeasure.AllOf(record), Scale)?.Rating);
    }

    [Fact]
    public void Of_FiguresThatCannotBeCompared_SaysHowManyAreLeftOut() =>
        Assert.EndsWith("数値で比べられない1件は含みません。", Suggest(Outcome("回数", IndicatorDirection.Up, "6", "6"), Outcome("会場", IndicatorDirection.Up, "調整中", "2"))!.Reason, StringComparison.Ordinal);

    [Fact]
    public void Of_AScaleThatGivesFiguresNoSay_IsNothing() =>
        Assert.Null(RatingSuggestion.Of(RatingMeasure.AllOf(With(Outcome("回数", IndicatorDirection.Up, "6", "6"))), new RatingScale(Year, [new RatingGrade(Rating.A, "順調", "順調に進んだ", null)])));

    [Fact]
    public void AsksReason_WhereTheChoiceDiffers()
    {
        var suggestion = new RatingSuggestion(Rating.B, "");

        Assert.Equal([false, true, false, true, true], new Rating?[] { null, Rating.A, Rating.B, Rating.C, Rating.Excluded }.Select(suggestion.AsksReason));
        Assert.Equal([false, true, false, false, false], new Rating?[] { null, Rating.A, Rating.B, Rating.C, Rating.Excluded }.Select(suggestion.IsBelow));
    }

    private static RatingSuggestion? Suggest(params Indicator[] outcomes) => RatingSuggestion.Of(RatingMeasure.AllOf(With(outcomes)), Scale);

    private static ProjectYear With(params Indicator[] outcomes)
    {
        var record = new Project("p", "創業支援").Open(Year, "ka");
        record.Achieve(outcomes);
        return record;
    }

    private static Indicator Outcome(string name, IndicatorDirection? direction, string target, string actual)
    {
        var outcome = new Indicator(name, "", "", direction, "");
        outcome.WriteTarget(Year, new Figure(target));
        outcome.WriteActual(Year, new Figure(actual));
        return outcome;
    }
}
