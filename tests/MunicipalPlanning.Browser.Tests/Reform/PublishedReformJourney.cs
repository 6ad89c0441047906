using System.Text.RegularExpressions;
using Microsoft.Playwright;
using MunicipalPlanning.Browser.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace MunicipalPlanning.Browser.Tests.Reform;

/// <summary>The published report of a real city, taken in and printed, and its second year written in the browser, with an application of its own.</summary>
public sealed class PublishedReformJourney(Running.Browser browser) : Journey(browser)
{
    private const string Plan = "gyokaku-2020";
    private const string Item = "gk20-12";

    private RunningApplication _application = null!;

    public override async ValueTask InitializeAsync() => _application = await RunningApplication.StartAsync();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _application.DisposeAsync();
    }

    [Fact]
    public async Task FirstYear_IsTakenInAndPrintedWhole_AndASecondYearGivesTheComparison()
    {
        var document = await PublishedDocument.ImportAsync(_application, "toride.json");
        var page = await SignInAsync("三浦", _application);
        await ReadFirstYearAsync(document, page);

        var editor = await ReformItemEditorPage.OpenAsync(page, Item, 2021);
        await editor.Button("報告を始める").ClickAsync();
        await Expect(editor.Chip).ToHaveTextAsync("作成中");
        await editor.WriteAsync(editor.Field("progress"), "・残る土地のうち一件を売却した。");
        await editor.WriteAsync(editor.Field("next"), "・次の候補地を選ぶ。");
        await editor.WriteAsync(editor.Field("revenue"), "10,217");
        await page.Locator(".rating-card", new() { HasText = "概ね予定どおり" }).ClickAsync();
        await Expect(editor.Paper).ToContainTextAsync("（概ね予定どおり）");

        await page.GotoAsync($"/reform/{Plan}/2021/years");
        var row = page.Locator("reform-matrix tr", new() { Has = page.Locator($"a[href*='{Item}']") });
        await Expect(row).ToContainTextAsync("下がった");
        await Expect(row).ToContainTextAsync("470,000");
        await Expect(row).ToContainTextAsync("→ 残る土地のうち一件を売却した");
        await Expect(page.Locator("reform-matrix tfoot")).ToContainTextAsync("593,188");
        await page.GotoAsync($"/reform/{Plan}/2021/years?part=announced");
        await Expect(page.Locator("tr", new() { HasText = "残る土地のうち一件を売却した。" }).Locator("td").First).ToHaveTextAsync(new Regex("^・?今後も"));
        Assert.Contains("残る土地のうち一件を売却した。", await PrintAsync(page, 2021), StringComparison.Ordinal);
    }

    private static async Task ReadFirstYearAsync(PublishedDocument document, IPage page)
    {
        var printed = await PrintAsync(page, 2020);
        Assert.All(["合計582,971▲3,775579,196", "A予定どおり1376%", "B概ね予定どおり424%"], total => Assert.Contains(total, printed, StringComparison.Ordinal));
        await page.GotoAsync($"/reform/{Plan}/2020/public.html");
        var published = string.Concat((await page.Locator("body").TextContentAsync())!.Where(character => !char.IsWhiteSpace(character)));
        // The mark of a figure stands behind its unit.
        Assert.All(document.LinesOfPlan(Plan, "title", "text", "progress", "next", "notes", "meaning", "name", "target", "actual"), line => Assert.Contains(line.TrimEnd('※'), published, StringComparison.Ordinal));
    }

    private static async Task<string> PrintAsync(IPage page, int year) =>
        await PdfText.ReadAsync(await (await page.APIRequest.GetAsync(new Uri(new Uri(page.Url), $"/reform/{Plan}/{year}/report.pdf").ToString())).BodyAsync());
}
