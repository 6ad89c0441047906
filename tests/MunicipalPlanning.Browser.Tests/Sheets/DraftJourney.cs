using Microsoft.Playwright;
using MunicipalPlanning.Browser.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace MunicipalPlanning.Browser.Tests.Sheets;

public sealed class DraftJourney(Running.Browser browser)
{
    private const string HalfASentence = "待機児童をなくすため、";

    [Fact]
    public async Task Reload_InMidSentence_OffersTheDraftAndRestoresIt()
    {
        var sheet = await SheetPage.OpenAsync(await browser.SignInAsync("三浦"), "kodomo-mirai-ka");
        await StopSavingAtTheEndAsync(sheet.Page);
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
        var mine = await SheetPage.OpenAsync(await browser.SignInAsync("三浦"), "korei-fukushi-ka");
        await StopSavingAtTheEndAsync(mine.Page);
        await mine.AppendAsync("role", "私の文。");
        await mine.Page.GotoAsync("/sheets/2026");
        var theirs = await SheetPage.OpenAsync(await browser.SignInAsync("三浦"), "korei-fukushi-ka");
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
        var sheet = await SheetPage.OpenAsync(await browser.SignInAsync("三浦"), "somu-ka");
        await StopSavingAtTheEndAsync(sheet.Page);
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

    // A page that ends normally still saves; a crash does not.
    private static async Task StopSavingAtTheEndAsync(IPage page) =>
        await page.EvaluateAsync("() => window.addEventListener('pagehide', event => event.stopImmediatePropagation(), { capture: true })");
}
