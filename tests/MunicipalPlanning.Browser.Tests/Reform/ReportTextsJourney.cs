using System.Text;
using Microsoft.Playwright;
using MunicipalPlanning.Browser.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace MunicipalPlanning.Browser.Tests.Reform;

/// <summary>The texts of a year's report, from last year's chapters to the printed and the published report, with an application of its own because the plan is changed.</summary>
public sealed class ReportTextsJourney(Running.Browser browser) : Journey(browser)
{
    private const string Address = "/reform/gyokaku2024/2026";

    private RunningApplication _application = null!;

    public override async ValueTask InitializeAsync() => _application = await RunningApplication.StartAsync();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _application.DisposeAsync();
    }

    [Fact]
    public async Task PolicyDivision_CarriesTheChaptersForward_WritesThem_MovesATable_AndPrintsTheReport()
    {
        var page = await OpenReportAsync("三浦");
        await page.GetByRole(AriaRole.Button, new() { Name = "令和7年度の章を写して始める" }).ClickAsync();
        var chapter = page.Locator("[data-chapter]");
        await Expect(chapter).ToHaveCountAsync(1);
        await Expect(chapter.GetByLabel("章の名前")).ToHaveValueAsync("令和８年度の総括");
        await Expect(chapter).ToContainTextAsync("昨年と同じ");

        await WriteAsync(chapter.GetByLabel("本文（令和８年度の総括）"), "はじめの段。\nA評価は3項目（50％）でした。\nおわりの段。");
        await Expect(chapter).Not.ToContainTextAsync("昨年と同じ");
        await Expect(chapter).ToContainTextAsync("項目の評価を数えた");
        await WriteAsync(page.GetByLabel("（1）行政サービスの質の向上"), "書かない窓口を福祉に広げた。");
        await Expect(page.Locator(".report-preview")).ToContainTextAsync("書かない窓口を福祉に広げた。");

        await page.GetByRole(AriaRole.Button, new() { Name = "表２を上へ" }).ClickAsync();
        await Expect(chapter.GetByLabel("本文（令和８年度の総括）")).ToHaveValueAsync("はじめの段。\nA評価は3項目（50％）でした。\n［表２］\nおわりの段。");
        var printed = await PdfText.ReadAsync(await (await page.APIRequest.GetAsync($"{_application.Url}{Address}/report.pdf")).BodyAsync());
        Assert.Matches("はじめの段。.*表２改革項目の評価一覧.*おわりの段。", printed);
        Assert.Contains("書かない窓口を福祉に広げた。", printed, StringComparison.Ordinal);

        await page.GetByRole(AriaRole.Button, new() { Name = "表２をいつもの場所に戻す" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "元に戻す", Exact = true }).ClickAsync();
        await Expect(chapter.GetByLabel("本文（令和８年度の総括）")).ToHaveValueAsync("はじめの段。\nA評価は3項目（50％）でした。\n［表２］\nおわりの段。");
        await page.GetByRole(AriaRole.Button, new() { Name = "章を加える" }).ClickAsync();
        await Expect(chapter).ToHaveCountAsync(2);
        await Expect(chapter.Last.GetByLabel("章の名前")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Section_ReadsTheTexts_AndFetchesWhatIsPublished()
    {
        var page = await OpenReportAsync("佐久間");

        await Expect(page.Locator(".report-bar")).ToContainTextAsync("報告書の本文は政策推進課が書きます。");
        await Expect(page.Locator("[data-field]")).ToHaveCountAsync(0);
        var html = await page.APIRequest.GetAsync($"{_application.Url}/reform/gyokaku2024/2025/public.html");
        Assert.Contains("'sha256-", html.Headers["content-security-policy"], StringComparison.Ordinal);
        Assert.Contains("公表前の内容です。", Encoding.UTF8.GetString(await html.BodyAsync()), StringComparison.Ordinal);
        foreach (var (file, type) in new[] { ("data.json", "application/json"), ("data.csv", "text/csv; charset=utf-8"), ("public.zip", "application/zip") })
            Assert.Equal(type, (await page.APIRequest.GetAsync($"{_application.Url}/reform/gyokaku2024/2025/{file}")).Headers["content-type"]);
        await page.GotoAsync("/reform/gyokaku2024/2025/public.html");
        await Expect(page.Locator("nav a").First).ToHaveCSSAsync("color", "rgb(0, 23, 193)");
    }

    private async Task<IPage> OpenReportAsync(string person)
    {
        var page = await SignInAsync(person, _application);
        await page.GotoAsync($"{Address}/report");
        await Expect(page.Locator(".report-bar")).ToBeVisibleAsync();
        return page;
    }

    private static async Task WriteAsync(ILocator field, string text)
    {
        await field.FillAsync(text);
        await field.BlurAsync();
        await Expect(field.Locator("xpath=ancestor::*[@data-field-box]").Locator("[data-state]")).ToContainTextAsync("保存済");
    }
}
