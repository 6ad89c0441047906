using Microsoft.Playwright;
using MunicipalPlanning.Browser.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace MunicipalPlanning.Browser.Tests.Projects;

/// <summary>A review sheet from its beginning to its publication.</summary>
public sealed class ReviewSheetJourney(Running.Browser browser) : SeparateJourney(browser)
{
    private const string Project = "furusato-sanpin";
    private const int Year = 2025;

    [Fact]
    public async Task Section_FillsItsReviewSheet_AndPolicyDivisionReturnsAcceptsAndPublishesIt()
    {
        var staff = await ReviewSheetPage.OpenAsync(await SignInAsync("佐久間"), Project, Year);
        await staff.Button("点検シートを作る").ClickAsync();
        await Expect(staff.Chip).ToHaveTextAsync("作成中");
        await FillActivitiesAsync(staff);
        await RefusedThenHandedInAsync(staff);

        var policy = await ReviewSheetPage.OpenAsync(await SignInAsync("三浦"), Project, Year);
        await ReturnAsync(policy, staff);
        await RepairAsync(staff);
        await PublishAsync(policy);

        // What is changed afterwards on the project's page is the record's, and no longer the published sheet's.
        var purpose = $"project/{Project}/purpose";
        await staff.Page.GotoAsync($"/projects/{Year}/{Project}");
        await Expect(staff.Page.Locator("[data-save-summary]")).ToContainTextAsync("すべて保存済");
        await staff.WriteAsync(staff.Field("purpose"), "公表のあとで直した目的。");
        await Expect(staff.Page.Locator($"[data-field-box='{purpose}'] [data-state]")).ToContainTextAsync("保存済");
        await Expect(policy.Page.GetByText("いまの記録は、公表した文と違います。")).ToBeVisibleAsync();
        await Expect(policy.Page.Locator(".review-published .review-sheet")).ToContainTextAsync("市の産品を都市部へ届ける。");
        var printed = await PdfText.ReadAsync(await (await policy.Page.APIRequest.GetAsync($"/projects/{Year}/{Project}/review.pdf")).BodyAsync());
        Assert.Contains("市の産品を都市部へ届ける。", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("公表のあとで直した", printed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatWasTypedBeforeAReload_IsOfferedAgain_AndMeetsTheColleaguesText()
    {
        var staff = await ReviewSheetPage.OpenAsync(await SignInAsync("佐久間"), "shukuba-kanko", Year);
        await staff.Button("点検シートを作る").ClickAsync();
        await Expect(staff.Chip).ToHaveTextAsync("作成中");
        var head = await ReviewSheetPage.OpenAsync(await SignInAsync("大野"), "shukuba-kanko", Year);
        await Expect(staff.Page.Locator(".present-people")).ToContainTextAsync("大野課長が閲覧中");

        await head.Page.EvaluateAsync("() => Blazor.disconnect()");
        await head.Field("goal").FillAsync("課長の目標。");
        await head.Page.GotoAsync($"/home/{Year}");
        await Expect(head.Page.Locator("draft-offer")).ToContainTextAsync("宿場まち回遊観光推進事業 点検シート「目標」");
        await staff.WriteAsync(staff.Field("goal"), "課員の目標。");

        head = await ReviewSheetPage.OpenAsync(head.Page, "shukuba-kanko", Year);
        await head.Button("復元").ClickAsync();
        await Expect(head.Dialog).ToContainTextAsync("佐久間 恵子さんの文");
        await head.Button("この文を使う").ClickAsync();
        await Expect(staff.Field("goal")).ToHaveValueAsync("課長の目標。");
    }

    private static async Task FillActivitiesAsync(ReviewSheetPage staff)
    {
        await staff.Button("活動を加える").ClickAsync();
        await Expect(staff.Cell("name", 0)).ToBeFocusedAsync();
        await staff.WriteAsync(staff.Cell("name", 0), "商談会");
        await ReviewSheetPage.PasteAsync(staff.Cell("description", 0), "三店で売り場を得ました。\t商談の件数（件）\t１０\t12\t11\t1,800\t約900\n");
        await Expect(staff.Dialog).ToContainTextAsync("入らないセル 1");
        await staff.Dialog.GetByRole(AriaRole.Button, new() { Name = "6セルを貼り付ける" }).ClickAsync();
        await Expect(staff.Cell("budget", 0)).ToHaveValueAsync("1,800");
        await Expect(staff.Cell("target", 0)).ToHaveValueAsync("10");
        await staff.Page.Keyboard.PressAsync("Control+z");
        await Expect(staff.Cell("budget", 0)).ToHaveValueAsync("");
        await Expect(staff.Cell("description", 0)).ToHaveValueAsync("");
        await staff.Page.Keyboard.PressAsync("Control+y");
        await Expect(staff.Cell("budget", 0)).ToHaveValueAsync("1,800");
        await staff.WriteAsync(staff.Cell("settlement", 0), "１７１０");
        await Expect(staff.Cell("settlement", 0)).ToHaveValueAsync("1,710");
        await Expect(staff.Page.Locator(".sum-warning").First).ToContainTextAsync("予算額は、活動の合計 1,800千円 より 3,400千円 多く書かれています。");
        await Expect(staff.Page.Locator("[data-desk] .review-sheet")).ToContainTextAsync("三店で売り場を得ました。");
    }

    private async Task RefusedThenHandedInAsync(ReviewSheetPage staff)
    {
        await staff.WriteAsync(staff.Field("purpose"), "");
        await staff.WriteAsync(staff.Field("review/reflection"), "");
        await staff.Button("提出へ進む").ClickAsync();
        await Expect(staff.Page.GetByRole(AriaRole.Heading, new() { Name = "まだ提出できません" })).ToBeFocusedAsync();
        await staff.WriteAsync(staff.Field("purpose"), "市の産品を都市部へ届ける。");
        await staff.WriteAsync(staff.Field("review/reflection"), "売り場は得ましたが、続けて置いてもらえた店は一つでした。");
        await staff.WriteAsync(staff.Field("review/direction"), "置いてもらえる品を二つにしぼります。");
        await staff.Page.GetByRole(AriaRole.Checkbox, new() { Name = "活動" }).CheckAsync();
        await Expect(staff.Page.GetByRole(AriaRole.Heading, new() { Name = "提出できます", Exact = true })).ToBeVisibleAsync();
        await staff.Page.Locator(".points-foot").GetByRole(AriaRole.Button, new() { Name = "提出へ進む" }).ClickAsync();
        await staff.Button("部内確認へ回す").ClickAsync();
        await Expect(staff.Chip).ToHaveTextAsync("部内確認");

        var head = await ReviewSheetPage.OpenAsync(await SignInAsync("大野"), Project, Year);
        await head.Button("提出へ進む").ClickAsync();
        await head.Button("提出する").ClickAsync();
        await Expect(staff.Chip).ToHaveTextAsync("提出済");
        await Expect(staff.Field("purpose")).ToHaveAttributeAsync("readonly", "");
    }

    private static async Task ReturnAsync(ReviewSheetPage policy, ReviewSheetPage staff)
    {
        await policy.Cell("actual", 0).ClickAsync();
        var chosen = policy.Page.Locator(".activity-grid .chosen-cell");
        await Expect(chosen).ToContainTextAsync("「商談会」アウトプットの実績");
        await chosen.GetByRole(AriaRole.Button, new() { Name = "指摘" }).ClickAsync();
        await chosen.GetByRole(AriaRole.Textbox, new() { Name = "指摘" }).FillAsync("商談の後に続いた件数も分かりますか。");
        await policy.Button("指摘する").ClickAsync();
        await Expect(policy.Page.Locator(".paper-flag")).ToHaveCountAsync(1);
        await policy.Button("差し戻す").ClickAsync();
        await policy.Dialog.GetByRole(AriaRole.Textbox, new() { Name = "部署へのことば" }).FillAsync("実績を確かめてください。");
        await policy.Dialog.GetByRole(AriaRole.Button, new() { Name = "差し戻す" }).ClickAsync();
        await Expect(policy.Chip).ToHaveTextAsync("差戻し");
        await Expect(staff.Page.Locator(".sheet-repair .repair-count")).ToHaveTextAsync("1 / 1");
    }

    private async Task RepairAsync(ReviewSheetPage staff)
    {
        await Expect(staff.Cell("budget", 0)).ToHaveAttributeAsync("readonly", "");
        await staff.WriteAsync(staff.Cell("actual", 0), "11（うち継続4）");
        await Expect(staff.Page.Locator(".sheet-parts")).ToContainTextAsync("直しました");
        var head = await ReviewSheetPage.OpenAsync(await SignInAsync("大野"), Project, Year);
        await head.Button("再提出へ進む").ClickAsync();
        await head.Button("再提出する").ClickAsync();
        await Expect(head.Chip).ToHaveTextAsync("再提出");
    }

    private static async Task PublishAsync(ReviewSheetPage policy)
    {
        await Expect(policy.Chip).ToHaveTextAsync("再提出");
        await policy.Button("解決にする").ClickAsync();
        await policy.Button("確認済にする").ClickAsync();
        await policy.Dialog.GetByRole(AriaRole.Button, new() { Name = "確認済にする" }).ClickAsync();
        await Expect(policy.Chip).ToHaveTextAsync("確認済");
        await policy.Button("公表する").ClickAsync();
        await policy.Dialog.GetByRole(AriaRole.Button, new() { Name = "公表する" }).ClickAsync();
        await Expect(policy.Page.GetByText("公表したときのまま表示しています。")).ToBeVisibleAsync();
    }
}
