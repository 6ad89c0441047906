using Deque.AxeCore.Playwright;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using MunicipalPlanning.Application;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Fields;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Browser.Tests.Running;
using MunicipalPlanning.Domain.Access;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Sheets;
using static Microsoft.Playwright.Assertions;

namespace MunicipalPlanning.Browser.Tests.Reviews;

/// <summary>The policy division's half of the year's work.</summary>
public sealed class ReviewJourney(Running.Browser browser) : SeparateJourney(browser)
{
    private const string Unit = "zaisei-ka";
    private const string Next = "joho-kanri-ka";
    private const string Words = "何件かを書いてください。";
    private const string Added = "公開ヒアリングを3回開く。";

    private ServiceProvider _services = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("ConnectionStrings:Planning", Application.ConnectionString)]).Build();
        _services = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddLogging().AddPlanning(configuration).BuildServiceProvider();
        await HandInAsync(Unit);
        await HandInAsync(Next);
    }

    public override async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await base.DisposeAsync();
        await _services.DisposeAsync();
    }

    [Fact]
    public async Task RemarkWithAWording_SentBack_Repaired_IsShownAsAChange_SolvedAndAccepted()
    {
        var page = await SignInAsync("三浦");
        await page.GotoAsync("/review/2026");
        await ShowsAsync(page, Unit);
        var outline = page.Locator(".paper [data-field$='/outline']").First;
        await outline.ClickAsync();
        await Expect(page.Locator(".review-field-name")).ToHaveTextAsync("重点事業① 取組の内容");

        // What is not sent yet waits while one looks at the next sheet.
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.InsertTextAsync(Words);
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("j");
        await ShowsAsync(page, Next);
        await page.Keyboard.PressAsync("k");
        await ShowsAsync(page, Unit);
        await outline.ClickAsync();
        await Expect(page.Locator("#new-remark")).ToHaveValueAsync(Words);
        await Expect(page.GetByText("まだ送っていない文です")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "文案を付ける" }).ClickAsync();
        var wording = page.Locator("#new-suggestion");
        var old = await wording.InputValueAsync();
        await wording.FillAsync(old + Added);
        await wording.PressAsync("Control+Enter");
        await Expect(page.Locator(".talk-suggestion ins")).ToHaveTextAsync(Added);
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "指摘1（未解決）" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "確認済にして次へ" })).ToHaveAttributeAsync("aria-disabled", "true");

        Assert.DoesNotContain((await page.RunAxe()).Violations, violation => violation.Impact is "serious" or "critical");

        await page.GetByRole(AriaRole.Button, new() { Name = "差し戻す（1件の指摘）" }).ClickAsync();
        var dialog = page.Locator("dialog[open]");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "差し戻す" }).ClickAsync();
        await Expect(dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("何を直してほしいかを一言");
        await dialog.GetByRole(AriaRole.Textbox, new() { Name = "部署へのことば" }).FillAsync("数をお願いします。");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "差し戻す" }).ClickAsync();
        await ShowsAsync(page, Next);
        await Expect(page.Locator(".notice-success")).ToContainTextAsync("を差し戻しました（1件の指摘）");

        await RepairAsync(old, old + Added);
        await page.GotoAsync($"/review/2026/{Unit}");
        await ShowsAsync(page, Unit);
        await Expect(page.Locator(".review-bar .chip")).ToHaveTextAsync("再提出");
        await Expect(page.GetByText("差戻し後の変更 1")).ToBeVisibleAsync();
        await Expect(outline.Locator("ins")).ToHaveTextAsync(Added);
        await page.Keyboard.PressAsync("n");
        await Expect(outline).ToBeFocusedAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "解決にする" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "確認済にして次へ" }).ClickAsync();

        await ShowsAsync(page, Next);
        await Expect(page.Locator(".notice-success")).ToContainTextAsync("を確認済にしました");
    }

    [Fact]
    public async Task Staff_AreLedToTheSheetItself()
    {
        var page = await SignInAsync("佐久間");
        await page.GotoAsync($"/review/2026/{Unit}");

        await page.WaitForURLAsync(url => url.EndsWith($"/sheets/2026/{Unit}", StringComparison.Ordinal));
    }

    private static async Task ShowsAsync(IPage page, string unitId)
    {
        await page.WaitForURLAsync(url => url.EndsWith($"/review/2026/{unitId}", StringComparison.Ordinal));
        await Expect(page.Locator(".paper [data-field][tabindex='0']")).ToHaveCountAsync(1);
    }

    private async Task RepairAsync(string old, string text)
    {
        var view = await _services.GetRequiredService<SheetViews>().FindAsync(new FiscalYear(2026), Unit, CancellationToken.None);
        var field = SheetField.ProjectOutline(view!.PriorityProjects[0].ProjectId);
        Assert.IsType<FieldOutcome.Saved>(await _services.GetRequiredService<SheetEditing>().ChangeAsync(Head(Unit), new FiscalYear(2026), Unit, field, old, text, CancellationToken.None));
        await HandInAsync(Unit);
    }

    private Task HandInAsync(string unitId) =>
        _services.GetRequiredService<SubmissionFlow>().HandInAsync(Head(unitId), $"sheet/2026/{unitId}", "", CancellationToken.None);

    private static Person Head(string unitId) => new(Guid.Empty, "青木 和也", [new Duty(StaffRole.SectionHead, unitId)]);
}
