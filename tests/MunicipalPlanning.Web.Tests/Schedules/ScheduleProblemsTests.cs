using MunicipalPlanning.Domain.Schedules;
using MunicipalPlanning.Web.Schedules;
using static MunicipalPlanning.Web.Tests.Schedules.ScheduleRowBuilder;

namespace MunicipalPlanning.Web.Tests.Schedules;

public class ScheduleProblemsTests
{
    [Fact]
    public void Find_WithoutTitle_IsAnError()
    {
        var problem = Assert.Single(Find("　"));

        Assert.True(problem.IsError);
        Assert.Equal("取組の名前を書いてください。", problem.Text);
    }

    [Fact]
    public void Find_WordsOverTheLimit_SaysByHowMany()
    {
        var problem = Assert.Single(Find("創業塾", Arrow(4, 3, new string('字', 48))));

        Assert.True(problem.IsError);
        Assert.Equal("4月の文が2字超えています。46字までにしてください。", problem.Text);
    }

    [Fact]
    public void Find_ManyLinesInOneMonth_IsAdvice()
    {
        var problem = Assert.Single(Find("創業塾", Words(10, "専門家による個別相談会と現地確認・報告会")));

        Assert.False(problem.IsError);
        Assert.StartsWith("10月の文は1か月に", problem.Text, StringComparison.Ordinal);
        Assert.Empty(Find("創業塾", Arrow(10, 12, "専門家による個別相談会と現地確認・報告会")));
    }

    private static IReadOnlyList<ScheduleProblem> Find(string title, params ScheduleEntry[] entries) =>
        ScheduleProblems.Find(Row(title, entries), Months, 46, 40);
}
