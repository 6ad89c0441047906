using MunicipalPlanning.Web.Plans.Editing;

namespace MunicipalPlanning.Web.Tests.Plans;

public class SplitLinesTests
{
    [Fact]
    public void Of_PastedBullets_LosesMarksAndEmptyLinesOnly() =>
        Assert.Equal(["空き店舗が増えた。", "後継者がいない。", "3年で10％減った。"], SplitLines.Of("・空き店舗が増えた。\n\n　● 後継者がいない。\r\n3年で10％減った。"));
}
