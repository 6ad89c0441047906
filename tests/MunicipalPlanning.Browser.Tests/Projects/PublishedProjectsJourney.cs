using Microsoft.Playwright;
using MunicipalPlanning.Browser.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace MunicipalPlanning.Browser.Tests.Projects;

/// <summary>The published sheet and list of real cities, taken in, written on in the browser and printed, with an application of its own.</summary>
public sealed class PublishedProjectsJourney(Running.Browser browser) : Journey(browser)
{
    private const string Added = "画面で書き足した一文。";

    private RunningApplication _application = null!;

    public override async ValueTask InitializeAsync() => _application = await RunningApplication.StartAsync();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _application.DisposeAsync();
    }

    [Fact]
    public async Task ReviewSheetOfACity_IsWrittenOnAndPrintedWithEverySentence()
    {
        var document = await PublishedDocument.ImportAsync(_application, "joso.json");
        var sheet = await ReviewSheetPage.OpenAsync(await SignInAsync("三浦", _application), "renkei-jigyo", 2024);
        await sheet.Button("点検シートを作る").ClickAsync();
        await Expect(sheet.Chip).ToHaveTextAsync("作成中");

        await sheet.Field("review/reflection").PressAsync("Control+End");
        await sheet.Page.Keyboard.InsertTextAsync(Added);
        await sheet.LeaveAsync();

        await Expect(sheet.Page.Locator("[data-desk] .review-sheet")).ToContainTextAsync(Added);
        var printed = await PrintAsync(sheet.Page, "/projects/2024/renkei-jigyo/review.pdf");
        // An outcome's direction is a code; that of the review is a text.
        Assert.All(document.Lines("projects", "name", "background", "goal", "legalBasis", "description", "partner", "target", "actual", "reflection", "direction").Except(["up", "down"]).Append(Added), line => Assert.Contains(line, printed, StringComparison.Ordinal));
    }

    [Fact]
    public async Task ProjectListOfACity_IsWrittenOnAndPrintedWithEverySentence()
    {
        var document = await PublishedDocument.ImportAsync(_application, "tsukuba.json");
        var page = await SignInAsync("三浦", _application);
        await page.GotoAsync("/projects/2023/jigyo-1");
        await Expect(page.Locator("[data-save-summary]")).ToContainTextAsync("すべて保存済");

        var result = page.Locator(".sheet-form [data-field='project/jigyo-1/result']");
        await result.PressAsync("Control+End");
        await page.Keyboard.InsertTextAsync(Added);
        await page.Locator(".record-bar-name").ClickAsync();
        await Expect(page.Locator("[data-field-box='project/jigyo-1/result'] [data-state]").First).ToContainTextAsync("保存済");

        var printed = await PrintAsync(page, "/projects/2023/list.pdf");
        Assert.All(document.Lines("projects", "name", "formerName", "purpose", "outline", "result", "sheetNumber").Append(Added), line => Assert.Contains(line, printed, StringComparison.Ordinal));
    }

    private static async Task<string> PrintAsync(IPage page, string address) =>
        await PdfText.ReadAsync(await (await page.APIRequest.GetAsync(new Uri(new Uri(page.Url), address).ToString())).BodyAsync());
}
