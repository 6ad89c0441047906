using MunicipalPlanning.Web.Plans.Editing;

namespace MunicipalPlanning.Web.Tests.Plans;

public class NextNumberTests
{
    [Theory]
    [InlineData("", "①")]
    [InlineData("①", "②")]
    [InlineData("① ② ⑳", "㉑")]
    [InlineData("2103 2104", "2105")]
    [InlineData("2-9", "2-10")]
    [InlineData("009", "010")]
    [InlineData("(2)", "(3)")]
    [InlineData("その他", "")]
    public void After_GoesOnInTheSameWayOfCounting(string written, string expected) =>
        Assert.Equal(expected, NextNumber.After(written.Split(' '), "①"));
}
