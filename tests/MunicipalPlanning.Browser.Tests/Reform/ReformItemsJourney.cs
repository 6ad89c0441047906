using Microsoft.Playwright;
using MunicipalPlanning.Browser.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace MunicipalPlanning.Browser.Tests.Reform;

/// <summary>The policy division begins a year's reports, finds what was handed in, accepts and publishes it; with an application of its own because states are changed.</summary>
public sealed class ReformItemsJourney(Running.Browser browser) : Journey(browser)
{
    private const string Items = "/reform/gyokaku2024/2025/items";

    private RunningApplication _application = null!;

    public override async ValueTask InitializeAsync() => _application = await RunningApplication.StartAsync();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _application.DisposeAsync();
    }

    [Fact]
    public async Task PolicyDivision_BeginsAllReports_AndTheSectionFindsItsOwnAtHome()
    {
        await _application.ExecuteAsync("delete from plan_item_units where plan_item_id = 'gk-04'");
        var policy = await SignInAsync("三浦", _application);
        await policy.GotoAsync("/reform/gyokaku2024/2025");
        await policy.GetByRole(AriaRole.Link, new() { Name = "改革項目", Exact = true }).ClickAsync();
        await Expect(policy.GetByText("令和7年度の報告は、まだ始まっていません。")).ToBeVisibleAsync();
        await Expect(policy.Locator(".notice", new() { HasText = "担当課のない項目が1件" }).GetByRole(AriaRole.Link)).ToHaveTextAsync("4 職員の育成");

        await policy.GetByRole(AriaRole.Button, new() { Name = "この年度の報告をまとめて始める" }).ClickAsync();

        await Expect(policy.Locator(".notice-success")).ToContainTextAsync("令和7年度の報告を12件始めました。");
        await Expect(RowOf(policy, "窓口の総合化")).ToContainTextAsync("作成中");
        await Expect(RowOf(policy, "職員の育成")).ToContainTextAsync("まだ始めていない");

        var staff = await SignInAsync("佐久間", _application);
        await staff.GotoAsync("/home/2025");
        var turn = staff.Locator(".turn-row", new() { HasText = "商工観光課の行革報告を部内確認へ回す（1件）" });
        await Expect(turn).ToContainTextAsync("観光施設の運営見直し");
        await turn.GetByRole(AriaRole.Link).ClickAsync();
        await staff.WaitForURLAsync($"**{Items}/gk-07/edit");

        await staff.GotoAsync(Items);
        await Expect(staff.Locator(".reform-items tbody tr:not(.table-group)")).ToHaveCountAsync(2);
        await Expect(staff.GetByRole(AriaRole.Button, new() { Name = "この年度の報告をまとめて始める" })).ToHaveCountAsync(0);
        await staff.GetByRole(AriaRole.Link, new() { Name = "条件を消す" }).ClickAsync();
        await Expect(staff.Locator(".reform-items tbody tr:not(.table-group)")).ToHaveCountAsync(13);
    }

    [Fact]
    public async Task PolicyDivision_AcceptsAndPublishesTheMarkedReports_AndPrintsThem()
    {
        var policy = await SignInAsync("三浦", _application);
        await policy.GotoAsync(Items);
        await policy.GetByRole(AriaRole.Button, new() { Name = "この年度の報告をまとめて始める" }).ClickAsync();
        await Expect(policy.Locator(".notice-success")).ToContainTextAsync("13件始めました");
        await _application.ExecuteAsync("update submissions set state = 'Submitted', round = 1 where record in ('reform/2025/gk-01', 'reform/2025/gk-02', 'reform/2025/gk-07')");

        await policy.GotoAsync(Items);
        await policy.GetByLabel("状態で絞る").SelectOptionAsync("Submitted");
        await policy.GetByRole(AriaRole.Button, new() { Name = "絞る" }).ClickAsync();
        await Expect(policy.Locator(".reform-items tbody tr:not(.table-group)")).ToHaveCountAsync(3);
        await policy.GetByLabel("窓口の総合化 を選ぶ").CheckAsync();
        await policy.GetByLabel("観光施設の運営見直し を選ぶ").CheckAsync();
        await policy.GetByRole(AriaRole.Button, new() { Name = "まとめて確認済にする" }).ClickAsync();
        await Expect(policy.GetByRole(AriaRole.Checkbox)).ToHaveCountAsync(2);
        await policy.GetByRole(AriaRole.Checkbox, new() { Name = "7 観光施設の運営見直し" }).UncheckAsync();
        await policy.GetByRole(AriaRole.Button, new() { Name = "確認済にする" }).ClickAsync();
        await Expect(policy.Locator(".notice-success")).ToContainTextAsync("1件できました。");
        await Expect(policy.GetByRole(AriaRole.Checkbox)).ToHaveCountAsync(1);

        await policy.GotoAsync(Items);
        await policy.GetByRole(AriaRole.Button, new() { Name = "公表する" }).ClickAsync();
        await policy.GetByRole(AriaRole.Button, new() { Name = "公表する" }).ClickAsync();
        await Expect(policy.Locator(".notice-success")).ToContainTextAsync("1 窓口の総合化 公表しました。");
        await policy.GetByRole(AriaRole.Link, new() { Name = "改革項目へ", Exact = true }).ClickAsync();
        await Expect(RowOf(policy, "窓口の総合化")).ToContainTextAsync("公表済");

        var printed = await PdfText.ReadAsync(await (await policy.APIRequest.GetAsync($"{Items}.pdf?item=gk-01&item=gk-07")).BodyAsync());
        Assert.Contains("窓口の総合化", printed, StringComparison.Ordinal);
        Assert.Contains("観光施設の運営見直し", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("電子申請の拡大", printed, StringComparison.Ordinal);
        Assert.Equal(404, (await (await SignInAsync("佐久間", _application)).APIRequest.GetAsync($"{Items}/bulk?do=Accept")).Status);
    }

    private static ILocator RowOf(IPage page, string title) => page.GetByRole(AriaRole.Row, new() { Name = title });
}
