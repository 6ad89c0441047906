using MunicipalPlanning.Web.Projects.Editing;
using MunicipalPlanning.Web.Submissions;
using static MunicipalPlanning.Web.Tests.Projects.Editing.ProjectViewBuilder;

namespace MunicipalPlanning.Web.Tests.Projects.Editing;

public sealed class ProjectTextsTests
{
    [Fact]
    public void LastYear_IsThatOfTheRowWithTheSameName()
    {
        var last = With(Activity("剪定"), Activity("植え替え", Output("植えた本数", "14")) with { Description = "百本を植えた。" });
        var activity = Activity("植え替え", Output("植えた本数", "23"));
        var view = With(activity);

        Assert.Equal("百本を植えた。", ProjectTexts.OfLastYear(view, last, $"activity/{activity.Id}/description"));
        Assert.Equal("14", ProjectTexts.OfLastYear(view, last, $"activity/{activity.Id}/output/{activity.Outputs[0].Id}/actual"));
        Assert.Null(ProjectTexts.OfLastYear(With(activity with { Name = "見回り" }), last, $"activity/{activity.Id}/description"));
    }

    [Fact]
    public void TargetYear_IsTheRecordsOwn_UnlessTheTargetStatesNone()
    {
        var own = Outcome("緑の割合", "31.0") with { Target = new("32") };
        var undated = own with { Id = Guid.NewGuid(), IsUndated = true };
        var view = With() with { Outcomes = [own, undated] };

        Assert.Equal("2025", ProjectTexts.Of(view, $"outcome/{own.Id}/target-year"));
        Assert.Equal("", ProjectTexts.Of(view, $"outcome/{undated.Id}/target-year"));
    }

    [Fact]
    public void Amount_IsStoredPlain_AndShownWithCommas()
    {
        var view = With() with { Budget = Thousands(-3775) };

        Assert.Equal("-3775", ProjectTexts.Of(view, "budget"));
        Assert.Equal("▲3,775", AmountWords.Of("-3775"));
    }
}
