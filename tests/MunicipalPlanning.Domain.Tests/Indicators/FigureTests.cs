using System.Globalization;
using MunicipalPlanning.Domain.Indicators;

namespace MunicipalPlanning.Domain.Tests.Indicators;

public sealed class FigureTests
{
    [Theory]
    [InlineData("4,000", "4000")]
    [InlineData("98以下", "98")]
    [InlineData("毎年95%以上", "95")]
    [InlineData("55※", "55")]
    [InlineData("43（16）", "43")]
    [InlineData("370位", "370")]
    [InlineData("８", "8")]
    [InlineData("１２．５％", "12.5")]
    [InlineData("▲3,775", "-3775")]
    [InlineData("△0.4", "-0.4")]
    [InlineData("令和37年度までに27%", "27")]
    [InlineData("2,077,200", "2077200")]
    public void Number_OfAFigureAsWritten_IsItsFirstNumber(string text, string number) =>
        Assert.Equal(decimal.Parse(number, CultureInfo.InvariantCulture), new Figure(text).Number);

    [Theory]
    [InlineData("新規")]
    [InlineData("—")]
    [InlineData("調整中")]
    [InlineData("令和9年度")]
    [InlineData("10～11月")]
    [InlineData("")]
    public void Number_WhereThereIsNone_IsNull(string text) => Assert.Null(new Figure(text).Number);

    [Fact]
    public void Text_IsKeptAsWritten() => Assert.Equal("４３（１６）", new Figure("４３（１６）").ToString());
}
