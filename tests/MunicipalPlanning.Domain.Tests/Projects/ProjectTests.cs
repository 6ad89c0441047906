using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Projects;
using MunicipalPlanning.Domain.Schedules;

namespace MunicipalPlanning.Domain.Tests.Projects;

public sealed class ProjectTests
{
    private static readonly FiscalYear Year = new(2025);

    [Fact]
    public void CarryForward_TakesWhatWasPlannedAndNotWhatWasReported()
    {
        var project = new Project("p", "創業支援");
        var last = project.Open(Year, "ka");
        last.Write(ProjectText.Outline, "内容");
        last.Write(ProjectText.Result, "成果");
        last.Fund(new Thousands(1200), new Thousands(1100));
        last.Reschedule([Row("募集")]);

        var record = project.CarryForward(Year.Next, "ka");

        Assert.Equal(("内容", "", null), (record.Outline, record.Result, record.Budget));
        Assert.Equal("募集", Assert.Single(record.Schedule).Title);
        Assert.NotSame(last.Schedule[0], record.Schedule[0]);
    }

    [Fact]
    public void Open_YearThatIsThere_Throws()
    {
        var project = new Project("p", "創業支援");
        project.Open(Year, "ka");

        Assert.Throws<InvalidOperationException>(() => project.Open(Year, "ka"));
    }

    [Fact]
    public void MoveRow_ChangesTheOrderAndNoMonths()
    {
        var record = new Project("p", "創業支援").Open(Year, "ka");
        record.Reschedule([Row("一"), Row("二"), Row("三")]);

        record.MoveRow(record.Schedule[2], 0);

        Assert.Equal(["三", "一", "二"], record.Schedule.Select(row => row.Title));
        Assert.All(record.Schedule, row => Assert.Equal((5, 8), (row.Entries[0].From, row.Entries[0].To)));
    }

    [Fact]
    public void Rename_Empty_Throws() => Assert.Throws<ArgumentException>(() => new Project("p", "創業支援").Rename(""));

    [Theory]
    [InlineData(-3775, "▲3,775")]
    [InlineData(0, "0")]
    [InlineData(579196, "579,196")]
    public void Thousands_ArePrintedAsTheOfficeWritesThem(long amount, string text) => Assert.Equal(text, new Thousands(amount).ToString());

    private static ScheduleRow Row(string title) => new(ScheduleAxis.Months, title, [new ScheduleEntry(ScheduleAxis.Months, 5, 8, ScheduleEntryKind.Arrow, "")]);
}
