using System.Text.RegularExpressions;
using Microsoft.Playwright;
using MunicipalPlanning.Browser.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace MunicipalPlanning.Browser.Tests.Sheets;

public sealed class SheetEditingJourney(Running.Browser browser) : Journey(browser)
{
    [Fact]
    public async Task Field_Left_IsSavedAndPrintedBesideTheForm()
    {
        var sheet = await SheetPage.OpenAsync(await SignInAsync("三浦"), "nosei-ka");

        await sheet.AppendAsync("goal", "農地の集積を三十ヘクタール進める。");
        await Expect(sheet.State("goal")).ToContainTextAsync("未保存");
        await sheet.LeaveFieldAsync();

        await sheet.ShowsSavedAsync("goal");
        await Expect(sheet.Printed("goal")).ToContainTextAsync("農地の集積を三十ヘクタール進める。");
        await sheet.ReloadAsync();
        await Expect(sheet.Field("goal")).ToHaveValueAsync(new Regex("農地の集積を三十ヘクタール進める。$"));
    }

    [Fact]
    public async Task Conversion_InProgress_IsNeitherSavedNorDisturbed()
    {
        var page = await SignInAsync("三浦");
        var sheet = await SheetPage.OpenAsync(page, "zaisei-ka");
        var before = await sheet.Field("role").InputValueAsync();
        var input = await page.Context.NewCDPSessionAsync(page);
        await sheet.Field("role").FocusAsync();
        await page.Keyboard.PressAsync("Control+End");

        await input.SendAsync("Input.imeSetComposition", new() { ["text"] = "ざいせい", ["selectionStart"] = 4, ["selectionEnd"] = 4 });
        await page.WaitForTimeoutAsync(3000);
        await Expect(sheet.State("role")).ToContainTextAsync("未保存");
        Assert.Equal(before + "ざいせい", await sheet.Field("role").InputValueAsync());
        await input.SendAsync("Input.insertText", new() { ["text"] = "財政" });

        await sheet.ShowsSavedAsync("role");
        Assert.Equal(before + "財政", await sheet.Field("role").InputValueAsync());
    }

    [Fact]
    public async Task Text_OverTheLimit_IsCountedAndKept()
    {
        var sheet = await SheetPage.OpenAsync(await SignInAsync("三浦"), "jinji-ka");
        var count = sheet.Page.Locator("[data-field-box='goal'] [data-count]");
        await sheet.Field("goal").FillAsync(new string('目', 312));

        await Expect(count).ToHaveTextAsync("312 / 300字（12字超過）");
        await sheet.LeaveFieldAsync();

        await sheet.ShowsSavedAsync("goal");
        await Expect(sheet.Printed("goal")).ToContainTextAsync(new string('目', 312));
    }

    [Fact]
    public async Task Undo_AcrossFields_TakesBackTheLastSavedText()
    {
        var sheet = await SheetPage.OpenAsync(await SignInAsync("三浦"), "shimin-ka");
        var before = await sheet.Field("goal").InputValueAsync();
        await sheet.AppendAsync("goal", "窓口の待ち時間を縮める。");
        await sheet.LeaveFieldAsync();
        await sheet.ShowsSavedAsync("goal");

        await sheet.Page.Keyboard.PressAsync("Control+z");
        await Expect(sheet.Field("goal")).ToHaveValueAsync(before);
        await sheet.Page.Keyboard.PressAsync("Control+y");

        await Expect(sheet.Field("goal")).ToHaveValueAsync(before + "窓口の待ち時間を縮める。");
    }

    [Fact]
    public async Task OtherSection_OpensTheSheetLocked()
    {
        var sheet = await SheetPage.OpenAsync(await SignInAsync("佐久間"), "nosei-ka", 2025);

        await Expect(sheet.Page.GetByText("編集不可").First).ToBeVisibleAsync();

        Assert.False(await sheet.Field("goal").IsEditableAsync());
        Assert.Equal(0, await sheet.Button("元に戻す").CountAsync());
    }

    [Fact]
    public async Task DepartmentSheet_PickedProject_ShowsTheSectionsTextAndWhoWritesIt()
    {
        var sheet = await SheetPage.OpenAsync(await SignInAsync("中原"), "sangyo-kanko-bu");
        var picked = sheet.Page.Locator(".picker-picked");
        await sheet.Button("課の事業から選ぶ").First.ClickAsync();
        await Expect(picked.First).ToBeVisibleAsync();
        var before = await picked.CountAsync();
        var choice = sheet.Page.Locator(".picker-row:not(.picked)").First;
        var name = await choice.Locator("b").InnerTextAsync();

        await choice.ClickAsync();
        await Expect(picked).ToHaveCountAsync(before + 1);
        await sheet.Page.Locator("[data-go='projects']").ClickAsync();

        var added = sheet.Page.Locator(".priority-project").Last;
        await Expect(added.Locator("input[data-field$='/name']")).ToHaveValueAsync(name);
        await Expect(added.GetByText("が書きます。").First).ToBeVisibleAsync();
        Assert.False(await added.Locator("textarea[data-field$='/outline']").IsEditableAsync());
    }

    [Fact]
    public async Task DroppedProject_LeavesTheFormAndComesBackWholeByUndo()
    {
        var sheet = await SheetPage.OpenAsync(await SignInAsync("三浦"), "kigyo-ricchi-ka");
        var projects = sheet.Page.Locator(".priority-project");
        var count = await projects.CountAsync();
        var name = await projects.First.Locator("input[data-field$='/name']").InputValueAsync();
        var measure = await projects.First.Locator("select").InputValueAsync();

        await projects.First.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("この事業をはずす") }).ClickAsync();
        await Expect(projects).ToHaveCountAsync(count - 1);
        await sheet.Button("元に戻す").ClickAsync();

        await Expect(projects).ToHaveCountAsync(count);
        await Expect(projects.First.Locator("input[data-field$='/name']")).ToHaveValueAsync(name);
        await Expect(projects.First.Locator("select")).ToHaveValueAsync(measure);
    }

    [Fact]
    public async Task MissingPart_IsNamedAndLeadsToItsField()
    {
        var sheet = await SheetPage.OpenAsync(await SignInAsync("三浦"), "seikatsu-kankyo-ka");
        await sheet.Field("goal").FillAsync("");
        await sheet.Field("role").FocusAsync();
        await sheet.ShowsSavedAsync("goal");

        await sheet.Page.Locator(".sheet-problems summary").ClickAsync();
        await sheet.Button("組織目標が空です。").ClickAsync();

        await Expect(sheet.Field("goal")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task CharacterWithoutAGlyph_IsNamedWithItsFieldBeforePrinting()
    {
        var sheet = await SheetPage.OpenAsync(await SignInAsync("三浦"), "fukushi-bu");
        await sheet.AppendAsync("role", "𠮷川地区を含む。");
        await sheet.LeaveFieldAsync();

        var notice = sheet.Page.Locator(".notice", new() { HasText = "印刷の前に確かめる文字" });
        await Expect(notice).ToContainTextAsync("「𠮷」（U+20BB7）");
        await notice.GetByRole(AriaRole.Link).ClickAsync();

        await Expect(sheet.Field("role")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task VeryLongPaste_IsSavedOrRefusedInWordsAndThePageGoesOn()
    {
        var sheet = await SheetPage.OpenAsync(await SignInAsync("三浦"), "toshi-seibi-bu");
        await sheet.Field("goal").FillAsync(new string('長', 200_000));
        await sheet.LeaveFieldAsync();
        await Expect(sheet.Page.Locator("[data-field-box='goal'] [data-error]")).ToHaveTextAsync("＊長すぎて保存できません。10000字までに短くしてください。");

        await sheet.Field("goal").FillAsync(new string('長', 10_000));
        await sheet.LeaveFieldAsync();
        await sheet.ShowsSavedAsync("goal");
        await sheet.Field("goal").FillAsync(new string('短', 10_000));
        await sheet.LeaveFieldAsync();

        await sheet.ShowsSavedAsync("goal");
        await sheet.ReloadAsync();
        await Expect(sheet.Field("goal")).ToHaveValueAsync(new string('短', 10_000));
    }
}
