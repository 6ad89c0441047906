using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Application.Tests.Data;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Domain.Projects;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Tests.Projects;

public sealed class ProjectRegisterTests(TemplateDatabase template) : RegisterTest(template)
{
    [Fact]
    public async Task Department_HoldsTheProjectsOfItsSections_InOfficeOrder()
    {
        await AddAsync("bosai", "防災訓練", "kiki");

        Assert.Equal(["sogyo-shien", "shuno-shien", "bosai"], await FindAsync(All));
        Assert.Equal(["sogyo-shien", "shuno-shien"], await FindAsync(All with { UnitId = "sangyo" }));
        Assert.Equal(["shuno-shien"], await FindAsync(All with { UnitId = "nosei" }));
    }

    [Fact]
    public async Task PlanItem_HoldsWhatServesTheItemsBelowIt()
    {
        await AddAsync("juku", "創業塾", "shoko", record => record.Serve(["sogyo"]));

        Assert.Equal(["juku"], await FindAsync(All with { PlanItemId = "nigiwai" }));
        Assert.Equal(["juku"], await FindAsync(All with { PlanItemId = "sogyo" }));
        Assert.Empty(await FindAsync(All with { PlanItemId = "nowhere" }));
    }

    [Fact]
    public async Task Sort_PutsFiguresByTheirSize_AndWhatIsNotWrittenLastInBothDirections()
    {
        await AddAsync("ten", "十番", "shoko", Funded(20, null), number: "１０");
        await AddAsync("two", "二番", "nosei", Funded(100, null), number: "2");

        Assert.Equal(["two", "ten"], (await FindAsync(All with { Sort = ProjectSort.Number })).Take(2));
        Assert.Equal(["ten", "two"], (await FindAsync(All with { Sort = ProjectSort.Number, Descending = true })).Take(2));
        Assert.Equal(["ten", "two"], (await FindAsync(All with { Sort = ProjectSort.Budget })).Take(2));
        Assert.Equal(["two", "ten"], (await FindAsync(All with { Sort = ProjectSort.Budget, Descending = true })).Take(2));
    }

    [Fact]
    public async Task Serial_PutsWhatHasNoneLast()
    {
        await AddAsync("late", "あとの事業", "shoko", record => record.NumberSheet("12"));
        await AddAsync("early", "はじめの事業", "nosei", record => record.NumberSheet("9"));

        Assert.Equal(["early", "late", "sogyo-shien", "shuno-shien"], await FindAsync(All with { Sort = ProjectSort.Serial }));
        Assert.Equal(["late", "early", "sogyo-shien", "shuno-shien"], await FindAsync(All with { Sort = ProjectSort.Serial, Descending = true }));
    }

    [Fact]
    public async Task EverySortAndGrouping_IsAnsweredByTheDatabase()
    {
        await AddAsync("juku", "創業塾", "shoko", record => record.Serve(["sogyo"]));

        foreach (var sort in Enum.GetValues<ProjectSort>())
        {
            foreach (var grouping in Enum.GetValues<ProjectGrouping>())
                Assert.Equal(3, (await FindAsync(All with { Sort = sort, Grouping = grouping, Descending = true })).Count);
        }
        Assert.Equal("juku", (await FindAsync(All with { Grouping = ProjectGrouping.PlanItem }))[0]);
    }

    [Fact]
    public async Task Page_TellsTheCountAndTheSumsOfAll_NotOfItself()
    {
        for (var number = 1; number <= 120; number++)
            await AddAsync($"p-{number}", $"事業{number}", "kiki", Funded(number, number == 1 ? -5 : null), number: $"{number}");

        var last = await Register.FindAsync(All with { UnitId = "kiki" }, 99, CancellationToken.None);

        Assert.Equal((2, 2, 120, 101), (last.Number, last.Pages, last.Count, last.First));
        Assert.Equal(Enumerable.Range(101, 20).Select(number => $"p-{number}"), last.Projects.Select(project => project.Id));
        Assert.Equal((7260L, -5L), (last.Budget, last.Settlement));
    }

    [Fact]
    public async Task Row_SaysWhatTheRecordSays_AndHowItsSheetStands()
    {
        await AddAsync("juku", "創業塾", "shoko", record =>
        {
            record.Serve(["sogyo", "nigiwai"]);
            record.Judge().Rate(Rating.B);
        }, number: "0601-01", formerName: "起業塾");

        var row = (await Register.FindAsync(All with { Rating = Rating.B }, 1, CancellationToken.None)).Projects.Single();

        Assert.Equal(("0601-01", "創業塾", "起業塾", "商工課", "産業部", Rating.B), (row.Number, row.Name, row.FormerName, row.UnitName, row.DepartmentName, row.Rating));
        Assert.Equal(["創業の支援", "② にぎわいの創出"], row.PlanItems.Select(item => item.NumberedTitle));
        Assert.Equal(SubmissionState.Drafting, row.SheetState);
        Assert.Null((await FindRowAsync("shuno-shien")).SheetState);
    }

    [Fact]
    public async Task Choices_CountTheProjectsOfTheYear()
    {
        await AddAsync("juku", "創業塾", "shoko", record =>
        {
            record.Serve(["sogyo"]);
            record.Judge().Rate(Rating.A);
        });

        var choices = await Register.ChoicesAsync(Year, CancellationToken.None);

        Assert.Equal(3, choices.Count);
        Assert.Equal([("産業部", 3), ("商工課", 2), ("農政課", 1)], choices.Units.Select(unit => (unit.Name, unit.Count)));
        Assert.Equal([("② にぎわいの創出", 0), ("創業の支援", 1)], choices.PlanItems.Select(item => (item.NumberedTitle, item.Depth)));
        Assert.Equal(1, choices.Ratings[Rating.A]);
    }

    private async Task<ProjectListItem> FindRowAsync(string id) => (await Register.FindAsync(All, 1, CancellationToken.None)).Projects.Single(project => project.Id == id);
}
