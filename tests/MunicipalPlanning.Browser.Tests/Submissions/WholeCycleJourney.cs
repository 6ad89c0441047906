using System.Text.RegularExpressions;
using Microsoft.Playwright;
using MunicipalPlanning.Browser.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace MunicipalPlanning.Browser.Tests.Submissions;

/// <summary>課員, 課長 and 政策推進課, each in a browser that stays open, bring one sheet from the first sentence to its publication.</summary>
public sealed class WholeCycleJourney(Running.Browser browser) : SeparateJourney(browser)
{
    private const string Unit = "somu-ka";
    private const string Draft = "起案の電子化を進め、紙を減らす。";
    private const string Wording = "起案の電子化を9割まで進め、紙を半分に減らす。";

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        // The year is open, and its day of publication has come.
        await Application.ExecuteAsync(
            """
            insert into year_programs (year, skips_internal_review) values (2026, false);
            insert into year_phases (id, year, kind, begins, write_until, hand_in_until, review_until, publish_on, open_parts)
                values (gen_random_uuid(), 2026, 'GoalSetting', '2026-04-01', '2026-05-01', '2026-05-15', '2026-06-01', '2026-06-15',
                    '{Goal,Role,Relations,RelatedProjects,Projects,Outline,Schedule}');
            """);
    }

    public override async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await base.DisposeAsync();
    }

    [Fact]
    public async Task ThreePeopleInThreeBrowsers_FromTheFirstSentenceToPublication()
    {
        var member = await SheetPage.OpenAsync(await SignInAsync("012316"), Unit);
        var head = await SheetPage.OpenAsync(await SignInAsync("012315"), Unit);
        var policy = await SignInAsync("三浦");

        await member.Field("goal").FillAsync(Draft);
        await member.LeaveFieldAsync();
        await Expect(head.Field("goal")).ToHaveValueAsync(Draft);
        await member.Button("提出へ進む").ClickAsync();
        await member.Button("部内確認へ回す").ClickAsync();
        await Expect(head.Page.GetByText("部内確認へ回しました。").First).ToBeVisibleAsync();
        await head.Button("提出へ進む").ClickAsync();
        await head.Button("提出する").ClickAsync();
        await Expect(Chip(member)).ToHaveTextAsync("提出済");

        await policy.GotoAsync($"/review/2026/{Unit}");
        var goal = policy.Locator(".paper [data-field='goal']").First;
        await goal.ClickAsync();
        await policy.Locator("#new-remark").FillAsync("どこまで進めるかを数で書いてください。");
        await policy.GetByRole(AriaRole.Button, new() { Name = "文案を付ける" }).ClickAsync();
        await policy.Locator("#new-suggestion").FillAsync(Wording);
        await policy.Locator("#new-suggestion").PressAsync("Control+Enter");
        await policy.GetByRole(AriaRole.Button, new() { Name = "差し戻す（1件の指摘）" }).ClickAsync();
        var dialog = policy.Locator("dialog[open]");
        await dialog.GetByRole(AriaRole.Textbox, new() { Name = "部署へのことば" }).FillAsync("数をお願いします。");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "差し戻す" }).ClickAsync();

        await Expect(member.Page.GetByText("差し戻しました。").First).ToBeVisibleAsync();
        await member.Button("この文案を取り入れる").ClickAsync();
        await Expect(member.Field("goal")).ToHaveValueAsync(Wording);
        await member.Button("再提出へ進む").ClickAsync();
        await member.Button("部内確認へ回す").ClickAsync();
        await head.Button("再提出へ進む").ClickAsync();
        await head.Button("再提出する").ClickAsync();
        await Expect(Chip(member)).ToHaveTextAsync("再提出");

        await policy.GotoAsync($"/review/2026/{Unit}");
        await Expect(policy.Locator(".paper [data-field='goal'] ins").First).ToBeVisibleAsync();
        await policy.Locator(".paper [data-field='goal']").First.ClickAsync();
        await policy.GetByRole(AriaRole.Button, new() { Name = "解決にする" }).ClickAsync();
        await policy.GetByRole(AriaRole.Button, new() { Name = "確認済にして次へ" }).ClickAsync();
        await Expect(Chip(member)).ToHaveTextAsync("確認済");

        await policy.GotoAsync($"/home/2026/bulk?do=Publish&unit={Unit}");
        await policy.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("公表") }).ClickAsync();
        await Expect(Chip(member)).ToHaveTextAsync("公表済");
        await Expect(member.Field("goal")).ToHaveAttributeAsync("readonly", "");
        await member.Page.GotoAsync($"/sheets/2026/{Unit}/history");
        await Expect(member.Page.Locator("main")).ToContainTextAsync("公表");

        await policy.GotoAsync($"/sheets/2026/{Unit}");
        await policy.GetByRole(AriaRole.Button, new() { Name = "公表を取り消す" }).ClickAsync();
        await dialog.GetByRole(AriaRole.Textbox).FillAsync("数字に誤りがありました。");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "公表を取り消す" }).ClickAsync();
        await Expect(policy.Locator(".sheet-bar .chip")).ToHaveTextAsync("確認済");
    }

    private static ILocator Chip(SheetPage sheet) => sheet.Page.Locator(".sheet-bar .chip");
}
