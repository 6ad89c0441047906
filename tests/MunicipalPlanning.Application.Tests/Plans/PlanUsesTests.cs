using MunicipalPlanning.Application.Plans;
using MunicipalPlanning.Application.Tests.Data;
using MunicipalPlanning.Application.Tests.Exchange;
using MunicipalPlanning.Application.Tests.Sheets;
using MunicipalPlanning.Domain.Sheets;

namespace MunicipalPlanning.Application.Tests.Plans;

public sealed class PlanUsesTests(TemplateDatabase template) : SheetTest(template)
{
    private PlanUses Uses => new(Contexts);

    [Fact]
    public async Task Item_ListsSheetsNewestFirstWithTheProjectThroughWhichTheyNameIt()
    {
        var uses = await Uses.OfItemAsync("plan", "nigiwai", false, CancellationToken.None);

        Assert.Equal(
            [(Year, "商工課", PlanUseKind.PriorityProject, "創業支援事業"), (Year.Previous, "商工課", PlanUseKind.PriorityProject, "創業支援事業")],
            uses!.Uses.Sheets.Select(use => (use.Year, use.UnitName, use.Kind, use.ProjectName)));
        Assert.Equal(2, uses.Uses.SheetCount);
    }

    [Theory]
    [InlineData("・２ にぎわいの創出")]
    [InlineData("②にぎわいの創出")]
    [InlineData("にぎわいの　創出")]
    public async Task Item_NamedInWordsInTheRelationsOfASheet_IsFound(string line)
    {
        await ChangeSheetAsync("sangyo", sheet => sheet.Relate(new PlanRelation("②基本計画", null, [line])));

        var uses = await Uses.OfItemAsync("plan", "nigiwai", false, CancellationToken.None);

        Assert.Contains(uses!.Uses.Sheets, use => use is { UnitId: "sangyo", Kind: PlanUseKind.RelationLine });
    }

    [Fact]
    public async Task Item_WithEverythingBelow_ListsTheProjectsThatServeWhatIsBelow()
    {
        await ServeAsync("shuno-shien", "sogyo");

        var alone = await Uses.OfItemAsync("plan", "nigiwai", false, CancellationToken.None);
        var withBelow = await Uses.OfItemAsync("plan", "nigiwai", true, CancellationToken.None);

        Assert.Empty(alone!.Uses.Projects);
        Assert.Equal([("就農支援事業", "農政課", "sogyo")], withBelow!.Uses.Projects.Select(use => (use.Name, use.UnitName, use.ItemId)));
    }

    [Fact]
    public async Task Count_TellsAnItemsOwnUsersFromThoseBelowIt()
    {
        await ServeAsync("shuno-shien", "sogyo");

        var counts = await Uses.CountAsync("plan", CancellationToken.None);

        Assert.Equal(new PlanUseCount(2, 0, 2, 1), counts["nigiwai"]);
        Assert.Equal(new PlanUseCount(0, 1, 0, 1), counts["sogyo"]);
    }

    [Fact]
    public async Task Unit_PointsAtTheItemsOfItsSheetAndOfItsProjects()
    {
        await ServeAsync("sogyo-shien", "sogyo");

        var pointers = await Uses.OfUnitAsync(Year, "shoko", CancellationToken.None);

        Assert.Equal(
            [("② にぎわいの創出", PlanUseKind.PriorityProject, "創業支援事業"), ("創業の支援", PlanUseKind.ProjectLink, "創業支援事業")],
            pointers.Select(pointer => (pointer.NumberedTitle, pointer.Kind, pointer.ProjectName)));
    }

    [Fact]
    public async Task Toride_TheMeasureThatNoProjectTakesUp_IsNamedOnlyInWords()
    {
        await new Installation(Contexts).ImportAsync(await File.ReadAllTextAsync(SharedFiles.Find("toride.json")));

        var uses = await Uses.OfItemAsync("mirai-2024", "m24-shimin-kyodo", true, CancellationToken.None);
        var plan = await Uses.OfPlanAsync("gyokaku-2020", CancellationToken.None);

        Assert.Equal([("seisaku-suishin-bu", PlanUseKind.RelationLine), ("hisho-ka", PlanUseKind.RelationLine)], uses!.Uses.Sheets.Select(use => (use.UnitId, use.Kind)));
        Assert.Equal([("seisaku-suishin-bu", PlanUseKind.RelationPlan), ("seisaku-suishin-ka", PlanUseKind.RelationPlan)], plan.Sheets.Select(use => (use.UnitId, use.Kind)));
    }

    private async Task ServeAsync(string projectId, string itemId)
    {
        await using var context = await Contexts.CreateDbContextAsync();
        context.ProjectYears.Single(record => record.ProjectId == projectId && record.Year == Year).Serve([itemId]);
        await context.SaveChangesAsync();
    }

    private async Task ChangeSheetAsync(string unitId, Action<ManagementSheet> change)
    {
        await using var context = await Contexts.CreateDbContextAsync();
        change(context.Sheets.Single(sheet => sheet.UnitId == unitId && sheet.Year == Year));
        await context.SaveChangesAsync();
    }
}
