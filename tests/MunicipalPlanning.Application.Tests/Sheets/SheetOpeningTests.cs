using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Fields;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Application.Tests.Data;
using MunicipalPlanning.Domain.Sheets;

namespace MunicipalPlanning.Application.Tests.Sheets;

/// <summary>Screens that learn of the same change share one reading, and never an old one.</summary>
public sealed class SheetOpeningTests(TemplateDatabase template) : SheetTest(template)
{
    [Fact]
    public async Task SameNews_AreReadOnceForAllScreens_EachWithItsOwnRights()
    {
        using var opening = Opening;
        var news = await ChangeAsync("創業を増やす。", "創業を3件増やす。");

        var screens = await Task.WhenAll(new[] { Sakuma, Ono, Nakahara }.Select(person => opening.OpenAsync(person, Year, "shoko", CancellationToken.None, news)));

        Assert.All(screens, screen => Assert.Same(screens[0]!.View, screen!.View));
        Assert.Equal("創業を3件増やす。", screens[0]!.View.Goal);
        var stranger = await opening.OpenAsync(Someone("よその人", "nosei", Domain.Access.StaffRole.Member), Year, "shoko", CancellationToken.None, news);
        Assert.Same(screens[0]!.View, stranger!.View);
        Assert.Equal((true, false), (screens[0]!.MayWrite, stranger.MayWrite));
    }

    [Fact]
    public async Task LaterNews_AreNotTakenForHeld()
    {
        using var opening = Opening;
        await opening.OpenAsync(Sakuma, Year, "shoko", CancellationToken.None, await ChangeAsync("創業を増やす。", "一度目の文。"));

        var later = await opening.OpenAsync(Ono, Year, "shoko", CancellationToken.None, await ChangeAsync("一度目の文。", "二度目の文。"));

        Assert.Equal("二度目の文。", later!.View.Goal);
    }

    [Fact]
    public async Task OpeningWithoutNews_ReadsWhatStandsNow()
    {
        using var opening = Opening;
        await opening.OpenAsync(Sakuma, Year, "shoko", CancellationToken.None);
        await ChangeAsync("創業を増やす。", "新しい文。");

        Assert.Equal("新しい文。", (await opening.OpenAsync(Sakuma, Year, "shoko", CancellationToken.None))!.View.Goal);
    }

    private async Task<IReadOnlyList<ChangeNews>> ChangeAsync(string old, string text)
    {
        Assert.IsType<FieldOutcome.Saved>(await Editing.ChangeAsync(Sakuma, Year, "shoko", SheetField.Goal, old, text, CancellationToken.None));
        await using var context = await Contexts.CreateDbContextAsync();
        return [new ChangeNews("sheet/2026/shoko", await context.Changes.MaxAsync(change => change.Id), false)];
    }
}
