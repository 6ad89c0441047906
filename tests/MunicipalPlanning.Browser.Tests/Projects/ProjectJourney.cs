using Microsoft.Playwright;
using MunicipalPlanning.Browser.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace MunicipalPlanning.Browser.Tests.Projects;

/// <summary>One project's record: read, followed to the forms in which it appears, and printed.</summary>
public sealed class ProjectJourney(Running.Browser browser) : Journey(browser)
{
    [Fact]
    public async Task Section_ReadsItsProject_AndPrintsItsReviewSheet()
    {
        var page = await SignInAsync("佐久間");
        await page.GotoAsync("/projects/2025/machinaka-sogyo");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "まちなか創業支援事業", Level = 1 })).ToBeVisibleAsync();
        await Expect(page.Locator("#amounts")).ToContainTextAsync("予算額は、活動の合計 11,960千円 より 520千円 多く書かれています。");
        var places = page.GetByRole(AriaRole.Complementary, new() { Name = "使われている所" });
        await Expect(places.Locator(".chip")).ToHaveCountAsync(2);
        await Expect(places.GetByRole(AriaRole.Link, new() { Name = "組織マネジメントシート 産業観光部" })).ToBeVisibleAsync();
        await Expect(page.Locator("#plans").GetByRole(AriaRole.Link, new() { Name = "2101 創業と事業承継の支援" })).ToHaveAttributeAsync("href", "/plans/kihon3?item=k3-2101");

        await places.GetByRole(AriaRole.Link, new() { Name = "事務事業点検シート No. 61" }).ClickAsync();
        await Expect(page.Locator(".review-sheet")).ToContainTextAsync("アウトカム（成果）");
        var address = await page.GetByRole(AriaRole.Link, new() { Name = "PDF" }).GetAttributeAsync("href");
        var printed = await page.APIRequest.GetAsync(address!);
        Assert.Equal("application/pdf", printed.Headers["content-type"]);

        await page.GetByRole(AriaRole.Link, new() { Name = "まちなか創業支援事業" }).ClickAsync();
        await page.GetByRole(AriaRole.Navigation, new() { Name = "この事務事業の年度" }).GetByRole(AriaRole.Link, new() { Name = "令和8年度" }).ClickAsync();
        await page.WaitForURLAsync("**/projects/2026/machinaka-sogyo");
    }

    [Fact]
    public async Task TextOfTheRecord_IsAtOnceInEveryFormThatShowsIt()
    {
        const string outline = "project/hokago-club/outline";
        var sheet = await SheetPage.OpenAsync(await SignInAsync("三浦"), "kodomo-mirai-ka");
        var page = await SignInAsync("三浦");
        await page.GotoAsync("/projects/2026/hokago-club");
        await WriteAsync(page, outline, "放課後の居場所を三か所ふやす。");
        await WriteAsync(page, "project/hokago-club/purpose", "留守の家の子が安心して過ごせるようにする。");

        await Expect(sheet.Field(outline)).ToHaveValueAsync("放課後の居場所を三か所ふやす。");
        await page.GotoAsync("/sheets/2026/fukushi-bu/view");
        await Expect(page.Locator(".management-sheet")).ToContainTextAsync("放課後の居場所を三か所ふやす。");
        await page.GotoAsync($"/projects/2026?q={Uri.EscapeDataString("放課後の居場所を三か所ふやす")}");
        await Expect(page.Locator("[data-row]")).ToContainTextAsync("放課後");
        await page.GotoAsync("/projects/2026/hokago-club/review");
        await Expect(page.Locator(".review-sheet")).ToContainTextAsync("留守の家の子が安心して過ごせるようにする。");
    }

    private static async Task WriteAsync(IPage page, string path, string text)
    {
        await Expect(page.Locator("[data-save-summary]")).ToContainTextAsync("すべて保存済");
        await page.Locator($".sheet-form [data-field='{path}']").FillAsync(text);
        await page.Locator(".record-bar-name").ClickAsync();
        await Expect(page.Locator($"[data-field-box='{path}'] [data-state]")).ToContainTextAsync("保存済");
    }
}
