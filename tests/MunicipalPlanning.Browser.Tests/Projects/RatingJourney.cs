using Microsoft.Playwright;
using MunicipalPlanning.Browser.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace MunicipalPlanning.Browser.Tests.Projects;

/// <summary>A section rates a project otherwise than its figures suggest; the policy division reads why before publication.</summary>
public sealed class RatingJourney(Running.Browser browser) : Journey(browser)
{
    private const string Project = "ふるさと産品販路拡大事業";
    private const string Reason = "商談中の2件を含めると目標に届くため、Aとします。";

    [Fact]
    public async Task Section_ChoosesOtherThanSuggested_IsAskedWhy_AndTheSpreadShowsIt()
    {
        var page = await SignInAsync("佐久間");
        await page.GotoAsync("/projects/2026/rating?project=furusato-sanpin");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = Project })).ToBeVisibleAsync();
        await Expect(page.Locator(".rating-card", new() { HasText = "数値からの提案" })).ToContainTextAsync("遅れ");
        await page.Locator(".rating-card").First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("数値からの提案はCです。Aとする理由を書いてください（公表されます）。");
        var entry = page.Locator(".rating-projects button", new() { HasText = Project });
        await Expect(entry).ToContainTextAsync("理由が要ります");

        await page.GetByLabel("提案と違う評価にする理由").FillAsync(Reason);
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
        await Expect(entry).ToContainTextAsync("評価済");
        await Expect(page.Locator(".rating-progress")).ToContainTextAsync("1 / 3 評価済");

        await entry.FocusAsync();
        await page.Keyboard.PressAsync("ArrowUp");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "宿場まち回遊観光推進事業" })).ToBeVisibleAsync();
        await page.GotoAsync("/projects/2026/rating?project=furusato-sanpin");
        await Expect(page.GetByLabel("提案と違う評価にする理由")).ToHaveValueAsync(Reason);
        await Expect(page.Locator(".rating-card").First.GetByRole(AriaRole.Radio)).ToBeCheckedAsync();

        var policy = await SignInAsync("三浦");
        await policy.GotoAsync("/projects/2026/rating/spread");
        await Expect(policy.GetByRole(AriaRole.Row, new() { Name = "産業観光部" }).First).ToContainTextAsync("提案より高い評価 1件");
        await Expect(policy.Locator("#read").GetByRole(AriaRole.Row, new() { Name = Project })).ToContainTextAsync(Reason);
        Assert.Equal(200, (await policy.APIRequest.GetAsync("/projects/2026/rating/spread.xlsx")).Status);
    }

    [Fact]
    public async Task Section_SeesNeitherTheSpread_NorMayChangeTheScale()
    {
        var page = await SignInAsync("佐久間");

        Assert.Equal(404, (await page.APIRequest.GetAsync("/projects/2026/rating/spread")).Status);
        await page.GotoAsync("/projects/2026/rating/scale");
        await Expect(page.GetByText("達成基準をすべて満たした")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "尺度を保存する" })).ToHaveCountAsync(0);
    }
}
