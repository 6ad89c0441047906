using Microsoft.Playwright;
using MunicipalPlanning.Browser.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace MunicipalPlanning.Browser.Tests.Sheets;

public sealed class DraftJourney(Running.Browser browser) : Journey(browser)
{
    private const string HalfASentence = "待機児童をなくすため、";

    [Fact]
    public async Task Reload_InMidSentence_OffersTheDraftAndRestoresIt()
    {
        var sheet = await SheetPage.OpenAsync(await SignInAsync("三浦"), "kodomo-mirai-ka");
        await DisconnectAsync(sheet.Page);
        await sheet.AppendAsync("goal", HalfASentence);
        await sheet.ReloadAsync();

        await Expect(sheet.Dialog).ToContainTextAsync("未保存の入力があります");
        await sheet.Button("復元").ClickAsync();

        await sheet.ShowsSavedAsync("goal");
        Assert.EndsWith(HalfASentence, await sheet.Field("goal").InputValueAsync());
        await sheet.ReloadAsync();
        await Expect(sheet.Dialog).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Draft_OnATextThatOthersChanged_OffersBothTexts()
    {
        var mine = await SheetPage.OpenAsync(await SignInAsync("三浦"), "korei-fukushi-ka");
        await DisconnectAsync(mine.Page);
        await mine.AppendAsync("role", "私の文。");
        await mine.Page.GotoAsync("/sheets/2026");
        var theirs = await SheetPage.OpenAsync(await SignInAsync("三浦"), "korei-fukushi-ka");
        await theirs.AppendAsync("role", "別の文。");
        await theirs.LeaveFieldAsync();
        await theirs.ShowsSavedAsync("role");

        await mine.Page.GotoAsync("/sheets/2026/korei-fukushi-ka");
        await mine.Button("復元").ClickAsync();
        await Expect(mine.Dialog).ToContainTextAsync("同じ欄を二人が書きました");
        await mine.Button("この文を使う").ClickAsync();

        await mine.ShowsSavedAsync("role");
        Assert.EndsWith("私の文。", await mine.Field("role").InputValueAsync());
    }

    [Fact]
    public async Task Discard_IsAskedTwice()
    {
        var sheet = await SheetPage.OpenAsync(await SignInAsync("三浦"), "somu-ka");
        await DisconnectAsync(sheet.Page);
        var before = await sheet.Field("goal").InputValueAsync();
        await sheet.AppendAsync("goal", HalfASentence);
        await sheet.ReloadAsync();

        await sheet.Button("破棄").ClickAsync();
        await Expect(sheet.Dialog).ToBeVisibleAsync();
        await sheet.Button("本当に破棄する").ClickAsync();

        await Expect(sheet.Dialog).ToHaveCountAsync(0);
        Assert.Equal(before, await sheet.Field("goal").InputValueAsync());
        await sheet.ReloadAsync();
        await Expect(sheet.Dialog).ToHaveCountAsync(0);
    }

    // From now on nothing reaches the server, as when a cable is pulled.
    private static async Task DisconnectAsync(IPage page) => await page.EvaluateAsync("() => Blazor.disconnect()");
}
