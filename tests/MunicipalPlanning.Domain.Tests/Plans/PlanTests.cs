using MunicipalPlanning.Domain.Plans;

namespace MunicipalPlanning.Domain.Tests.Plans;

public sealed class PlanTests
{
    [Fact]
    public void Add_ItemsOfTwoLevels_StandInTheirOrder()
    {
        var plan = new Plan("plan", PlanKind.BasicPlan, "基本計画");
        var first = plan.Add("m1", null, "一");
        plan.Add("m2", null, "二");
        plan.Add("p1", first, "一の一");

        Assert.Equal(["m1", "m2"], plan.Items.Select(item => item.Id));
        Assert.Equal("p1", Assert.Single(first.Items).Id);
    }

    [Fact]
    public void Add_DeeperThanAnyPlan_Throws()
    {
        var plan = new Plan("plan", PlanKind.BasicPlan, "基本計画");
        PlanItem? parent = null;
        for (var level = 0; level < PlanItem.MostLevels; level++)
            parent = plan.Add($"level-{level}", parent, "項目");

        Assert.Throws<ArgumentException>(() => plan.Add("too-deep", parent, "項目"));
    }
}
