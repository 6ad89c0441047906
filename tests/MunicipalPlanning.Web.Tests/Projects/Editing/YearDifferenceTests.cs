using MunicipalPlanning.Web.Projects.Editing;
using static MunicipalPlanning.Web.Tests.Projects.Editing.ProjectViewBuilder;

namespace MunicipalPlanning.Web.Tests.Projects.Editing;

public sealed class YearDifferenceTests
{
    [Fact]
    public void SameNames_StandBesideEachOther_AndTotalsAsWritten()
    {
        var last = With(Activity("植え替え", Output("植えた本数", "14"))) with { Settlement = Thousands(9870), Outcomes = [Outcome("緑の割合", "31.0")] };
        var now = With(Activity("植え替え（後期）", Output("植えた本数", "23"), Output("見学者", "—"))) with { Settlement = Thousands(11906), Outcomes = [Outcome("緑の割合", "32.5")] };

        var differences = YearDifference.Of(now, last);

        Assert.Equal(
            [("植えた本数（本）", "14", "23"), ("見学者（本）", "", "—"), ("緑の割合", "31.0%", "32.5%"), ("予算額", "", ""), ("決算額", "9,870", "11,906")],
            differences.Select(difference => (difference.Label, difference.Before, difference.Now)));
    }

    [Fact]
    public void SameTexts_AreNamed_AndEmptyOnesAreNot()
    {
        var last = With() with { Purpose = "緑を守る。", Goal = "百本。" };

        Assert.Equal(["目的"], YearDifference.SameTexts(With() with { Purpose = "緑を守る。", Goal = "二百本。" }, last));
    }
}
