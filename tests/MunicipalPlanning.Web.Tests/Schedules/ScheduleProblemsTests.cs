using MunicipalPlanning.Domain.Calendar;
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

    [Fact]
    public void Find_InYears_NeedsNoTitle_AndHasRoomForMore()
    {
        var years = ScheduleColumns.Years([new FiscalYear(2024), new FiscalYear(2025)]);
        var words = new ScheduleEntry(ScheduleAxis.FiscalYears, 2024, 2024, ScheduleEntryKind.Text, "専門家による個別相談会と現地確認・報告会");

        Assert.Empty(ScheduleProblems.Find(Row("", words), years, 46, 40));
    }

    private static IReadOnlyList<ScheduleProblem> Find(string title, params ScheduleEntry[] entries) =>
        ScheduleProblems.Find(Row(title, entries), Months, 46, 40);
}
