using System.Text.RegularExpressions;
using Microsoft.Playwright;
using MunicipalPlanning.Browser.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace MunicipalPlanning.Browser.Tests.Indicators;

public sealed class IndicatorJourney(Running.Browser browser) : Journey(browser)
{
    private const string Plan = "/plans/kihon3/indicators";

    [Fact]
    public async Task PolicyDivision_FiltersTheMissed_OpensOneAndReadsTheFormula()
    {
        var page = await SignInAsync("三浦");
        await page.GotoAsync($"{Plan}/2026");
        var missed = page.GetByRole(AriaRole.Navigation, new() { Name = "状態で絞る" }).GetByRole(AriaRole.Link, new() { NameRegex = new Regex("未達") });
        var count = int.Parse(await missed.Locator(".figures").InnerTextAsync(), System.Globalization.CultureInfo.InvariantCulture);

        await missed.ClickAsync();

        await Expect(page.Locator(".indicator-card")).ToHaveCountAsync(count);
        await Expect(page.Locator(".indicator-card .chip")).ToHaveTextAsync(Enumerable.Repeat("未達", count));
        await page.Locator(".indicator-card").Filter(new() { HasText = "達成率" }).First.GetByRole(AriaRole.Link).ClickAsync();
        await Expect(page.Locator("[data-formula]")).ToHaveTextAsync(new Regex("÷.*の目標） ＝ [\\d.]+%"));
        await Expect(page.Locator(".indicator-years tbody tr").First).ToBeVisibleAsync();

        await page.Locator(".year-switch summary").ClickAsync();
        await page.Locator(".year-switch").GetByRole(AriaRole.Link, new() { NameRegex = new Regex("令和7年度") }).ClickAsync();
        await page.WaitForURLAsync(new Regex($"{Plan}/2025/[0-9a-f-]+"));
    }

    [Fact]
    public async Task Name_IsFoundWhileOneTypes_InAnyWriting()
    {
        var page = await SignInAsync("渡会");
        await page.GotoAsync($"{Plan}/2026?view=table");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "をまとめて入力" })).ToHaveCountAsync(0);

        await page.GetByLabel("指標の名前で探す").FillAsync("ｱﾌﾟﾘ");

        await Expect(page.Locator(".indicator-table tbody tr:visible")).ToHaveCountAsync(1);
        await Expect(page.Locator(".indicator-table tbody tr:visible")).ToContainTextAsync("防災アプリ");
    }

    [Fact]
    public async Task PolicyDivision_PastesAColumnFromExcel_SeesItFirst_TakesItAndUndoesIt()
    {
        var page = await SignInAsync("三浦");
        await page.GotoAsync($"{Plan}/2030/entry");
        var actuals = page.Locator(".grid-actual input");
        await actuals.First.ClickAsync();

        await PasteAsync(page, $"93.1\r\n調整中\r\n{new string('9', 101)}\r\n120\r\n");

        await Expect(page.Locator("[data-paste='taken']")).ToHaveCountAsync(2);
        await Expect(page.Locator("[data-paste='read']")).ToContainTextAsync("数でないので計算には使いません");
        await Expect(page.Locator("[data-paste='refused']")).ToContainTextAsync("101字あります");
        await Expect(actuals.First).ToHaveValueAsync("");
        await page.GetByRole(AriaRole.Button, new() { Name = "3セルを貼り付ける" }).ClickAsync();
        await Expect(actuals.Nth(3)).ToHaveValueAsync("120");
        await Expect(page.Locator("[data-save-summary]")).ToContainTextAsync("3セルを貼り付けました");

        await page.Keyboard.PressAsync("Control+z");

        await Expect(page.Locator("[data-save-summary]")).ToContainTextAsync("元に戻しました（3セル）");
        await page.ReloadAsync();
        await Expect(actuals.First).ToHaveValueAsync("");
        await Expect(actuals.Nth(3)).ToHaveValueAsync("");
    }

    [Fact]
    public async Task Section_WritesOnlyItsOwnRows_AndMovesAsInExcel()
    {
        var page = await SignInAsync("佐久間");
        await page.GotoAsync($"{Plan}/2029/entry?all=1");
        await Expect(page.Locator(".grid-actual").First).ToBeVisibleAsync();
        var rows = await page.Locator(".indicator-grid tbody tr").CountAsync();
        var own = page.Locator(".grid-actual input");
        Assert.InRange(await own.CountAsync(), 1, rows - 1);
        await Expect(page.Locator(".grid-target input")).ToHaveCountAsync(0);
        await Expect(page.Locator(".indicator-grid tbody tr").First).ToContainTextAsync("編集不可");

        await own.First.ClickAsync();
        await page.Keyboard.TypeAsync("120");
        await page.Keyboard.PressAsync("Enter");
        await Expect(own.Nth(1)).ToBeFocusedAsync();
        await Expect(page.Locator("[data-save-summary]")).ToContainTextAsync("すべて保存済");
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Keyboard.PressAsync("F2");
        await page.Keyboard.TypeAsync("※");
        await page.Keyboard.PressAsync("Escape");
        await Expect(own.First).ToHaveValueAsync("120");
        await page.Keyboard.PressAsync("Delete");
        await page.Keyboard.PressAsync("Tab");

        await Expect(page.Locator("[data-save-summary]")).ToContainTextAsync("すべて保存済");
        await page.ReloadAsync();
        await Expect(own.First).ToHaveValueAsync("");
    }

    [Fact]
    public async Task Figure_BeyondTheLimit_StaysInItsCellAndInThisBrowser()
    {
        var page = await SignInAsync("三浦");
        await page.GotoAsync($"{Plan}/2028/entry");
        var first = page.Locator(".grid-actual input").First;
        await first.ClickAsync();
        await first.FillAsync(new string('あ', 10_000));
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator(".grid-fault")).ToContainTextAsync("10,000字あります。値は100字までです。");
        await Expect(first).ToHaveValueAsync(new string('あ', 10_000));

        page.Dialog += (_, dialog) => dialog.AcceptAsync();
        await page.ReloadAsync();
        await Expect(page.Locator("[data-drafts]")).ToContainTextAsync("未保存の入力が1か所あります。");
        await page.GetByRole(AriaRole.Button, new() { Name = "破棄" }).ClickAsync();
        await Expect(page.Locator("[data-drafts]")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task TwoPersons_InOneCell_ChooseBetweenBothFigures()
    {
        var (one, other) = (await SignInAsync("三浦"), await SignInAsync("大野"));
        foreach (var page in new[] { one, other })
            await page.GotoAsync($"{Plan}/2027/entry");
        var name = await other.Locator(".grid-actual input").First.GetAttributeAsync("aria-label");
        await one.GetByLabel(name!, new() { Exact = true }).FillAsync("50");
        await one.Keyboard.PressAsync("Tab");
        await Expect(one.Locator("[data-save-summary]")).ToContainTextAsync("すべて保存済");

        await other.GetByLabel(name!, new() { Exact = true }).FillAsync("60");
        await other.Keyboard.PressAsync("Tab");

        await Expect(other.Locator(".grid-fault")).ToContainTextAsync("三浦 直樹さんが「50」に書き変えました。あなたの値は「60」です。");
        await other.GetByRole(AriaRole.Button, new() { Name = "自分の値にする" }).ClickAsync();
        await Expect(other.Locator("[data-save-summary]")).ToContainTextAsync("すべて保存済");
        await one.ReloadAsync();
        await Expect(one.GetByLabel(name!, new() { Exact = true })).ToHaveValueAsync("60");
    }

    /// <summary>As Ctrl+V with cells of Excel on the clipboard.</summary>
    private static async Task PasteAsync(IPage page, string cells) => await page.EvaluateAsync(
        "cells => { const data = new DataTransfer(); data.setData('text/plain', cells); document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })); }",
        cells);
}
