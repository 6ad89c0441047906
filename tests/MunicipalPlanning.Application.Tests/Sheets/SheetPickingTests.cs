using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Application.Tests.Data;
using MunicipalPlanning.Domain.Sheets;

namespace MunicipalPlanning.Application.Tests.Sheets;

public sealed class SheetPickingTests(TemplateDatabase template) : SheetTest(template)
{
    [Fact]
    public async Task Department_PicksItsSectionsProject_WithTheSectionsTextAndMeasure()
    {
        await Picking.PickAsync(Nakahara, Year, "sangyo", "sogyo-shien", null, CancellationToken.None);

        var picked = Assert.Single((await ViewAsync("sangyo")).PriorityProjects);
        Assert.Equal(("創業支援事業の内容", "商工課", "②にぎわいの創出", 2), (picked.Outline, picked.OwnerName, picked.Measure, picked.Schedule.Count));
    }

    [Fact]
    public async Task SectionsChange_ShowsInTheDepartmentsSheetAtOnce()
    {
        await Picking.PickAsync(Nakahara, Year, "sangyo", "sogyo-shien", null, CancellationToken.None);

        await Editing.ChangeAsync(Sakuma, Year, "shoko", SheetField.ProjectOutline("sogyo-shien"), "創業支援事業の内容", "書き直した内容", CancellationToken.None);

        Assert.Equal("書き直した内容", (await ViewAsync("sangyo")).PriorityProjects[0].Outline);
    }

    [Fact]
    public async Task DepartmentsSheet_DoesNotWriteTheSectionsText()
    {
        await Picking.PickAsync(Nakahara, Year, "sangyo", "sogyo-shien", null, CancellationToken.None);

        var refused = await Assert.ThrowsAsync<SheetRefusedException>(() =>
            Editing.ChangeAsync(Nakahara, Year, "sangyo", SheetField.ProjectOutline("sogyo-shien"), "創業支援事業の内容", "部の文", CancellationToken.None));

        Assert.Equal("「創業支援事業」の文は商工課が書きます。商工課のシートで直してください。", refused.Message);
    }

    [Fact]
    public async Task Section_CannotPickAnothersProject()
    {
        await Assert.ThrowsAsync<SheetRefusedException>(() => Picking.PickAsync(Sakuma, Year, "shoko", "shuno-shien", null, CancellationToken.None));

        Assert.Single((await ViewAsync()).PriorityProjects);
    }

    [Fact]
    public async Task NewProject_BelongsToTheSectionAndIsPicked()
    {
        var id = await Picking.BeginAsync(Sakuma, Year, "shoko", "販路拡大事業", CancellationToken.None);

        var picked = (await ViewAsync()).PriorityProjects[1];
        Assert.Equal((id, "販路拡大事業", "商工課"), (picked.ProjectId, picked.Name, picked.OwnerName));
        Assert.Contains(await Picking.ChoicesAsync(Year, "sangyo", CancellationToken.None), choice => choice.ProjectId == id);
    }

    [Fact]
    public async Task Dropped_StaysWithTheSectionAndKeepsItsText()
    {
        await Arranging.DropProjectAsync(Sakuma, Year, "shoko", "sogyo-shien", CancellationToken.None);
        Assert.Empty((await ViewAsync()).PriorityProjects);

        await Picking.PickAsync(Sakuma, Year, "shoko", "sogyo-shien", null, CancellationToken.None);

        Assert.Equal("創業支援事業の内容", (await ViewAsync()).PriorityProjects[0].Outline);
    }
}
