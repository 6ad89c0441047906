using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using MunicipalPlanning.Browser.Tests.Running;

namespace MunicipalPlanning.Browser.Tests.Accessibility;

/// <summary>axe finds nothing serious on any page, wide and narrow.</summary>
public sealed class AxeJourney(Running.Browser browser) : Journey(browser)
{
    private static readonly string[] Serious = ["serious", "critical"];

    [Theory]
    [InlineData("/sheets/2026", 1366)]
    [InlineData("/sheets/2026", 390)]
    [InlineData("/sheets/2026/bosai-anzen-ka/view", 1366)]
    [InlineData("/sheets/2026/print", 1366)]
    [InlineData("/admin/log", 1366)]
    [InlineData("/admin/log", 390)]
    [InlineData("/admin/rights", 1366)]
    [InlineData("/home/2026", 1366)]
    [InlineData("/home/2026", 390)]
    [InlineData("/home/2026?view=list", 1366)]
    [InlineData("/home/2026?show=turn", 1366)]
    [InlineData("/home/2026/bulk?do=Remind&unit=shoko-kanko-ka", 1366)]
    [InlineData("/admin/year/2026", 1366)]
    [InlineData("/notices", 1366)]
    [InlineData("/sheets/2026/shoko-kanko-ka/history?left=last&right=now", 1366)]
    [InlineData("/sheets/2026/shoko-kanko-ka/history?left=last&right=now&mode=over", 390)]
    [InlineData("/projects/2026?group=Department&sort=Budget", 1366)]
    [InlineData("/projects/2026", 390)]
    [InlineData("/projects/2026?q=%E3%81%AA%E3%81%84%E8%A8%80%E8%91%89", 1366)]
    [InlineData("/projects/2026/list/shift-jis", 1366)]
    [InlineData("/plans", 1366)]
    [InlineData("/plans", 390)]
    [InlineData("/plans/new?from=kihon3", 390)]
    [InlineData("/plans/kihon3/settings", 1366)]
    [InlineData("/plans/kihon3/history", 1366)]
    [InlineData("/plans/kihon3/book", 1366)]
    [InlineData("/plans/kihon3/book", 390)]
    [InlineData("/plans/kihon3/indicators/2026", 1366)]
    [InlineData("/plans/kihon3/indicators/2026?view=table", 390)]
    [InlineData("/plans/kihon3/indicators/2025/entry", 1366)]
    [InlineData("/plans/kihon3/indicators/2025/entry", 390)]
    [InlineData("/plans/kihon3/coverage/2026?list=Untaken&item=k3-2103&unit=kigyo-ricchi-ka", 1366)]
    [InlineData("/plans/sosei2026/coverage/2026?view=charge", 390)]
    [InlineData("/plans/sosei2026/uses/s-2", 1366)]
    [InlineData("/plans/sosei2026/uses/s-2", 390)]
    [InlineData("/projects/2025/machinaka-sogyo", 1366)]
    [InlineData("/projects/2025/machinaka-sogyo", 390)]
    [InlineData("/projects/2025/machinaka-sogyo/review", 1366)]
    [InlineData("/projects/2025/rating?unit=shoko-kanko-ka", 1366)]
    [InlineData("/projects/2026/rating?unit=shoko-kanko-ka", 390)]
    [InlineData("/projects/2025/rating/spread", 1366)]
    [InlineData("/projects/2026/rating/spread", 390)]
    [InlineData("/projects/2026/rating/scale", 1366)]
    [InlineData("/projects/2025/reviews", 1366)]
    [InlineData("/projects/2025/reviews", 390)]
    [InlineData("/projects/2025/reviews/bulk?do=Accept", 1366)]
    [InlineData("/reform/gyokaku2024/2025/items", 1366)]
    [InlineData("/reform/gyokaku2024/2025/items", 390)]
    [InlineData("/reform/gyokaku2024/2025/items/bulk?do=Accept", 1366)]
    [InlineData("/reform/gyokaku2024/2025/years", 1366)]
    [InlineData("/reform/gyokaku2024/2025/years", 390)]
    [InlineData("/reform/gyokaku2024/2025/years?grade=excluded", 1366)]
    [InlineData("/reform/gyokaku2024/2025/years?part=effects", 1366)]
    [InlineData("/reform/gyokaku2024/2025/years?part=indicators&state=missed", 390)]
    [InlineData("/reform/gyokaku2024/2025/years?part=announced&grade=bc", 1366)]
    [InlineData("/reform/gyokaku2024/2025/meeting", 1366)]
    [InlineData("/reform/gyokaku2024/2025/meeting/gk-07", 1366)]
    [InlineData("/reform/gyokaku2024/2025/meeting/gk-07", 390)]
    [InlineData("/reform/gyokaku2024/2025/comments?do=add&item=gk-07", 1366)]
    [InlineData("/reform/gyokaku2024/2025/comments", 390)]
    [InlineData("/reform/gyokaku2024/2025/items/gk-07", 1366)]
    [InlineData("/reform/gyokaku2024/2025/items/gk-07", 390)]
    [InlineData("/reform/gyokaku2024/2025/report", 1366)]
    [InlineData("/reform/gyokaku2024/2025/report", 390)]
    [InlineData("/reform/gyokaku2024/2027/report", 1366)]
    [InlineData("/reform/gyokaku2024/2025/public.html", 1366)]
    [InlineData("/reform/gyokaku2024/2025/public.html", 390)]
    [InlineData("/not-there", 1366)]
    public async Task Page_HasNothingSerious(string address, int width)
    {
        var page = await SignInAsync("三浦", width: width);
        await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });

        await HasNothingSeriousAsync(page);
    }

    [Fact]
    public async Task SignIn_HasNothingSerious()
    {
        var page = await OpenAsync();
        await page.GotoAsync("/sign-in");

        await HasNothingSeriousAsync(page);
    }

    [Theory]
    [InlineData(1366)]
    [InlineData(390)]
    public async Task Editor_HasNothingSerious(int width)
    {
        var sheet = await SheetPage.OpenAsync(await SignInAsync("三浦", width: width), "bosai-anzen-ka");
        await HasNothingSeriousAsync(sheet.Page);

        await sheet.Button("広げて書く").First.ClickAsync();
        await sheet.Page.WaitForTimeoutAsync(500);

        await HasNothingSeriousAsync(sheet.Page);
    }

    [Fact]
    public async Task Picking_HasNothingSerious()
    {
        var sheet = await SheetPage.OpenAsync(await SignInAsync("三浦"), "fukushi-bu");
        await sheet.Button("課の事業から選ぶ").First.ClickAsync();
        await Assertions.Expect(sheet.Page.Locator(".picker-row").First).ToBeVisibleAsync();

        await HasNothingSeriousAsync(sheet.Page);
    }

    [Theory]
    [InlineData(1366)]
    [InlineData(390)]
    public async Task ReviewSheetEditor_HasNothingSerious(int width)
    {
        var sheet = await ReviewSheetPage.OpenAsync(await SignInAsync("三浦", width: width), "jishu-bosai", 2026);
        if (await sheet.Button("点検シートを作る").IsVisibleAsync())
        {
            await HasNothingSeriousAsync(sheet.Page);
            await sheet.Button("点検シートを作る").ClickAsync();
        }
        await sheet.Button("活動を加える").ClickAsync();
        await Assertions.Expect(sheet.Cell("name", 0)).ToBeVisibleAsync();
        await HasNothingSeriousAsync(sheet.Page);
        await ReviewSheetPage.PasteAsync(sheet.Cell("name", 0), "訓練\t地区ごとに行う。\t回数（回）\t１０\n");
        await Assertions.Expect(sheet.Dialog).ToBeVisibleAsync();

        await HasNothingSeriousAsync(sheet.Page);
    }

    [Theory]
    [InlineData(1366)]
    [InlineData(390)]
    public async Task ReformItemEditor_HasNothingSerious(int width)
    {
        var report = await ReformItemEditorPage.OpenAsync(await SignInAsync("三浦", width: width), "gk-07", 2025);
        if (await report.Button("報告を始める").IsVisibleAsync())
        {
            await HasNothingSeriousAsync(report.Page);
            await report.Button("報告を始める").ClickAsync();
        }
        await Assertions.Expect(report.Field("progress")).ToBeVisibleAsync();
        await HasNothingSeriousAsync(report.Page);
        await report.Button("広げて書く").ClickAsync();
        await report.Page.WaitForTimeoutAsync(500);

        await HasNothingSeriousAsync(report.Page);
    }

    [Theory]
    [InlineData(1366)]
    [InlineData(390)]
    public async Task ProjectEditor_HasNothingSerious(int width)
    {
        var page = await SignInAsync("三浦", width: width);
        await page.GotoAsync("/projects/2026/machinaka-sogyo");
        await Assertions.Expect(page.Locator("[data-save-summary]")).ToContainTextAsync("保存済");

        await HasNothingSeriousAsync(page);
    }

    [Theory]
    [InlineData("三浦", 1366)]
    [InlineData("三浦", 390)]
    [InlineData("佐久間", 1366)]
    public async Task PlanEditor_HasNothingSerious(string person, int width)
    {
        var plan = await PlanEditorPage.OpenAsync(await SignInAsync(person, width: width), "kihon3", "k3-2-1");
        await plan.Page.Locator(".item-measures .link-button").First.ClickAsync();
        await HasNothingSeriousAsync(plan.Page);
        if (await plan.Button("消す").CountAsync() == 0)
            return;
        await plan.Page.Locator(".item-head .button-dangerous").ClickAsync();
        await Assertions.Expect(plan.Dialog).ToBeVisibleAsync();

        await HasNothingSeriousAsync(plan.Page);
    }

    [Theory]
    [InlineData(1366)]
    [InlineData(390)]
    public async Task ListImport_HasNothingSerious(int width)
    {
        var page = await SignInAsync("三浦", width: width);
        await page.GotoAsync("/projects/2033/import");
        await Assertions.Expect(page.Locator("#import-file")).ToBeAttachedAsync();
        await HasNothingSeriousAsync(page);
        await ListImportPage.ChooseAsync(page, "事務事業名,担当課,予算額（千円）", "ﾖｳｽｲﾛ,農政果,######");
        var check = page.GetByRole(AriaRole.Button, new() { Name = "確かめる" });
        await Assertions.Expect(check).ToBeVisibleAsync();
        await HasNothingSeriousAsync(page);
        await check.ClickAsync();
        await Assertions.Expect(page.GetByLabel("2行目 課名")).ToBeVisibleAsync();

        await HasNothingSeriousAsync(page);
    }

    private static async Task HasNothingSeriousAsync(IPage page)
    {
        var found = await page.RunAxe();

        var serious = found.Violations.Where(violation => Serious.Contains(violation.Impact))
            .Select(violation => $"{violation.Id}: {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}");
        Assert.Empty(serious);
    }
}
