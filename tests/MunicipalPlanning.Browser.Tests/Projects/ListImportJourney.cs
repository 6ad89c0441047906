using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using MunicipalPlanning.Browser.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace MunicipalPlanning.Browser.Tests.Projects;

/// <summary>Lists of years far ahead, in which no other journey works.</summary>
public sealed class ListImportJourney(Running.Browser browser) : Journey(browser)
{
    private const string Head = "整理番号,事業の名称,担当課,めあて,当初予算額（千円）";

    [Fact]
    public async Task PolicyDivision_MapsCorrectsAndTakesAListIn_AndTheNextTimeTheColumnsAreKnown()
    {
        var page = await SignInAsync("三浦");
        await page.GotoAsync("/projects/2031");
        await page.GetByRole(AriaRole.Navigation, new() { Name = "事務事業" }).GetByRole(AriaRole.Link, new() { Name = "取込み" }).ClickAsync();

        await ListImportPage.ChooseAsync(page, Head, "T-1,取込みの試し,農政果,目的の文,１８．７４０", "T-2,二つ目の試し,商工観光課,目的の文,######", ",合計,,,1");
        await page.GetByLabel("D列「めあて」の意味").SelectOptionAsync(new SelectOptionValue { Label = "目的" });
        await page.GetByRole(AriaRole.Button, new() { Name = "確かめる" }).ClickAsync();

        await Expect(page.GetByText("直すところが 3か所あります。まだ何も変わっていません。")).ToBeVisibleAsync();
        var take = page.GetByRole(AriaRole.Button, new() { Name = "件を取り込む" });
        await Expect(take).ToHaveAttributeAsync("aria-disabled", "true");
        await page.GetByRole(AriaRole.Button, new() { Name = "「農政課」にする" }).ClickAsync();
        await page.Keyboard.PressAsync("F8");
        await Expect(page.GetByLabel("3行目 予算額")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("12,480");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByText("直すところが 1か所あります")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "この行は取り込まない" }).ClickAsync();
        await Expect(page.GetByText("追加 2")).ToBeVisibleAsync();

        var report = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "報告を書き出す" }).ClickAsync());
        var lines = await File.ReadAllTextAsync(await report.PathAsync());
        Assert.Equal("取込みの報告_事務事業一覧.csv", report.SuggestedFilename);
        Assert.Contains("「１８．７４０」を 18,740 と読みました。", lines, StringComparison.Ordinal);
        await Expect(page.GetByText("2件を取り込む")).ToHaveCountAsync(1);
        await take.ClickAsync();
        await Expect(page.GetByText("取り込みました。追加 2件・変更 0件・変わらない 0件")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "事務事業一覧へ" }).ClickAsync();
        await Expect(page.Locator("[data-row]", new() { HasText = "取込みの試し" })).ToContainTextAsync("農政課");

        await page.GotoAsync("/projects/2031/import");
        await ListImportPage.ChooseAsync(page, Head, "T-1,取込みの試し,農政課,目的の文,18740", "T-2,二つ目の試し,商工観光課,別の目的の文,12480");
        await Expect(page.GetByText("列の合わせ方は前回（今日")).ToBeVisibleAsync();
        await Expect(page.Locator(".import-counts")).ToHaveTextAsync(new Regex(@"追加 0\s+変更 1\s+変わらない 1"));
    }

    [Fact]
    public async Task LongList_ShowsOnlyTheRowsInSight_AndGoesToAProblemFarBelow()
    {
        var page = await SignInAsync("三浦");
        await page.GotoAsync("/projects/2032/import");

        await ListImportPage.ChooseAsync(page, Enumerable.Range(1, 3000).Select(number => string.Create(CultureInfo.InvariantCulture, $"L-{number},長い一覧の事業{number},{(number == 2900 ? "農政果" : "農政課")},目的の文,{number}")).Prepend("番号,事務事業名,課名,目的,予算額"));
        await page.GetByRole(AriaRole.Button, new() { Name = "確かめる" }).ClickAsync();
        await page.GetByText("すべて 3,000").ClickAsync();
        await Expect(page.GetByLabel("2行目 事務事業名", new() { Exact = true })).ToBeVisibleAsync();
        var drawn = await page.Locator(".import-table tbody tr[data-row]").CountAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "2901" }).ClickAsync();

        await Expect(page.GetByLabel("2901行目 課名")).ToBeFocusedAsync();
        Assert.InRange(drawn, 5, 80);
    }

    [Fact]
    public async Task SomebodyOfASection_IsToldWhoMayTakeListsIn()
    {
        var page = await SignInAsync("佐久間");

        await page.GotoAsync("/projects/2031/import");

        await Expect(page.GetByText("「事務事業一覧を取り込む」権限がありません。")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Navigation, new() { Name = "事務事業" }).GetByRole(AriaRole.Link, new() { Name = "取込み" })).ToHaveCountAsync(0);
    }
}
