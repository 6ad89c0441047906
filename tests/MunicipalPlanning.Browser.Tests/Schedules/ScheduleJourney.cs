using System.Text.RegularExpressions;
using Microsoft.Playwright;
using MunicipalPlanning.Browser.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace MunicipalPlanning.Browser.Tests.Schedules;

public sealed class ScheduleJourney(Running.Browser browser) : Journey(browser)
{
    [Fact]
    public async Task Mouse_DrawsAnArrowResizesItAndThePaperShowsIt()
    {
        var editor = await OpenEditorAsync("koho-ka", "三浦");
        var row = await editor.AddRowAsync("動画の制作");

        await editor.DragAsync(editor.Cell(row, 1), editor.Cell(row, 4));
        await editor.Page.Keyboard.InsertTextAsync("撮影と編集");
        await editor.Page.Keyboard.PressAsync("Enter");
        await Expect(editor.Entry(row, "撮影と編集、矢印")).ToHaveAccessibleNameAsync(new Regex("5月から8月"));
        await editor.DragAsync(editor.EndOf(row, 0), editor.Cell(row, 6));

        await Expect(editor.Entry(row, "撮影と編集、矢印")).ToHaveAccessibleNameAsync(new Regex("5月から10月"));
        await editor.Page.Keyboard.PressAsync("Escape");
        var printed = editor.Page.Locator("[data-desk] .schedule-row", new() { HasText = "動画の制作" });
        await Expect(printed).ToContainTextAsync("撮影と編集");
        await Expect(printed.Locator(".entry.from-2.to-7")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Keyboard_WritesLengthensMovesAndDeletes()
    {
        var editor = await OpenEditorAsync("joho-kanri-ka", "三浦");
        var keyboard = editor.Page.Keyboard;
        var row = await editor.AddRowAsync("研修");
        await editor.Cell(row, 2).FocusAsync();

        await keyboard.PressAsync("Shift+ArrowRight");
        await Expect(editor.Entry(row, "矢印")).ToHaveAccessibleNameAsync(new Regex("6月から7月"));
        await keyboard.PressAsync("Enter");
        await keyboard.InsertTextAsync("新任研修");
        await keyboard.PressAsync("Enter");
        await Expect(editor.Entry(row, "新任研修")).ToHaveCountAsync(1);
        await keyboard.PressAsync("Alt+ArrowRight");
        await Expect(editor.Entry(row, "新任研修")).ToHaveAccessibleNameAsync(new Regex("7月から8月"));
        await keyboard.PressAsync("Delete");

        await Expect(editor.Entry(row, "新任研修")).ToHaveCountAsync(0);
        await keyboard.PressAsync("Control+z");
        await Expect(editor.Entry(row, "新任研修")).ToHaveAccessibleNameAsync(new Regex("7月から8月"));
    }

    [Fact]
    public async Task Overlap_IsStackedInALaneBelow()
    {
        var editor = await OpenEditorAsync("keiyaku-kanzai-ka", "三浦");
        var row = await editor.AddRowAsync("庁舎の改修");
        await editor.DragAsync(editor.Cell(row, 0), editor.Cell(row, 5));
        await editor.Page.Keyboard.InsertTextAsync("設計");
        await editor.Page.Keyboard.PressAsync("Enter");
        await Expect(editor.Entry(row, "設計")).ToHaveCountAsync(1);

        await editor.Page.Keyboard.PressAsync("Control+Enter");
        await editor.Page.Keyboard.InsertTextAsync("入札");
        await editor.Page.Keyboard.PressAsync("Enter");

        await Expect(editor.Entry(row, "入札")).ToHaveCountAsync(1);
        var (above, below) = (await editor.Entry(row, "設計").BoundingBoxAsync(), await editor.Entry(row, "入札").BoundingBoxAsync());
        Assert.True(below!.Y > above!.Y);
    }

    [Fact]
    public async Task Paste_FromExcel_IsShownBeforeItIsTakenAndUndoneAtOnce()
    {
        var editor = await OpenEditorAsync("shakai-fukushi-ka", "三浦");
        var rows = editor.Page.Locator("[data-row]");
        var before = await rows.CountAsync();
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "Excelから貼り付け" }).ClickAsync();
        var dialog = editor.Page.Locator("dialog[open]");
        await dialog.Locator("textarea").FillAsync("相談会\t周知\t周知\t\t開催\t\t\t\t\t\t\t\t\n見守り\t\t\t\t\t点検\t\t\t\t\t\t\t報告");
        await dialog.Locator("textarea").BlurAsync();
        await Expect(dialog).ToContainTextAsync("相談会");

        await dialog.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("加える|貼り付ける") }).ClickAsync();
        await Expect(rows).ToHaveCountAsync(before + 2);
        await Expect(editor.Page.Locator("[data-row]", new() { HasText = "相談会" }).GetByRole(AriaRole.Textbox, new() { NameRegex = new Regex("4月から5月 周知") })).ToHaveCountAsync(1);
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "元に戻す" }).ClickAsync();

        await Expect(rows).ToHaveCountAsync(before);
    }

    [Fact]
    public async Task Phone_AddsAnEntryWithoutDragging()
    {
        var page = await SignInAsync("三浦", width: 390, height: 844);
        var sheet = await SheetPage.OpenAsync(page, "toshi-keikaku-ka");
        await sheet.Button("広げて書く").First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "予定", Exact = true }).First.ClickAsync();
        await page.GetByLabel("ことば").First.FillAsync("街頭の説明会");
        await page.GetByLabel("ことば").First.BlurAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "入力へ戻る" }).ClickAsync();

        await Expect(page.Locator(".small-schedule").First).ToContainTextAsync("街頭の説明会");
    }

    [Fact]
    public async Task Crash_InMidWord_OffersTheWordsAgain()
    {
        var editor = await OpenEditorAsync("gakko-kyoiku-ka", "三浦");
        var row = await editor.AddRowAsync("読書の推進");
        await editor.Page.EvaluateAsync("() => Blazor.disconnect()");
        await editor.Cell(row, 3).FocusAsync();
        await editor.Page.Keyboard.InsertTextAsync("図書まつり");
        await editor.Page.ReloadAsync();

        var sheet = new SheetPage(editor.Page);
        await Expect(sheet.Dialog).ToContainTextAsync("・7月　図書まつり");
        await sheet.Button("復元").ClickAsync();

        await Expect(editor.Page.Locator("[data-desk] .schedule-row", new() { HasText = "読書の推進" })).ToContainTextAsync("図書まつり");
    }

    private async Task<ScheduleEditorPage> OpenEditorAsync(string unitId, string person)
    {
        var sheet = await SheetPage.OpenAsync(await SignInAsync(person), unitId);
        await sheet.Button("広げて書く").First.ClickAsync();
        await Expect(sheet.Page.Locator("[data-row]").First).ToBeVisibleAsync();
        return new ScheduleEditorPage(sheet.Page);
    }
}
