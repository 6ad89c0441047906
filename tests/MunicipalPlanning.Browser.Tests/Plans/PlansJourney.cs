using System.Text;
using Microsoft.Playwright;
using MunicipalPlanning.Browser.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace MunicipalPlanning.Browser.Tests.Plans;

/// <summary>Plans side by side: begun, changed, read and printed.</summary>
public sealed class PlansJourney(Running.Browser browser) : Journey(browser)
{
    [Fact]
    public async Task PolicyDivision_BeginsTheNextPlanFromAnOldOne_AndMayNotCutItsTargetsOff()
    {
        var page = await SignInAsync("三浦");
        await page.GotoAsync("/plans/kanko2/settings");
        await page.GetByRole(AriaRole.Link, new() { Name = "次の計画を作る" }).ClickAsync();
        await Expect(page.GetByLabel("開始年度")).ToHaveValueAsync("2029");
        await page.GetByRole(AriaRole.Button, new() { Name = "計画を作る" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("計画名を500字までで書いてください。");
        await page.GetByLabel("計画名").FillAsync("第3次瑞川市観光振興計画");
        await page.GetByRole(AriaRole.Button, new() { Name = "計画を作る" }).ClickAsync();
        await page.WaitForURLAsync("**/plans/plan-*");

        await page.GotoAsync("/plans");
        await Expect(page.Locator("tr", new() { HasText = "第3次瑞川市観光振興計画" })).ToContainTextAsync("令和11年度～令和15年度");
        await page.Locator("tr", new() { HasText = "第3次瑞川市観光振興計画" }).GetByRole(AriaRole.Link, new() { Name = "計画書" }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("案内板・休憩所の整備");

        await page.GotoAsync("/plans/kanko2/settings");
        await page.GetByLabel("終了年度").SelectOptionAsync("2027");
        await page.GetByLabel("注意", new() { Exact = false }).FillAsync("85");
        await page.GetByRole(AriaRole.Button, new() { Name = "保存する" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("目標値の年度が期間の外になる指標が3件あります");
        await Expect(page.GetByLabel("終了年度")).ToHaveValueAsync("2027");
        await page.GotoAsync("/plans/kanko2/settings");
        await Expect(page.GetByLabel("注意", new() { Exact = false })).ToHaveValueAsync("85");

        await page.GetByText("消す…").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "計画を消す" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("まだ使われているため消せません");
        await page.GotoAsync("/plans/kanko2/history");
        await Expect(page.Locator(".log-table")).ToContainTextAsync("「注意の下限」を変えました。");
    }

    [Fact]
    public async Task Section_ReadsAndPrintsPlans_ButDoesNotBeginAny()
    {
        var page = await SignInAsync("佐久間");
        await page.GotoAsync("/plans");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "新しい計画" })).ToHaveCountAsync(0);
        await page.GotoAsync("/plans/new");
        await Expect(page.Locator("main")).ToContainTextAsync("計画は政策推進課が書きます。");

        await page.GotoAsync("/plans/kihon3/book");
        await page.GetByPlaceholder("本文の言葉を探す").FillAsync("空き店舗");
        await Expect(page.Locator(".book-find [data-count]")).Not.ToBeEmptyAsync();
        var star = (await page.Locator(".term-star > a").First.GetAttributeAsync("href"))!.Split('#');
        await Expect(page.Locator($"[id='{star[1]}']")).ToHaveClassAsync("book-term");

        var printed = await page.APIRequest.GetAsync($"{Application.Url}/plans/kanko2/book.pdf");
        Assert.Equal("%PDF", Encoding.ASCII.GetString((await printed.BodyAsync())[..4]));
    }
}
