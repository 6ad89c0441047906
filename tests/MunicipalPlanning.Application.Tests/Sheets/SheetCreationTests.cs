using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Application.Tests.Data;
using MunicipalPlanning.Domain.Calendar;

namespace MunicipalPlanning.Application.Tests.Sheets;

public sealed class SheetCreationTests(TemplateDatabase template) : SheetTest(template)
{
    private static readonly FiscalYear NextYear = Year.Next;

    [Fact]
    public async Task CarriedForward_BeginsWithLastYearsTextsAndProjects()
    {
        await Editing.ChangeAsync(Sakuma, Year, "shoko", Domain.Sheets.SheetField.Role, "", "商工の振興", CancellationToken.None);

        await Creation.CreateAsync(Sakuma, NextYear, "shoko", true, CancellationToken.None);

        var sheet = await Views.FindAsync(NextYear, "shoko", CancellationToken.None);
        Assert.Equal(("創業を増やす。", "商工の振興"), (sheet!.Goal, sheet.Role));
        var project = Assert.Single(sheet.PriorityProjects);
        Assert.Equal(("創業支援事業の内容", "②にぎわいの創出", 2), (project.Outline, project.Measure, project.Schedule.Count));
    }

    [Fact]
    public async Task CarriedForward_ChangesNothingOfLastYear()
    {
        await Creation.CreateAsync(Sakuma, NextYear, "shoko", true, CancellationToken.None);

        await Editing.ChangeAsync(Sakuma, NextYear, "shoko", Domain.Sheets.SheetField.ProjectOutline("sogyo-shien"), "創業支援事業の内容", "来年の内容", CancellationToken.None);

        Assert.Equal("創業支援事業の内容", (await ViewAsync()).PriorityProjects[0].Outline);
    }

    [Fact]
    public async Task Department_PicksOnlyWhatItsSectionsHaveOpened()
    {
        await Picking.PickAsync(Nakahara, Year, "sangyo", "sogyo-shien", null, CancellationToken.None);
        await Picking.PickAsync(Nakahara, Year, "sangyo", "shuno-shien", null, CancellationToken.None);
        await Creation.CreateAsync(Sakuma, NextYear, "shoko", true, CancellationToken.None);

        await Creation.CreateAsync(Nakahara, NextYear, "sangyo", true, CancellationToken.None);

        var sheet = await Views.FindAsync(NextYear, "sangyo", CancellationToken.None);
        Assert.Equal("sogyo-shien", Assert.Single(sheet!.PriorityProjects).ProjectId);
    }

    [Fact]
    public async Task Existing_IsLeftAlone()
    {
        await Creation.CreateAsync(Sakuma, Year, "shoko", true, CancellationToken.None);

        Assert.Equal("創業を増やす。", (await ViewAsync()).Goal);
    }
}
