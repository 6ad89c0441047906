using System.Text.RegularExpressions;
using Microsoft.Playwright;
using MunicipalPlanning.Browser.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace MunicipalPlanning.Browser.Tests.Home;

public sealed class HomeJourney(Running.Browser browser) : Journey(browser)
{
    [Fact]
    public async Task PolicyDivision_FiltersChoosesTwoAndReminds_AndTheSectionIsToldAtHome()
    {
        var policy = await SignInAsync("三浦");
        await policy.GotoAsync("/home/2026?view=list");
        await policy.GetByRole(AriaRole.Navigation, new() { Name = "状態で絞る" }).GetByRole(AriaRole.Link, new() { NameRegex = new Regex("作成中") }).ClickAsync();
        await Expect(policy.Locator("[data-unit='zaisei-ka'], [data-unit]").First).ToBeVisibleAsync();
        var names = await policy.Locator("[data-unit]").EvaluateAllAsync<string[]>("cells => cells.map(cell => cell.dataset.name)");
        var chosen = names.Take(2).ToList();

        // By keyboard: Space chooses, the arrow goes on.
        await policy.GetByLabel($"{chosen[0]} を選ぶ").FocusAsync();
        await policy.Keyboard.PressAsync("Space");
        await policy.Keyboard.PressAsync("ArrowDown");
        await policy.Keyboard.PressAsync("Space");
        await Expect(policy.Locator("[data-chosen]")).ToContainTextAsync($"2件を選択中 {chosen[0]}、{chosen[1]}");
        await Expect(policy.GetByRole(AriaRole.Button, new() { Name = "まとめて確認済にする" })).ToHaveAttributeAsync("aria-disabled", "true");
        await policy.GetByRole(AriaRole.Button, new() { Name = "催促の文を送る" }).ClickAsync();
        await Expect(policy.Locator(".bulk-unit h2")).ToContainTextAsync(chosen);

        // 商工観光課 has people who can sign in here.
        await policy.GotoAsync("/home/2026/bulk?do=Remind&unit=shoko-kanko-ka");
        var text = policy.Locator("textarea");
        await Expect(text).ToHaveValueAsync(new Regex("佐久間 恵子様"));
        await text.FillAsync("目標設定のシートを、金曜までにお願いします。");
        await policy.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("催促の文を送る") }).ClickAsync();
        await Expect(policy.Locator(".notice-success")).ToContainTextAsync("商工観光課");

        var member = await SignInAsync("佐久間");
        await Expect(member.Locator(".turn-row").First).ToContainTextAsync("商工観光課のシート");
        await member.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("お知らせ 未読") }).ClickAsync();
        await Expect(member.Locator(".notice-row").First).ToContainTextAsync("目標設定のシートを、金曜までにお願いします。");
        await member.Locator(".notice-row a").First.ClickAsync();
        await member.WaitForURLAsync(new Regex("/sheets/2026/shoko-kanko-ka"));
    }

    [Fact]
    public async Task NextYear_IsOpenedWithASheetForEveryUnit_AndAWrongDateLosesNothing()
    {
        var page = await SignInAsync("三浦");
        await page.GotoAsync("/admin/year/2027");
        var instruction = page.Locator("#Instruction-Goal");
        await instruction.FillAsync("一年で目指す姿を二文で書いてください。");
        await Expect(page.Locator("#Instruction-Goal-count")).ToHaveTextAsync("19 / 300字");
        await page.Locator("#GoalSetting-HandInUntil").FillAsync("2027-04-02");

        await page.GetByRole(AriaRole.Button, new() { Name = "年度を開く" }).ClickAsync();

        await Expect(page.Locator("#GoalSetting-HandInUntil-fault")).ToContainTextAsync("より前です");
        await Expect(instruction).ToHaveValueAsync("一年で目指す姿を二文で書いてください。");
        await page.Locator("#GoalSetting-HandInUntil").FillAsync("2027-06-04");
        await page.GetByRole(AriaRole.Button, new() { Name = "年度を開く" }).ClickAsync();
        await Expect(page.Locator(".notice-success")).ToContainTextAsync(new Regex("令和9年度を開きました。.*シートを\\d+件作りました", RegexOptions.Singleline), new() { Timeout = 60_000 });

        var member = await SignInAsync("佐久間");
        await member.GotoAsync("/home/2027/instructions");
        await Expect(member.GetByText("一年で目指す姿を二文で書いてください。")).ToBeVisibleAsync();
    }
}
