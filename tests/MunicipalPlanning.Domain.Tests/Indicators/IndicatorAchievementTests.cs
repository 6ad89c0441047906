using System.Globalization;
using MunicipalPlanning.Domain.Indicators;

namespace MunicipalPlanning.Domain.Tests.Indicators;

public sealed class IndicatorAchievementTests
{
    [Fact]
    public void Up_BeforeTheYearOfTheTarget_IsReckonedAgainstTheNextTargetAndSaysSo()
    {
        var achievement = new IndicatorBuilder(IndicatorDirection.Up, "件").From(4, "新規").Target(10, "240").Actual(7, "104").Stand().Achievement;

        Assert.Equal(43.3m, achievement.Rate);
        Assert.Equal("達成率 43.3%", achievement.Text);
        Assert.Equal("104件 ÷ 240件（R10の目標） ＝ 43.3%", achievement.Formula);
    }

    [Theory]
    [InlineData("6,256", "4,000", "156.4")]
    [InlineData("826※", "1,500", "55.1")]
    [InlineData("８", "10", "80.0")]
    [InlineData("99.16", "98.80", "100.4")]
    [InlineData("43（16）", "50", "86.0")]
    [InlineData("0.05", "100", "0.1")]
    public void Up_WithATargetOfTheYear_IsTheActualInPercentOfIt(string actual, string target, string rate)
    {
        var achievement = new IndicatorBuilder(IndicatorDirection.Up).Target(7, target, actual).Stand().Achievement;

        Assert.Equal(decimal.Parse(rate, CultureInfo.InvariantCulture), achievement.Rate);
    }

    [Fact]
    public void Down_FromABaselineAboveTheTarget_IsTheWayDone()
    {
        var achievement = new IndicatorBuilder(IndicatorDirection.Down, "位").From(4, "370位").Target(10, "300位").Actual(7, "342").Stand().Achievement;

        Assert.Equal(40, achievement.Rate);
        Assert.Equal("（基準値 370位 − 342位） ÷ （基準値 370位 − 300位（R10の目標）） ＝ 40.0%", achievement.Formula);
    }

    [Theory]
    [InlineData(IndicatorDirection.Down, "新規", "300")]
    [InlineData(IndicatorDirection.Down, "280", "300")]
    [InlineData(IndicatorDirection.Up, "10", "0")]
    [InlineData(IndicatorDirection.Up, "10", "▲5")]
    public void Rate_ThatWouldMeanNothing_IsNone(IndicatorDirection direction, string baseline, string target)
    {
        var achievement = new IndicatorBuilder(direction).From(4, baseline).Target(7, target, "290").Stand().Achievement;

        Assert.Equal(IndicatorAchievement.None, achievement);
    }

    [Theory]
    [InlineData("50", "目標との差 +2人", "50人 − 48人（R7の目標） ＝ +2人")]
    [InlineData("48", "目標との差 ±0人", "48人 − 48人（R7の目標） ＝ ±0人")]
    [InlineData("46.5", "目標との差 ▲1.5人", "46.5人 − 48人（R7の目標） ＝ ▲1.5人")]
    public void Keep_ShowsTheDifference(string actual, string text, string formula)
    {
        var achievement = new IndicatorBuilder(IndicatorDirection.Keep, "人").Target(7, "48", actual).Stand().Achievement;

        Assert.Null(achievement.Rate);
        Assert.Equal(text, achievement.Text);
        Assert.Equal(formula, achievement.Formula);
    }

    [Theory]
    [InlineData(IndicatorDirection.AtMost, "98以下", "97.8", "達成", "97.8は、R7の目標 98以下なので「達成」")]
    [InlineData(IndicatorDirection.AtMost, "98以下", "98.2", "未達成", "98.2は、R7の目標 98以下でないので「未達成」")]
    [InlineData(IndicatorDirection.AtLeast, "毎年95%以上", "91.4", "未達成", "91.4は、R7の目標 95以上でないので「未達成」")]
    [InlineData(IndicatorDirection.AtLeast, "0", "3", "達成", "3は、R7の目標 0以上なので「達成」")]
    public void Limit_IsAWordAndNeverARate(IndicatorDirection direction, string target, string actual, string text, string formula)
    {
        var achievement = new IndicatorBuilder(direction).Target(7, target, actual).Stand().Achievement;

        Assert.Null(achievement.Rate);
        Assert.Equal(text, achievement.Text);
        Assert.Equal(formula, achievement.Formula);
    }

    [Fact]
    public void Formula_OfATargetWithoutYear_NamesNoYear()
    {
        var achievement = new IndicatorBuilder(IndicatorDirection.Up, "回").Target(null, "20").Actual(7, "15").Stand().Achievement;

        Assert.Equal("15回 ÷ 20回（目標） ＝ 75.0%", achievement.Formula);
    }
}
