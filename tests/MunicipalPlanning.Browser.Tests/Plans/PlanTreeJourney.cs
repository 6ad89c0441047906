using Microsoft.Playwright;
using MunicipalPlanning.Browser.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace MunicipalPlanning.Browser.Tests.Plans;

public sealed class PlanTreeJourney(Running.Browser browser) : Journey(browser)
{
    [Fact]
    public async Task Tree_ByKeyboard_AddsMovesChangesLevelAndTakesBack()
    {
        var plan = await OpenAsync("johoka3");
        await plan.PressAsync("Home", "ArrowRight", "ArrowDown");
        await plan.AddByKeyAsync("災害時の情報共有");
        await Expect(plan.ActiveRow).ToHaveAttributeAsync("aria-level", "2");

        await plan.PressAsync("Alt+ArrowUp");
        await Expect(plan.ActiveRow).ToHaveAttributeAsync("aria-posinset", "1");
        await plan.PressAsync("Alt+ArrowLeft");
        await Expect(plan.ActiveRow).ToHaveAttributeAsync("aria-level", "1");
        await plan.PressAsync("Alt+ArrowRight");
        await Expect(plan.ActiveRow).ToHaveAttributeAsync("aria-level", "2");
        await plan.PressAsync("Control+z", "Control+z");

        await Expect(plan.ActiveRow).ToContainTextAsync("災害時の情報共有");
        await Expect(plan.ActiveRow).ToHaveAttributeAsync("aria-posinset", "1");
    }

    [Fact]
    public async Task Tree_ByMouse_MovesToTheMarkedPlaceAndRefusesACircle()
    {
        await Application.ExecuteAsync(
            """
            insert into plans (id, kind, name, levels) values ('moved', 'IndividualPlan', '動かす計画', '{}');
            insert into plan_items (id, plan_id, number, title, is_priority, units_text, policy, position) values ('moved-1', 'moved', '', '一つ目', false, '', '', 0), ('moved-2', 'moved', '', '二つ目', false, '', '', 1);
            """);
        var plan = await OpenAsync("moved");
        await plan.PressAsync("End");
        await plan.AddByKeyAsync("動かす項目");
        var (moved, first) = (plan.Rows.Filter(new() { HasText = "動かす項目" }), plan.Rows.First);

        await DragAsync(plan.Page, moved, first, 0.1f);
        await Expect(plan.Rows.First).ToContainTextAsync("動かす項目");
        await DragAsync(plan.Page, plan.Rows.Nth(1), plan.Rows.First, 0.5f);
        await Expect(plan.Rows.Nth(1)).ToHaveAttributeAsync("aria-level", "2");
        await DragAsync(plan.Page, plan.Rows.First, plan.Rows.Nth(1), 0.5f);

        await Expect(plan.Refusal).ToContainTextAsync("それ自身やその下の項目の下へは移せません");
        await Expect(plan.Rows.First).ToContainTextAsync("動かす項目");
    }

    [Fact]
    public async Task Texts_ChaptersAndTerms_AreWrittenAndRefusedTwice()
    {
        var page = await SignInAsync("三浦");
        await page.GotoAsync("/plans/koso3?part=texts");
        await page.GetByRole(AriaRole.Button, new() { Name = "加える", Exact = true }).Last.ClickAsync();
        var title = page.Locator("[data-field^='chapter/'][data-field$='/title']").Last;
        await Expect(title).ToBeFocusedAsync();
        await title.FillAsync("計画の体系");
        foreach (var attempt in new[] { "一度目の意味。", "二度目の意味。" })
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "用語を加える" }).ClickAsync();
            await page.Locator("#new-term").FillAsync("関係人口");
            await page.Locator("#new-meaning").FillAsync(attempt);
            await page.GetByRole(AriaRole.Button, new() { Name = "加える", Exact = true }).Last.ClickAsync();
        }

        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("用語「関係人口」は、もう用語解説にあります");
        await Expect(page.Locator("#new-meaning")).ToHaveValueAsync("二度目の意味。");
        await page.ReloadAsync();
        await Expect(title).ToHaveValueAsync("計画の体系");
    }

    [Fact]
    public async Task Number_UsedTwiceInOneLevel_IsRefusedInWordsAndKept()
    {
        var plan = await OpenAsync("kanko2");
        await plan.PressAsync("Home");
        var taken = await plan.Rows.First.Locator(".tree-number").InnerTextAsync();
        await plan.AddByKeyAsync("番号の重なる項目");

        await plan.Field("number").First.FillAsync(taken);
        await plan.LeaveFieldAsync();

        await Expect(plan.Box("number").First.Locator("[data-error]")).ToContainTextAsync("同じ段で重ならない番号にしてください");
        await Expect(plan.Field("number").First).ToHaveValueAsync(taken);
        await plan.Field("number").First.FillAsync("99");
        await plan.LeaveFieldAsync();
        await Expect(plan.ActiveRow).ToContainTextAsync("99");
    }

    [Fact]
    public async Task Item_PolicyBulletsAndActions_AreSavedAndComeBackByUndo()
    {
        var plan = await OpenAsync("gyokaku2024");
        await plan.PressAsync("Home");
        await plan.AddByKeyAsync("書く項目");
        await plan.Field("policy").FillAsync("見直しの考え方をそろえる。");
        await plan.Add("現状と課題").ClickAsync();
        await Expect(plan.Issues).ToBeFocusedAsync();
        await plan.Issues.FillAsync("・人手が足りない。\n・費用が増えた。");
        await plan.LeaveFieldAsync();
        await plan.Button("行ごとに分ける（2つ）").ClickAsync();
        await Expect(plan.Issues).ToHaveCountAsync(2);
        await plan.Add("個別の取組").ClickAsync();
        await plan.Page.Keyboard.InsertTextAsync("窓口をまとめる。");
        await plan.Add("個別の取組").ClickAsync();
        await Expect(plan.Actions).ToHaveCountAsync(2);
        await plan.ShowsSavedAsync();

        await Expect(plan.Page.Locator("[data-order='Actions'] .action-number input").Nth(1)).ToHaveValueAsync("②");
        await Expect(plan.Issues.Nth(1)).ToHaveValueAsync("費用が増えた。");
        await plan.PressAsync("Control+z", "Control+z", "Control+z", "Control+z");

        await Expect(plan.Actions).ToHaveCountAsync(0);
        await Expect(plan.Issues).ToHaveCountAsync(1);
        await plan.Page.ReloadAsync();
        await plan.WaitUntilReadyAsync();
        await Expect(plan.Field("policy")).ToHaveValueAsync("見直しの考え方をそろえる。");
        await Expect(plan.Issues).ToHaveValueAsync("・人手が足りない。\n・費用が増えた。");
    }

    [Fact]
    public async Task Row_AltArrow_MovesAndKeepsTheFocus()
    {
        var plan = await OpenAsync("kihon3", "k3-2101");
        var last = await plan.Actions.Nth(1).InputValueAsync();

        await plan.Actions.Nth(1).FocusAsync();
        await plan.Page.Keyboard.PressAsync("Alt+ArrowUp");

        await Expect(plan.Actions.First).ToHaveValueAsync(last);
        await Expect(plan.Actions.First).ToBeFocusedAsync();
        await plan.PressAsync("Control+z");
        await Expect(plan.Actions.Nth(1)).ToHaveValueAsync(last);
    }

    [Fact]
    public async Task Policy_OfTwoEditors_ShowsBothTextsAndLosesNeither()
    {
        var (one, other) = (await OpenAsync("kihon3", "k3-2102"), await OpenAsync("kihon3", "k3-2102"));
        await other.Field("policy").FillAsync("あとの人の方針。");
        await one.Field("policy").FillAsync("先の人の方針。");
        await one.LeaveFieldAsync();
        await one.ShowsSavedAsync();

        await Expect(other.Dialog).ToContainTextAsync("先の人の方針。");
        await Expect(other.Dialog).ToContainTextAsync("あとの人の方針。");
        await other.Button("二つをつなげる").ClickAsync();
        await other.Button("この文を使う").ClickAsync();

        await Expect(one.Field("policy")).ToHaveValueAsync("あとの人の方針。\n先の人の方針。");
    }

    [Fact]
    public async Task Policy_TenThousandCharactersAndMore_IsRefusedInWordsAndKept()
    {
        var plan = await OpenAsync("kihon3", "k3-2103");

        await plan.Field("policy").FillAsync(new string('長', 10_001));
        await plan.LeaveFieldAsync();

        await Expect(plan.Box("policy").Locator("[data-error]")).ToHaveTextAsync("＊長すぎて保存できません。10000字までに短くしてください。");
        await Expect(plan.Field("policy")).ToHaveValueAsync(new string('長', 10_001));
        await plan.Page.ReloadAsync();
        await Expect(plan.Dialog).ToContainTextAsync("未保存の入力があります");
        await plan.Button("破棄").ClickAsync();
        await plan.Button("本当に破棄する").ClickAsync();
        await plan.Field("policy").FillAsync(new string('長', 10_000));
        await plan.LeaveFieldAsync();
        await plan.ShowsSavedAsync();
    }

    [Fact]
    public async Task Target_OutsideThePeriod_IsRefusedInWords()
    {
        var plan = await OpenAsync("kihon3", "k3-2-1");
        await plan.Page.Locator(".item-measures .link-button").First.ClickAsync();

        await plan.Page.GetByLabel("年度を加える").SelectOptionAsync("2021");
        await plan.Page.GetByLabel("令和3年度の目標").FillAsync("10");
        await plan.LeaveFieldAsync();

        await Expect(plan.Box("2021/target").Locator("[data-error]")).ToContainTextAsync("計画の期間（令和5年度から令和12年度）の外です");
        await Expect(plan.Page.GetByLabel("令和3年度の目標")).ToHaveValueAsync("10");
    }

    [Fact]
    public async Task Term_DefinedTwice_IsRefusedAndWhatWasTypedStays()
    {
        var plan = await OpenAsync("kihon3", "k3-2101");
        await plan.Button("用語を加える").ClickAsync();
        await plan.Page.Locator("#new-term").FillAsync("伴走支援");
        await plan.Page.Locator("#new-meaning").FillAsync("別の意味");
        await plan.Page.Locator(".term-new").GetByRole(AriaRole.Button, new() { Name = "加える" }).ClickAsync();

        await Expect(plan.Refusal).ToContainTextAsync("用語「伴走支援」は、もう用語解説にあります");
        await Expect(plan.Page.Locator("#new-meaning")).ToHaveValueAsync("別の意味");
    }

    [Fact]
    public async Task Item_ThatOthersUse_IsOnlyRemovedWhenAnotherTakesTheLinks()
    {
        var plan = await OpenAsync("kihon3", "k3-2102");
        await plan.PressAsync("Delete");
        await Expect(plan.Dialog).ToContainTextAsync("使っているシート");
        var remove = plan.Dialog.Locator(".button-dangerous");
        await Expect(remove).ToHaveAttributeAsync("aria-disabled", "true");

        await plan.Dialog.GetByRole(AriaRole.Button, new() { NameRegex = new("2103") }).ClickAsync();
        await remove.ClickAsync();

        await Expect(plan.Dialog).ToHaveCountAsync(0);
        await Expect(plan.Rows.Filter(new() { HasText = "2102" })).ToHaveCountAsync(0);
        await plan.PressAsync("Control+z");
        await Expect(plan.ActiveRow).ToContainTextAsync("2102");
    }

    [Fact]
    public async Task SectionStaff_ReadsOnlyAndLearnsWhoWrites()
    {
        var plan = await PlanEditorPage.OpenAsync(await SignInAsync("佐久間"), "kihon3", "k3-2101");

        await Expect(plan.Page.GetByText("計画は政策推進課が書きます。")).ToBeVisibleAsync();
        await plan.PressAsync("Insert");

        Assert.False(await plan.Field("policy").IsEditableAsync());
        Assert.Equal(0, await plan.Button("加える").CountAsync());
        Assert.Equal(0, await plan.Page.Locator("[data-rename]").CountAsync());
    }

    [Fact]
    public async Task TwoThousandItems_OpenFindAndGoOnTyping()
    {
        await Application.ExecuteAsync(
            """
            insert into plan_items (id, plan_id, parent_id, number, title, is_priority, units_text, policy, position)
            select 'many-' || n, 'koso3', null, n::text, '多い項目 ' || n, false, '', '', 100 + n from generate_series(1, 200) n;
            insert into plan_items (id, plan_id, parent_id, number, title, is_priority, units_text, policy, position)
            select 'many-' || n || '-' || m, 'koso3', 'many-' || n, n || '-' || m, '下の項目 ' || n || '-' || m, false, '', '', m from generate_series(1, 200) n, generate_series(1, 10) m;
            """);
        var plan = await OpenAsync("koso3");

        await plan.PressAsync("End");
        await Expect(plan.ActiveRow).ToContainTextAsync("多い項目 200");
        await plan.PressAsync("ArrowRight", "ArrowDown");
        await Expect(plan.Field("title")).ToHaveValueAsync("下の項目 200-1");
        await plan.Page.GetByPlaceholder("番号・名前").FillAsync("１５０－７");
        await Expect(plan.Page.GetByText("1件見つかりました。")).ToBeVisibleAsync();
        await plan.Field("policy").FillAsync("多くても書ける。");
        await plan.LeaveFieldAsync();

        await plan.ShowsSavedAsync();
        Assert.True(await plan.Rows.CountAsync() < 100);
    }

    private async Task<PlanEditorPage> OpenAsync(string planId, string? itemId = null) => await PlanEditorPage.OpenAsync(await SignInAsync("三浦"), planId, itemId);

    private static async Task DragAsync(IPage page, ILocator from, ILocator to, float share)
    {
        var (start, end) = ((await from.BoundingBoxAsync())!, (await to.BoundingBoxAsync())!);
        await page.Mouse.MoveAsync(start.X + 150, start.Y + (start.Height / 2));
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(start.X + 150, start.Y + (start.Height / 2) + 10, new() { Steps = 2 });
        await page.Mouse.MoveAsync(end.X + 150, end.Y + (end.Height * share), new() { Steps = 4 });
        await Expect(page.Locator("[data-drop]")).ToHaveCountAsync(1);
        await page.Mouse.UpAsync();
    }
}
