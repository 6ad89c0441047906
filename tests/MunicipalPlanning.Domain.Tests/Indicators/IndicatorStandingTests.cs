using MunicipalPlanning.Domain.Indicators;

namespace MunicipalPlanning.Domain.Tests.Indicators;

public sealed class IndicatorStandingTests
{
    [Theory]
    [InlineData("120", IndicatorState.OnTrack)]
    [InlineData("108", IndicatorState.Caution)]
    [InlineData("107.9", IndicatorState.Missed)]
    public void State_Up_IsMeasuredAlongThePath(string actual, IndicatorState state)
    {
        var standing = new IndicatorBuilder(IndicatorDirection.Up, "件").From(4, "0").Target(10, "240").Actual(7, actual).Stand();

        Assert.Equal(state, standing.State);
        Assert.Equal(120, standing.PathNumber);
    }

    [Theory]
    [InlineData("810", IndicatorState.OnTrack)]
    [InlineData("900", IndicatorState.Caution)]
    [InlineData("901", IndicatorState.Missed)]
    public void State_Down_IsMeasuredAlongThePath(string actual, IndicatorState state)
    {
        var standing = new IndicatorBuilder(IndicatorDirection.Down, "g").From(4, "860").Target(10, "760").Actual(7, actual).Stand();

        Assert.Equal(state, standing.State);
    }

    [Theory]
    [InlineData("105", IndicatorState.OnTrack)]
    [InlineData("95", IndicatorState.OnTrack)]
    [InlineData("110", IndicatorState.Caution)]
    [InlineData("89.9", IndicatorState.Missed)]
    public void State_Keep_IsMeasuredByTheDistanceFromTheTarget(string actual, IndicatorState state)
    {
        var standing = new IndicatorBuilder(IndicatorDirection.Keep).From(4, "50").Target(10, "100").Actual(7, actual).Stand();

        Assert.Equal(state, standing.State);
    }

    [Theory]
    [InlineData("0", IndicatorState.OnTrack)]
    [InlineData("1", IndicatorState.Missed)]
    public void State_KeepAtNothing_IsEqualOrMissed(string actual, IndicatorState state) =>
        Assert.Equal(state, new IndicatorBuilder(IndicatorDirection.Keep).Target(7, "0", actual).Stand().State);

    [Theory]
    [InlineData(IndicatorDirection.AtMost, "98以下", "97.8", IndicatorState.OnTrack)]
    [InlineData(IndicatorDirection.AtMost, "98以下", "98.1", IndicatorState.Missed)]
    [InlineData(IndicatorDirection.AtLeast, "毎年95%以上", "95", IndicatorState.OnTrack)]
    [InlineData(IndicatorDirection.AtLeast, "毎年95%以上", "91.4", IndicatorState.Missed)]
    public void State_LimitThatHoldsEveryYear_IsKeptOrMissed(IndicatorDirection direction, string target, string actual, IndicatorState state) =>
        Assert.Equal(state, new IndicatorBuilder(direction).From(4, "86.0").Target(7, target, actual).Stand().State);

    [Theory]
    [InlineData(IndicatorDirection.AtMost, "18.9", "15以下", "14.8", IndicatorState.OnTrack)]
    [InlineData(IndicatorDirection.AtMost, "18.9", "15以下", "16.9", IndicatorState.OnTrack)]
    [InlineData(IndicatorDirection.AtMost, "18.9", "15以下", "17.2", IndicatorState.Caution)]
    [InlineData(IndicatorDirection.AtMost, "18.9", "15以下", "18.9", IndicatorState.Missed)]
    [InlineData(IndicatorDirection.AtLeast, "60", "90以上", "70", IndicatorState.Caution)]
    public void State_LimitOfALaterYear_IsMeasuredAlongThePath(IndicatorDirection direction, string baseline, string target, string actual, IndicatorState state) =>
        Assert.Equal(state, new IndicatorBuilder(direction, "%").From(4, baseline).Target(10, target).Actual(7, actual).Stand().State);

    [Theory]
    [InlineData(IndicatorDirection.Up, "-9.5", IndicatorState.OnTrack)]
    [InlineData(IndicatorDirection.Up, "▲11", IndicatorState.Caution)]
    [InlineData(IndicatorDirection.Up, "△11.1", IndicatorState.Missed)]
    [InlineData(IndicatorDirection.Down, "▲10", IndicatorState.OnTrack)]
    [InlineData(IndicatorDirection.Down, "▲9", IndicatorState.Caution)]
    [InlineData(IndicatorDirection.Down, "0", IndicatorState.Missed)]
    public void State_BelowZero_KeepsItsOrder(IndicatorDirection direction, string actual, IndicatorState state) =>
        Assert.Equal(state, new IndicatorBuilder(direction).Target(7, "▲10", actual).Stand().State);

    [Fact]
    public void State_WithTheCautionOfThePlan_Moves()
    {
        var indicator = new IndicatorBuilder(IndicatorDirection.Up).Target(7, "100", "85");

        Assert.Equal(IndicatorState.Missed, indicator.Stand(cautionPercent: 90).State);
        Assert.Equal(IndicatorState.Caution, indicator.Stand(cautionPercent: 80).State);
        Assert.Equal(IndicatorState.Missed, indicator.Stand(cautionPercent: 100).State);
    }

    [Theory]
    [InlineData("", "", IndicatorDirection.Up, "R7までの実績が書かれていないため、まだ測れません。")]
    [InlineData("100", "調整中", IndicatorDirection.Up, "R7の実績「調整中」が数でないため、まだ測れません。")]
    [InlineData("調整中", "50", IndicatorDirection.Up, "目標が数でないため、達成の見込みを示せません。")]
    [InlineData("", "50", IndicatorDirection.Up, "目標が書かれていないため、達成の見込みを示せません。")]
    [InlineData("100", "50", null, "向きが書かれていないため、達成の見込みを示せません。")]
    public void State_WhereSomethingIsMissing_IsNotMeasuredAndSaysWhy(string target, string actual, IndicatorDirection? direction, string reason)
    {
        var standing = new IndicatorBuilder(direction).Target(7, target, actual).Stand();

        Assert.Equal(IndicatorState.NotMeasured, standing.State);
        Assert.Equal(reason, standing.Reason);
        Assert.Equal("率なし", standing.Achievement.Text);
    }

    [Fact]
    public void Actual_OfASurveyEveryFewYears_IsTheLatestAndComparedWithItsYear()
    {
        var standing = new IndicatorBuilder(IndicatorDirection.Up, "%").From(4, "40").Target(10, "70").Actual(5, "45").Actual(8, "68").Stand(reiwa: 7);

        Assert.Equal(IndicatorBuilder.Year(5), standing.Actual!.Year);
        Assert.Equal(45, standing.PathNumber);
        Assert.Equal("R5の実績 45%は、道筋の 45%以上です。", standing.Reason);
    }

    [Fact]
    public void Target_ForTheYear_IsItsOwnOrTheNextOrTheLast()
    {
        var indicator = new IndicatorBuilder(IndicatorDirection.Up).Target(5, "10", "1").Target(8, "20").Actual(7, "1").Actual(9, "1");

        Assert.Equal("10", indicator.Stand(5).Target!.Figure.Text);
        Assert.Equal("20", indicator.Stand(7).Target!.Figure.Text);
        Assert.Equal("20", indicator.Stand(9).Target!.Figure.Text);
    }

    [Fact]
    public void Reason_OfEachState_NamesTheFiguresItRestsOn()
    {
        string Reason(IndicatorDirection direction, string actual) => new IndicatorBuilder(direction, "件").From(4, direction == IndicatorDirection.Up ? "0" : "860").Target(10, direction == IndicatorDirection.Up ? "240" : "760").Actual(7, actual).Stand().Reason;

        Assert.Equal("R7の実績 110件は、道筋の 120件に届きませんが、その90%にあたる 108件以上です。", Reason(IndicatorDirection.Up, "110"));
        Assert.Equal("R7の実績 18件は、道筋の 120件の90%にあたる 108件に届いていません。", Reason(IndicatorDirection.Up, "18"));
        Assert.Equal("R7の実績 812件は、道筋の 810件を超えますが、注意の範囲（900件まで）です。", Reason(IndicatorDirection.Down, "812"));
    }

    [Theory]
    [InlineData("99999999999999999999999999999999999999", "10")]
    [InlineData("79228162514264337593543950335", "0.0000000000000000000000000001")]
    [InlineData("1000000000000000", "0.00000001")]
    public void Numbers_BeyondAllMeasure_DoNotBreakTheReckoning(string actual, string target)
    {
        foreach (var direction in Enum.GetValues<IndicatorDirection>())
        {
            var standing = new IndicatorBuilder(direction).From(4, actual).Target(7, target, actual).Stand();

            Assert.NotEmpty(standing.Reason);
        }
    }
}
