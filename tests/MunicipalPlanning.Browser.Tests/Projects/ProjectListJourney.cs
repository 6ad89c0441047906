using System.Text.RegularExpressions;
using Microsoft.Playwright;
using MunicipalPlanning.Browser.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace MunicipalPlanning.Browser.Tests.Projects;

public sealed class ProjectListJourney(Running.Browser browser) : Journey(browser)
{
    [Fact]
    public async Task Anybody_FindsSortsAndTakesOutProjects_AndTheBrowserKeepsTheColumns()
    {
        var page = await SignInAsync("三浦");
        await page.GotoAsync("/home/2026");
        await page.GetByRole(AriaRole.Navigation, new() { Name = "主なメニュー", Exact = true }).GetByRole(AriaRole.Link, new() { Name = "事務事業" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/projects/2026$"));

        await page.GetByRole(AriaRole.Searchbox, new() { Name = "番号・名前・本文の言葉で探す" }).FillAsync("ﾏﾁﾅｶ どこにもない言葉");
        await page.GetByRole(AriaRole.Combobox, new() { Name = "部・課で絞る" }).SelectOptionAsync(new SelectOptionValue { Value = "shoko-kanko-ka" });
        await Expect(page.GetByText("当てはまる事務事業はありません。")).ToBeVisibleAsync();

        // Half-width kana finds the hiragana of the name.
        await page.GetByRole(AriaRole.Searchbox, new() { Name = "番号・名前・本文の言葉で探す" }).FillAsync("ﾏﾁﾅｶ");
        var rows = page.Locator("[data-row]");
        await Expect(rows.First).ToContainTextAsync("商工観光課");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "まちなか創業支援事業" })).ToHaveAttributeAsync("href", new Regex("^/projects/2026/[a-z0-9-]+$"));

        await page.GetByRole(AriaRole.Link, new() { Name = "条件を消す" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Columnheader, new() { Name = "予算額（千円）" }).GetByRole(AriaRole.Link).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Columnheader, new() { Name = "予算額（千円）" })).ToHaveAttributeAsync("aria-sort", "ascending");
        await page.GetByRole(AriaRole.Columnheader, new() { Name = "予算額（千円）" }).GetByRole(AriaRole.Link).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Columnheader, new() { Name = "予算額（千円）" })).ToHaveAttributeAsync("aria-sort", "descending");
        await Expect(page.Locator(".project-count")).ToContainTextAsync("予算額 計");

        await page.Locator(".project-columns > summary").ClickAsync();
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "概要" }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "状態を前へ" }).ClickAsync();
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "決算額（千円）" }).UncheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "この列にする" }).ClickAsync();
        await page.GotoAsync("/projects/2026");
        await Expect(page.GetByRole(AriaRole.Columnheader, new() { Name = "概要" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Columnheader)).ToHaveTextAsync(["番号", "事務事業名", "課名", "目的", "計画", "予算額（千円）", "成果", "状態", "評価", "概要"]);
        await Expect(page.GetByRole(AriaRole.Columnheader, new() { Name = "決算額（千円）" })).ToHaveCountAsync(0);

        await page.Locator("summary", new() { HasText = "書出し" }).ClickAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Excelのブック（.xlsx）" }).ClickAsync());
        Assert.Equal("令和8年度_事務事業一覧.xlsx", download.SuggestedFilename);
        var pdf = await page.APIRequest.GetAsync(new Uri(new Uri(page.Url), "/projects/2026/list.pdf?unit=shoko-kanko-ka").ToString());
        Assert.Equal("application/pdf", pdf.Headers["content-type"]);
        await page.GotoAsync("/admin/log");
        await Expect(page.Locator("main")).ToContainTextAsync("令和8年度 事務事業一覧を印刷しました。");
        await Expect(page.Locator("main")).ToContainTextAsync("令和8年度 事務事業一覧を書き出しました。");
    }
}
