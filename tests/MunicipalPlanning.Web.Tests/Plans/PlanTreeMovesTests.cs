using MunicipalPlanning.Application.Plans;
using MunicipalPlanning.Web.Plans.Editing;
using static MunicipalPlanning.Web.Tests.Plans.PlanTreeBuilder;

namespace MunicipalPlanning.Web.Tests.Plans;

public class PlanTreeMovesTests
{
    private readonly IReadOnlyList<PlanNode> _nodes = Tree("""
        一
          一の一
          一の二
        二
        三
        """);

    [Fact]
    public void By_UpOnTheFirst_IsNowhere()
    {
        Assert.Null(By("一", PlanMove.Up));
        Assert.Null(By("三", PlanMove.Down));
        Assert.Null(By("一", PlanMove.In));
        Assert.Null(By("三", PlanMove.Out));
    }

    [Fact]
    public void By_In_BecomesTheLastOfTheItemBefore() => Assert.Equal(new PlanPlace("一", 2), By("二", PlanMove.In));

    [Fact]
    public void By_Out_StandsRightAfterTheItemAbove() => Assert.Equal(new PlanPlace(null, 1), By("一の二", PlanMove.Out));

    [Theory]
    [InlineData("一", "三", PlanDrop.Before, null, 1)]
    [InlineData("一", "三", PlanDrop.After, null, 2)]
    [InlineData("三", "一", PlanDrop.Before, null, 0)]
    [InlineData("三", "一の二", PlanDrop.Before, "一", 1)]
    [InlineData("三", "一", PlanDrop.Into, "一", 2)]
    [InlineData("一の一", "一", PlanDrop.Into, "一", 1)]
    public void To_CountsWithoutTheItemItself(string item, string target, PlanDrop drop, string? parent, int index) =>
        Assert.Equal(new PlanPlace(parent, index), PlanTreeMoves.To(_nodes.Named(item), _nodes.Named(target), drop));

    private PlanPlace? By(string item, PlanMove move) => PlanTreeMoves.By(_nodes, _nodes.Named(item), move);
}
