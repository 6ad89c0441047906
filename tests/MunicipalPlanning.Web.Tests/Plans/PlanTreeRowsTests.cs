using MunicipalPlanning.Web.Plans.Editing;
using static MunicipalPlanning.Web.Tests.Plans.PlanTreeBuilder;

namespace MunicipalPlanning.Web.Tests.Plans;

public class PlanTreeRowsTests
{
    private readonly PlanTreeRows _rows = new();

    public PlanTreeRowsTests() => _rows.Show(Tree("""
        くらし
          防災
            避難所
          防犯
        しごと
          商業
        """));

    [Fact]
    public void Show_AtFirst_IsFoldedWithTheKeysOnTheFirstRow()
    {
        Assert.Equal("くらし しごと", Visible);
        Assert.Equal("くらし", _rows.ActiveId);
    }

    [Fact]
    public void Step_RightTwice_OpensAndGoesInto()
    {
        _rows.Step(PlanTreeKey.Right, 10);
        _rows.Step(PlanTreeKey.Right, 10);

        Assert.Equal("くらし 防災 防犯 しごと", Visible);
        Assert.Equal("防災", _rows.ActiveId);
    }

    [Fact]
    public void Step_LeftFromWithin_GoesUpAndThenFolds()
    {
        _rows.Reveal("避難所");

        _rows.Step(PlanTreeKey.Left, 10);
        Assert.Equal("防災", _rows.ActiveId);
        _rows.Step(PlanTreeKey.Left, 10);

        Assert.Equal("くらし 防災 防犯 しごと", Visible);
    }

    [Fact]
    public void Toggle_AboveTheKeys_PutsThemOnTheFoldedItem()
    {
        _rows.Reveal("避難所");

        _rows.Toggle("くらし");

        Assert.Equal("くらし", _rows.ActiveId);
    }

    [Fact]
    public void Step_BeyondTheEnds_Stays()
    {
        _rows.Step(PlanTreeKey.Up, 10);
        Assert.Equal("くらし", _rows.ActiveId);
        _rows.Step(PlanTreeKey.PageDown, 10);

        Assert.Equal("しごと", _rows.ActiveId);
    }

    [Fact]
    public void LookFor_AnotherSpelling_ShowsWhatIsFoundUnderWhatStandsAbove()
    {
        _rows.LookFor("防　災");

        Assert.Equal("くらし 防災", Visible);
        Assert.Equal(1, _rows.FoundCount);
        _rows.LookFor("");
        Assert.Equal("くらし しごと", Visible);
    }

    [Fact]
    public void GoTo_Letters_FindTheNextRowThatBeginsWithThem()
    {
        _rows.Reveal("防災");

        _rows.GoTo("防");
        Assert.Equal("防犯", _rows.ActiveId);
        _rows.GoTo("防");

        Assert.Equal("防災", _rows.ActiveId);
    }

    [Fact]
    public void Show_AfterTheActiveItemIsGone_KeepsTheKeysInTheTree()
    {
        _rows.Reveal("商業");

        _rows.Show(Tree("くらし"));

        Assert.Equal("くらし", _rows.ActiveId);
    }

    private string Visible => string.Join(' ', _rows.Visible.Select(node => node.Id));
}
