using System.Text.RegularExpressions;
using Microsoft.Playwright;
using MunicipalPlanning.Browser.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace MunicipalPlanning.Browser.Tests.Sheets;

public sealed class HistoryJourney(Running.Browser browser) : Journey(browser)
{
    [Fact]
    public async Task TextChangedTwice_IsComparedAndRestored_AndTheHistoryTellsIt()
    {
        var page = await SignInAsync("三浦");
        var sheet = await SheetPage.OpenAsync(page, "toshokan");
        var first = await sheet.Field("role").InputValueAsync();
        await WriteAsync(sheet, "移動図書館を週二回走らせる。");
        var second = await sheet.Field("role").InputValueAsync();
        await WriteAsync(sheet, "読み聞かせの会を月に一度開く。");
        await page.Locator("[data-field-box='role']").GetByRole(AriaRole.Link, new() { Name = "履歴" }).ClickAsync();

        await Expect(page.Locator(".past-side-head h2")).ToHaveTextAsync("業務内容と果たすべき役割");
        var right = page.Locator("[data-side='right'] [data-field='role']");
        await Expect(right.Locator("ins")).ToContainTextAsync(["移動図書館を週二回走らせる。読み聞かせの会を月に一度開く。"]);
        await Expect(page.Locator("[data-side='left'] [data-field='role'] ins")).ToHaveCountAsync(0);
        await Expect(page.Locator("[data-past-ready]")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("F8");
        await Expect(right).ToHaveAttributeAsync("data-current", "");
        await page.GetByRole(AriaRole.Link, new() { Name = "重ねる" }).ClickAsync();
        await Expect(page.Locator("[data-side='over'] [data-field='role'] ins")).ToContainTextAsync(["移動図書館"]);

        var entries = page.Locator(".past-entry");
        await entries.Nth(1).GetByRole(AriaRole.Link, new() { NameRegex = new Regex("を左にする$") }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "左の文に戻す" }).ClickAsync();

        await Expect(page.GetByText("前の文に戻しました。")).ToBeVisibleAsync();
        await Expect(entries.First).ToContainTextAsync("の文に戻した");
        await page.GetByRole(AriaRole.Link, new() { Name = "シートへ戻る" }).ClickAsync();
        await sheet.WaitUntilReadyAsync();
        await Expect(sheet.Field("role")).ToHaveValueAsync(second);
        Assert.NotEqual(first, second);
    }

    private static async Task WriteAsync(SheetPage sheet, string text)
    {
        await sheet.AppendAsync("role", text);
        await sheet.LeaveFieldAsync();
        await sheet.ShowsSavedAsync("role");
        await Expect(sheet.Printed("role")).ToContainTextAsync(text);
    }
}
