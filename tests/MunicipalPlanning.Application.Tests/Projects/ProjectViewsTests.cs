using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Application.Tests.Data;
using MunicipalPlanning.Application.Tests.Exchange;
using MunicipalPlanning.Application.Tests.Sheets;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Indicators;
using MunicipalPlanning.Domain.Projects;
using MunicipalPlanning.Domain.Sheets;

namespace MunicipalPlanning.Application.Tests.Projects;

public sealed class ProjectViewsTests(TemplateDatabase template) : SheetTest(template)
{
    private ProjectViews Projects => new(Contexts);

    [Fact]
    public async Task Find_ShowsTheWayThroughThePlanAndTheFiguresOfTheYear()
    {
        await ChangeProjectAsync(record =>
        {
            record.Serve(["sogyo"]);
            record.Act([Activity("創業塾", 300, Output())]);
        });

        var project = await Projects.FindAsync("sogyo-shien", Year, CancellationToken.None);

        Assert.Equal(["②にぎわいの創出", "創業の支援"], Assert.Single(project!.PlanPaths).Steps.Select(step => step.NumberedTitle));
        Assert.Equal(("商工課", "産業部"), (project.UnitName, project.DepartmentName));
        var output = Assert.Single(Assert.Single(project.Activities).Outputs);
        Assert.Equal(("20", "23", "40以上"), (output.Target.Text, output.Actual.Text, output.NextTarget.Text));
    }

    [Fact]
    public async Task WrittenTotal_ThatDiffersFromTheSum_IsToldAndKept()
    {
        await ChangeProjectAsync(record =>
        {
            record.Fund(new Thousands(1000), null);
            record.Act([Activity("創業塾", 300), Activity("補助金", 400), Activity("広報", null)]);
        });

        var project = await Projects.FindAsync("sogyo-shien", Year, CancellationToken.None);

        Assert.Equal(new AmountTotal(new Thousands(1000), new Thousands(700)), project!.TotalBudget);
        Assert.Equal("活動の合計 700千円 より 300千円 多く書かれています。", project.TotalBudget.Difference!.Words);
        Assert.Null(project.TotalSettlement.Sum);
        Assert.Null(project.TotalSettlement.Difference);
    }

    [Theory]
    [InlineData("20", "22", IndicatorDirection.Up, "達成率 110.0%")]
    [InlineData("90以上", "88", IndicatorDirection.AtLeast, "未達成")]
    [InlineData("15以下", "18", IndicatorDirection.AtMost, "未達成")]
    [InlineData("15", "18", IndicatorDirection.Down, null)]
    [InlineData("20", "調整中", IndicatorDirection.Up, null)]
    [InlineData("20", "22", null, null)]
    public async Task Outcome_SaysHowFarItCame_WhereThatMeansSomething(string target, string actual, IndicatorDirection? direction, string? words)
    {
        var outcome = new Indicator("継続率", "", "%", direction, "");
        outcome.Measure([new(Year, new Figure(target), new Figure(actual))]);
        await ChangeProjectAsync(record => record.Achieve([outcome]));

        var project = await Projects.FindAsync("sogyo-shien", Year, CancellationToken.None);

        Assert.Equal(words, Assert.Single(project!.Outcomes).Achievement?.Text);
    }

    [Fact]
    public async Task Outcome_OnItsWayToALaterTarget_IsNotJudged()
    {
        var outcome = new Indicator("開業数", "", "件", IndicatorDirection.Up, "");
        outcome.Measure([new(Year, default, new Figure("22")), new(Year.Next, new Figure("40"), default)]);
        await ChangeProjectAsync(record => record.Achieve([outcome]));

        Assert.Null(Assert.Single((await Projects.FindAsync("sogyo-shien", Year, CancellationToken.None))!.Outcomes).Achievement);
    }

    [Fact]
    public async Task Unit_DepartmentListsTheProjectsOfItsSectionsInOfficeOrder()
    {
        var projects = await Projects.ReviewsAsync(Year, "sangyo", CancellationToken.None);

        Assert.Equal([("商工課", "創業支援事業"), ("農政課", "就農支援事業")], projects.Select(project => (project.UnitName, project.Name)));
    }

    [Fact]
    public async Task Uses_ListTheSheetsThatShowTheProject_AndItsYears()
    {
        await PickAsync("sangyo", "sogyo-shien");
        var uses = new ProjectUses(Contexts);

        var sheets = await uses.SheetsAsync("sogyo-shien", Year, CancellationToken.None);

        Assert.Equal([("商工課", 1), ("産業部", 1)], sheets.Select(sheet => (sheet.UnitName, sheet.Number)));
        Assert.Contains(Year, await uses.YearsAsync("sogyo-shien", CancellationToken.None));
    }

    [Fact]
    public async Task PublishedSheet_HasFourLevels_AndATargetOfALaterYear()
    {
        var file = await File.ReadAllTextAsync(SharedFiles.Find("joso.json"));
        // An installation takes the files of its own municipality only.
        await new Installation(Contexts).ImportAsync(file.Replace("\"082112\"", "\"082171\"", StringComparison.Ordinal));

        var project = await Projects.FindAsync("renkei-jigyo", new FiscalYear(2024), CancellationToken.None);

        Assert.Equal(project!.PlanPaths[0].Levels, project.PlanPaths[0].Steps.Select(step => step.LevelName));
        Assert.Equal([null, new FiscalYear(2027), null], project.Outcomes.Select(outcome => outcome.TargetYear));
        Assert.Equal(new Thousands(0), project.TotalBudget.Sum);
    }

    private async Task ChangeProjectAsync(Action<ProjectYear> change)
    {
        await using var context = await Contexts.CreateDbContextAsync();
        change(await context.ProjectYears.SingleAsync(record => record.ProjectId == "sogyo-shien" && record.Year == Year));
        await context.SaveChangesAsync();
    }

    private async Task PickAsync(string unitId, string projectId)
    {
        await using var context = await Contexts.CreateDbContextAsync();
        (await context.Sheets.SingleAsync(sheet => sheet.UnitId == unitId && sheet.Year == Year)).Pick(new PriorityProject(projectId, PlanChoice.None));
        await context.SaveChangesAsync();
    }

    private static Activity Activity(string name, long? budget, params IEnumerable<Indicator> outputs)
    {
        var activity = new Activity(Guid.CreateVersion7(), name);
        activity.Fund(budget is { } amount ? new Thousands(amount) : null, null);
        activity.Measure(outputs);
        return activity;
    }

    private static Indicator Output()
    {
        var output = new Indicator("受講者数", "", "人", null, "");
        output.Measure([new(Year, new Figure("20"), new Figure("23")), new(Year.Next, new Figure("40以上"), default)]);
        return output;
    }
}
