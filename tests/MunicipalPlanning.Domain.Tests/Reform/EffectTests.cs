using MunicipalPlanning.Domain.Projects;
using MunicipalPlanning.Domain.Reform;

namespace MunicipalPlanning.Domain.Tests.Reform;

public sealed class EffectTests
{
    [Fact]
    public void Total_IsRevenueMinusExpenditure()
    {
        var effect = new Effect(new Thousands(-3_775), new Thousands(579_196));

        Assert.Equal(new Thousands(582_971), effect.Total);
    }

    [Fact]
    public void Sum_LeavesASideUnwrittenThatNobodyHasWritten()
    {
        var sum = Effect.Sum([new(null, new Thousands(5)), default, new(null, new Thousands(7))]);

        Assert.Equal((null, new Thousands(12)), (sum.Expenditure, sum.Revenue));
        Assert.Null(Effect.Sum([default]).Total);
    }

    [Theory]
    [InlineData("合計 5 億 8,297 万 1 千円の効果", 582_971, 582_971, true)]
    [InlineData("合計５億８，２９７万円を", 582_970, 582_971, true)]
    [InlineData("合計5億8,297万円を", 582_970, 583_971, false)]
    [InlineData("合計 399,969 千円", 399_969, 399_968, false)]
    public void WrittenAmount_SaysAnAmountToTheUnitThatItWrites(string text, long thousands, long compared, bool says)
    {
        var written = Assert.Single(WrittenAmount.After("合計", text));

        Assert.Equal(thousands, written.Thousands);
        Assert.Equal(says, written.Says(compared));
    }

    [Fact]
    public void WrittenAmount_OfTheNextSentence_IsNotTaken()
    {
        Assert.Empty(WrittenAmount.After("合計", "合計は別に示します。歳入は 5億円です。"));
    }
}
