using System.Text.RegularExpressions;
using Microsoft.Playwright;
using MunicipalPlanning.Browser.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace MunicipalPlanning.Browser.Tests.Sheets;

public sealed class SheetListJourney(Running.Browser browser) : Journey(browser)
{
    [Fact]
    public async Task MissingSheet_IsMadeFromLastYearsAndOpens()
    {
        var page = await SignInAsync("三浦");
        await page.GotoAsync("/sheets/2026");
        await page.GetByText("下水道課 のシートを作る").Or(page.GetByLabel("下水道課 のシートを作る")).First.ClickAsync();

        await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("昨年度の内容から") }).First.ClickAsync();

        await page.WaitForURLAsync(new Regex("/sheets/2026/gesuido-ka"));
        var sheet = new SheetPage(page);
        await sheet.WaitUntilReadyAsync();
        Assert.NotEmpty(await sheet.Field("goal").InputValueAsync());
        Assert.NotEqual(0, await page.Locator(".priority-project").CountAsync());
    }

    [Fact]
    public async Task Find_InManySpellings_LeavesTheUnitsThatHaveTheWord()
    {
        var page = await SignInAsync("佐久間");
        await page.GotoAsync("/sheets/2026");
        var rows = page.Locator("tr[data-unit]:visible");
        var all = await rows.CountAsync();

        await page.GetByRole(AriaRole.Searchbox).FillAsync("まちなか　創業支援");

        await Expect(page.Locator("tr[data-unit='shoko-kanko-ka']")).ToBeVisibleAsync();
        await Expect(page.Locator("tr[data-unit='zaisei-ka']")).ToBeHiddenAsync();
        Assert.True(await rows.CountAsync() < all);
    }

    [Fact]
    public async Task Pdf_FromTheList_HasTheOfficialNameAndForm()
    {
        var page = await SignInAsync("佐久間");
        var response = await page.APIRequest.GetAsync("/sheets/2026/shoko-kanko-ka/sheet.pdf");

        var body = await response.BodyAsync();

        Assert.Equal("application/pdf", response.Headers["content-type"]);
        Assert.Contains(Uri.EscapeDataString("令和8年度_組織マネジメントシート_商工観光課.pdf"), response.Headers["content-disposition"], StringComparison.Ordinal);
        Assert.Equal("%PDF-"u8.ToArray(), body[..5]);
    }

    [Fact]
    public async Task Print_AllOfTheYear_ShowsProgressAndLeavesOneFile()
    {
        var page = await SignInAsync("三浦");
        await page.GotoAsync("/sheets/2026/print");
        await page.GetByText("全部を一冊に").ClickAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "PDFにする" }).ClickAsync();
        await Expect(page.Locator(".print-job progress").Or(page.Locator(".print-files")).First).ToBeVisibleAsync();
        var file = page.Locator(".print-files a").First;
        await Expect(file).ToHaveTextAsync("令和8年度_組織マネジメントシート_全部署.pdf", new() { Timeout = 90_000 });

        var book = await page.APIRequest.GetAsync((await file.GetAttributeAsync("href"))!);
        Assert.Equal("%PDF-"u8.ToArray(), (await book.BodyAsync())[..5]);
        var other = await SignInAsync("佐久間");
        Assert.Equal(404, (await other.APIRequest.GetAsync((await file.GetAttributeAsync("href"))!)).Status);
    }
}
