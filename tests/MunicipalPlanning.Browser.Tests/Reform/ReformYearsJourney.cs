using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using MunicipalPlanning.Browser.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace MunicipalPlanning.Browser.Tests.Reform;

/// <summary>The years of the reform plan beside each other, the meeting of the headquarters, and what its committee says.</summary>
public sealed class ReformYearsJourney(Running.Browser browser) : Journey(browser)
{
    private const string Plan = "/reform/gyokaku2024/2025";

    [Fact]
    public async Task Matrix_IsFiltered_MovesByKeys_AndIsTakenOut()
    {
        var page = await SignInAsync("佐久間");
        await page.GotoAsync(Plan + "/years");

        var matrix = page.Locator("reform-matrix");
        var row = matrix.GetByRole(AriaRole.Row, new() { Name = "公共施設の再編" });
        await Expect(row).ToContainTextAsync("下がった");
        await Expect(row).ToContainTextAsync("3,810");
        await Expect(row).ToContainTextAsync("大沢地区をモデルとして再編計画を定める →");
        await Expect(matrix.Locator("tfoot")).ToContainTextAsync("計 13項目");
        await Expect(matrix.Locator("tfoot")).ToContainTextAsync("R7: A 54% B 31% C 15%");

        await page.GetByRole(AriaRole.Link, new() { Name = "公共施設の再編" }).FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(page.Locator(":focus")).ToHaveAccessibleNameAsync("令和7年度 C");
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(page.Locator(":focus")).ToHaveAccessibleNameAsync("令和7年度 B");

        await page.Locator("summary", new() { HasText = "評価:" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^BとC") }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex(@"\?grade=bc$"));
        await Expect(matrix.Locator("tfoot")).ToContainTextAsync("計 6項目");
        await Expect(matrix).Not.ToContainTextAsync("窓口の総合化");

        var file = await page.APIRequest.GetAsync(Plan + "/years.csv?grade=bc");
        Assert.Equal(7, Encoding.UTF8.GetString(await file.BodyAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);

        await page.GetByRole(AriaRole.Link, new() { Name = "効果額の累計" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Img)).ToHaveAccessibleNameAsync(new Regex("^効果額の累計。R6 .+、R7 .+千円。$"));
        await page.GetByRole(AriaRole.Link, new() { Name = "指標の推移" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^未達") }).ClickAsync();
        await Expect(page.Locator(".indicator-card")).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task Meeting_IsWalkedByKeys_FitsTheScreen_AndStaysAtItsItemAfterAReload()
    {
        var page = await SignInAsync("三浦");
        await page.GotoAsync(Plan + "/meeting");
        await Expect(page.Locator("h1")).ToContainTextAsync("令和7年度　進捗報告");
        await Expect(page.Locator(".meeting-sums")).ToContainTextAsync("43,941");
        // The script shows this button, and listens to the keys from then on.
        var ready = page.GetByRole(AriaRole.Button, new() { Name = "全画面" });
        await Expect(ready).ToBeVisibleAsync();

        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(page.Locator("[data-place]")).ToHaveTextAsync("1 / 13");
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("PageDown");
        await Expect(page.Locator("[data-place]")).ToHaveTextAsync("3 / 13");
        await page.Keyboard.PressAsync("ArrowLeft");
        await Expect(page.Locator("h1")).ToHaveTextAsync("電子申請の拡大");
        await Expect(page.Locator(".meeting-rating")).ToContainTextAsync("前年のAから下がった");

        await page.Keyboard.PressAsync("1");
        await page.Keyboard.PressAsync("1");
        await Expect(page.Locator("[data-digits]")).ToContainTextAsync("番号 11");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("h1")).ToHaveTextAsync("使用料・手数料の適正化");
        await page.ReloadAsync();
        await Expect(page.Locator("[data-place]")).ToHaveTextAsync("11 / 13");
        await page.GoBackAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("電子申請の拡大");
        await Expect(ready).ToBeVisibleAsync();

        await page.Keyboard.PressAsync("l");
        await Expect(page.Locator(".meeting-announced[open]")).ToContainTextAsync("残る7手続のオンライン化を終え");
        await page.Keyboard.PressAsync("?");
        await Expect(page.Locator("#meeting-keys")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("#meeting-keys")).ToBeHiddenAsync();

        foreach (var (width, height) in new[] { (1366, 768), (1920, 1080) })
        {
            await page.SetViewportSizeAsync(width, height);
            await page.Keyboard.PressAsync("Home");
            await Expect(page.Locator("[data-place]")).ToHaveTextAsync("全13項目");
            for (var item = 1; item <= 13; item++)
            {
                await page.Keyboard.PressAsync("PageDown");
                await Expect(page.Locator("[data-place]")).ToHaveTextAsync($"{item} / 13");
                Assert.Equal("", await page.EvaluateAsync<string>("""
                    () => [document.documentElement, ...document.querySelectorAll("[data-scroll]")].filter(area => area.scrollHeight > area.clientHeight + 1).map(area => `${document.title}: ${area.className}`).join()
                    """));
                Assert.True(await page.EvaluateAsync<double>("""
                    () => Math.min(...[...document.querySelectorAll(".meeting-head *, .meeting-item *")].filter(part => [...part.childNodes].some(node => node.nodeType === 3 && node.data.trim())).map(part => parseFloat(getComputedStyle(part).fontSize)))
                    """) >= 24);
            }
        }

        await page.Keyboard.PressAsync("Escape");
        await Expect(page).ToHaveURLAsync(new Regex("/years$"));
    }

    [Fact]
    public async Task Comment_OfTheCommittee_IsWritten_Answered_AndPrinted()
    {
        var policy = await SignInAsync("三浦");
        await policy.GotoAsync(Plan + "/meeting/gk-07");
        await policy.GetByRole(AriaRole.Link, new() { Name = "意見を書く" }).ClickAsync();
        var text = policy.GetByRole(AriaRole.Textbox, new() { NameRegex = new Regex("^意見") });
        await text.FillAsync("残る3施設を急いでほしい。");
        await policy.GetByLabel("会議").FillAsync("第1回行政経営改革推進委員会");
        await policy.GetByLabel("日付").FillAsync("七月");
        await policy.GetByRole(AriaRole.Button, new() { Name = "意見を保存" }).ClickAsync();
        await Expect(policy.Locator("#fault-held-on")).ToContainTextAsync("「七月」は日付として読めません");
        await Expect(text).ToHaveValueAsync("残る3施設を急いでほしい。");
        await policy.GetByLabel("日付").FillAsync("R8.7.10");
        await policy.GetByRole(AriaRole.Button, new() { Name = "意見を保存" }).ClickAsync();
        await Expect(policy.Locator(".notice-success")).ToContainTextAsync("保存しました");
        await policy.Locator(".record-bar-back").ClickAsync();
        await Expect(policy.Locator("h1")).ToHaveTextAsync("観光施設の運営見直し");
        await Expect(policy.GetByRole(AriaRole.Link, new() { Name = "意見を書く（1件）" })).ToBeVisibleAsync();

        var section = await SignInAsync("佐久間");
        await section.GotoAsync(Plan + "/comments");
        await Expect(section.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("意見を書く|消す") })).ToHaveCountAsync(0);
        await section.GetByRole(AriaRole.Link, new() { Name = "対応を書く" }).ClickAsync();
        await section.GetByLabel("対応").FillAsync("9月までに終えます。");
        await section.GetByRole(AriaRole.Button, new() { Name = "対応を保存" }).ClickAsync();
        await Expect(section.Locator(".comments-answer")).ToContainTextAsync("9月までに終えます。");

        await section.GotoAsync(Plan + "/items/gk-07");
        await Expect(section.GetByRole(AriaRole.Region, new() { Name = "委員会の意見" })).ToContainTextAsync("残る3施設を急いでほしい。");
        var pdf = await section.APIRequest.GetAsync(Plan + "/report.pdf", new() { Timeout = 60_000 });
        var printed = await PdfText.ReadAsync(await pdf.BodyAsync());
        Assert.Contains("資料委員会の意見", printed, StringComparison.Ordinal);
        Assert.Contains("9月までに終えます。", printed, StringComparison.Ordinal);

        await policy.GotoAsync(Plan + "/comments");
        await policy.GetByRole(AriaRole.Link, new() { Name = "消す" }).ClickAsync();
        await Expect(policy.Locator(".comments-removal")).ToContainTextAsync("この意見と対応を消しますか。");
        await policy.GetByRole(AriaRole.Button, new() { Name = "消す" }).ClickAsync();
        await Expect(policy.Locator(".notice-success")).ToContainTextAsync("意見を消しました");
        await Expect(policy.Locator(".comments-comment")).ToHaveCountAsync(0);
    }
}
