using System.Text.RegularExpressions;
using Microsoft.Playwright;
using MunicipalPlanning.Browser.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace MunicipalPlanning.Browser.Tests.Plans;

public sealed class CoverageJourney(Running.Browser browser) : Journey(browser)
{
    [Fact]
    public async Task PolicyDivision_SeesWhatNobodyTookUp_AndOpensACellByKeyboard()
    {
        var page = await SignInAsync("三浦");
        await page.GotoAsync("/plans/kihon3/coverage/2026");

        await Expect(page.Locator("tr", new() { HasText = "勤労者福祉の充実" })).ToContainTextAsync("どの課も取り上げていません");
        await page.GetByRole(AriaRole.Link, new() { Name = "見る 誰も取り上げていない項目" }).ClickAsync();
        await Expect(page.Locator(".coverage-list")).ToContainTextAsync("2104 勤労者福祉の充実");

        // 企業立地の推進 × 企業立地課: from the item's name to the right, past every section before it.
        await page.GetByRole(AriaRole.Link, new() { Name = "企業立地の推進", Exact = true }).FocusAsync();
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Keyboard.PressAsync("ArrowDown");
        var focused = page.Locator(":focus");
        for (var column = 0; column < 30 && await focused.TextContentAsync() != "2"; column++)
            await page.Keyboard.PressAsync("ArrowRight");
        await Expect(focused).ToHaveAccessibleNameAsync("企業立地課 重点事業 2");
        await page.Keyboard.PressAsync("Enter");

        var panel = page.GetByRole(AriaRole.Region, new() { Name = "選んだマス" });
        await Expect(panel).ToContainTextAsync("2103 企業立地の推進 × 企業立地課");
        await Expect(panel).ToContainTextAsync(new Regex("予算額 [0-9,]+千円"));
        await Expect(panel.GetByRole(AriaRole.Link, new() { Name = "計画の本文を読む" })).ToHaveAttributeAsync("href", "/plans/kihon3/book#item-k3-2103");
        await Expect(focused).ToHaveAccessibleNameAsync("企業立地課 重点事業 2");

        // The cell of a section that does nothing for the item has no link, and opens all the same.
        await page.Keyboard.PressAsync("ArrowLeft");
        await page.Keyboard.PressAsync("Enter");
        await Expect(panel).ToContainTextAsync("農政課の重点事業はありません。");
    }

    [Fact]
    public async Task Section_ReadsThePlansTextBesideTheChosenItem_WithoutLeavingTheForm()
    {
        var sheet = await SheetPage.OpenAsync(await SignInAsync("佐久間"), "shoko-kanko-ka");
        var field = sheet.Page.Locator("[data-field-box='project/shukuba-kanko/measure']");
        var opener = field.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^計画の文 ") });
        await opener.FocusAsync();
        await sheet.Page.Keyboard.PressAsync("Enter");

        var text = field.GetByRole(AriaRole.Region, new() { Name = "計画の文" });
        await Expect(text).ToContainTextAsync("みずかわ創生プラン2026");
        await Expect(text).ToContainTextAsync("② にぎわいと働く場の創出");
        await Expect(text).ToContainTextAsync(new Regex("目標 .+（令和8年度）"));
        await text.GetByRole(AriaRole.Button, new() { Name = "計画の文を閉じる" }).PressAsync("Enter");

        await Expect(text).ToHaveCountAsync(0);
        await Expect(opener).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Item_LeadsToTheSheetsThatUseIt()
    {
        var page = await SignInAsync("三浦");
        await page.GotoAsync("/plans/sosei2026/coverage/2026");
        await page.GetByRole(AriaRole.Link, new() { Name = "農業の担い手づくり", Exact = true }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "どこで使われているか" })).ToBeVisibleAsync();
        await Expect(page.Locator(".plan-uses-table").First).ToContainTextAsync("農政課");
        await Expect(page.Locator(".plan-uses-table").Last).ToContainTextAsync("新規就農者定着支援事業");
    }
}
