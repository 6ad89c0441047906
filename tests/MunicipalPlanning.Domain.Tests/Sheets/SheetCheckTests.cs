using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Projects;
using MunicipalPlanning.Domain.Schedules;
using MunicipalPlanning.Domain.Sheets;

namespace MunicipalPlanning.Domain.Tests.Sheets;

public sealed class SheetCheckTests
{
    private static readonly FiscalYear Year = new(2026);

    [Fact]
    public void CompleteSheet_HasNoProblems()
    {
        var check = Check(Complete(out var record), record);

        Assert.Empty(check.Problems);
        Assert.Equal(100, check.Completeness);
    }

    [Fact]
    public void EmptySheet_NamesEveryPartThatIsMissing()
    {
        var check = Check(new ManagementSheet(Year, "ka"), null);

        Assert.Equal(["goal", "role", "relations", "projects"], check.Problems.Select(problem => problem.Field.Path));
        Assert.Equal(0, check.Completeness);
    }

    [Fact]
    public void GoalOverThePaper_SaysByHowMuch()
    {
        var sheet = Complete(out var record);
        sheet.WriteGoal(new string('目', PaperLimits.Goal + 12));

        var problem = Assert.Single(Check(sheet, record).Problems);

        Assert.Equal("組織目標が312字あります。紙に収まる300字まで、あと12字短くしてください。", problem.Message);
    }

    [Fact]
    public void ScheduleRow_WithoutNameOrEntries_IsNamedByItsAddress()
    {
        var sheet = Complete(out var record);
        var row = new ScheduleRow(ScheduleAxis.Months, "", []);
        record.AddRow(row, 1);

        var problems = Check(sheet, record).Problems;

        Assert.Equal(2, problems.Count);
        Assert.All(problems, problem => Assert.Equal($"project/p/row/{row.Id}", problem.Field.Path));
    }

    [Fact]
    public void Pick_SameProjectTwice_Throws()
    {
        var sheet = Complete(out _);

        Assert.Throws<InvalidOperationException>(() => sheet.Pick(new PriorityProject("p", PlanChoice.None)));
    }

    private static ManagementSheet Complete(out ProjectYear record)
    {
        var sheet = new ManagementSheet(Year, "ka");
        sheet.WriteGoal("目標");
        sheet.WriteRole("役割");
        sheet.Relate(new PlanRelation("①総合計画", null, ["・にぎわい"]));
        sheet.Pick(new PriorityProject("p", PlanChoice.Written("-")));
        record = new Project("p", "創業支援").Open(Year, "ka");
        record.Write(ProjectText.Outline, "内容");
        record.Reschedule([new ScheduleRow(ScheduleAxis.Months, "募集", [new ScheduleEntry(ScheduleAxis.Months, 4, 4, ScheduleEntryKind.Text, "公開")])]);
        return sheet;
    }

    private static SheetCheck Check(ManagementSheet sheet, ProjectYear? record) => SheetCheck.Of(sheet, _ => record, _ => "創業支援");
}
