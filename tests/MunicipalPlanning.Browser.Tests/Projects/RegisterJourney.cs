using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using MunicipalPlanning.Browser.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace MunicipalPlanning.Browser.Tests.Projects;

/// <summary>事務事業一覧 as a grid, on three projects of its own.</summary>
public sealed class RegisterJourney(Running.Browser browser) : Journey(browser)
{
    [Fact]
    public async Task PolicyDivision_FindsAsItTypes_WritesCells_PastesARange_TakesItBackAtOnce_AndKeepsTheView()
    {
        var page = await SignInAsync("三浦");
        foreach (var number in Enumerable.Range(1, 3))
            await AddAsync(page, $"シタミ確認事業{number}", $"99７7-0{number}");

        await OpenAsync(page, "/projects/2026");
        await page.Locator("[data-find]").PressSequentiallyAsync("したみ");
        var rows = page.Locator("[data-row]");
        await Expect(rows).ToHaveCountAsync(3);
        await Expect(page).ToHaveURLAsync(new Regex(@"\?q="));

        await Cell(page, 0, "Settlement").ClickAsync();
        await page.Keyboard.TypeAsync("１２，４８０");
        await page.Keyboard.PressAsync("Enter");
        await Expect(Cell(page, 0, "Settlement")).ToHaveTextAsync("12,480");
        await page.Keyboard.PressAsync("F2");
        await page.Keyboard.TypeAsync("調整中");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("[data-fault]")).ToContainTextAsync("金額ではないので入れません。");
        await page.Keyboard.PressAsync("Escape");

        await Cell(page, 0, "Settlement").ClickAsync();
        await PasteAsync(page, "5,043\t販売会2回\n４５，９１０円\t補修 1.8km\n######\t前年比 12%減\n");
        var bar = page.GetByRole(AriaRole.Region, new() { Name = "貼り付けの下見" });
        await Expect(bar).ToContainTextAsync("3行 × 2列 = 6セル");
        await Expect(bar).ToContainTextAsync("元のExcelの列幅を広げて写し直すか、ここで入力してください。");
        await Expect(Cell(page, 2, "Settlement")).ToHaveAttributeAsync("data-paste", "refused");
        Assert.DoesNotContain((await page.RunAxe()).Violations, violation => violation.Impact is "serious" or "critical");
        await page.GetByRole(AriaRole.Button, new() { Name = "5セルを貼り付ける" }).ClickAsync();
        await Expect(Cell(page, 1, "Settlement")).ToHaveTextAsync("45,910");
        await Expect(Cell(page, 2, "Result")).ToHaveTextAsync("前年比 12%減");
        await Expect(Cell(page, 2, "Settlement")).ToHaveTextAsync("");

        await page.Keyboard.PressAsync("Control+z");
        await Expect(Cell(page, 2, "Result")).ToHaveTextAsync("");
        await Expect(Cell(page, 1, "Settlement")).ToHaveTextAsync("");
        await Expect(Cell(page, 0, "Settlement")).ToHaveTextAsync("12,480");

        await page.Locator(".register-views > summary").ClickAsync();
        await page.GetByLabel("今の見方を保存する").FillAsync("下見の事業");
        await page.GetByRole(AriaRole.Button, new() { Name = "保存する" }).ClickAsync();
        await OpenAsync(page, "/projects/2026");
        await page.Locator(".register-views > summary").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "下見の事業" }).ClickAsync();
        await Expect(rows).ToHaveCountAsync(3);
        await Expect(page.Locator(".register-views > summary")).ToContainTextAsync("保存した見方: 下見の事業");
    }

    [Fact]
    public async Task Section_ReadsWhyACellIsLocked_AndGoesThroughTheGridByKeys()
    {
        var page = await SignInAsync("佐久間");
        await OpenAsync(page, "/projects/2026?unit=toshokan");

        await Cell(page, 0, "Result").ClickAsync();

        await Expect(Cell(page, 0, "Result")).ToBeFocusedAsync();
        await Expect(page.Locator("[data-state]")).ToContainTextAsync("編集不可：図書館の職員が書きます。");
        await page.Keyboard.PressAsync("Home");
        await Expect(Cell(page, 0, "number")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Shift+ArrowRight");
        await Expect(page.Locator("[data-row] [aria-selected=true]")).ToHaveCountAsync(2);
    }

    private static ILocator Cell(IPage page, int row, string column) => page.Locator("[data-row]").Nth(row).Locator($"[data-cell='{column}']");

    private static async Task OpenAsync(IPage page, string address)
    {
        await page.GotoAsync(address);
        await Expect(page.Locator("[data-register][data-live]")).ToBeVisibleAsync();
    }

    private static async Task AddAsync(IPage page, string name, string number)
    {
        await page.GotoAsync("/projects/2026");
        await page.Locator(".register-addition > summary").ClickAsync();
        await page.GetByRole(AriaRole.Textbox, new() { Name = "事務事業名" }).FillAsync(name);
        await page.GetByRole(AriaRole.Combobox, new() { Name = "担当課" }).SelectOptionAsync("toshokan");
        await page.GetByRole(AriaRole.Textbox, new() { Name = "事業番号" }).FillAsync(number);
        await page.GetByRole(AriaRole.Button, new() { Name = "加えて開く" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = name, Level = 1 })).ToBeVisibleAsync();
    }

    /// <summary>As Ctrl+V with cells of Excel on the clipboard.</summary>
    private static async Task PasteAsync(IPage page, string cells) => await page.EvaluateAsync(
        "cells => { const data = new DataTransfer(); data.setData('text/plain', cells); document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })); }",
        cells);
}
