using MunicipalPlanning.Domain.Organization;

namespace MunicipalPlanning.Domain.Tests.Organization;

public sealed class MunicipalityCodeTests
{
    // Published codes: 取手市, 常総市, つくば市, 小美玉市, 札幌市.
    [Theory]
    [InlineData("082171")]
    [InlineData("082112")]
    [InlineData("082201")]
    [InlineData("082368")]
    [InlineData("011002")]
    public void Parse_PublishedCode_IsTaken(string text) => Assert.Equal(text, MunicipalityCode.Parse(text).Digits);

    [Theory]
    [InlineData("082172")]
    [InlineData("08217")]
    [InlineData("0821710")]
    [InlineData("０８２１７１")]
    [InlineData("08217a")]
    public void Parse_WrongCode_Throws(string text) => Assert.Throws<FormatException>(() => MunicipalityCode.Parse(text));
}
