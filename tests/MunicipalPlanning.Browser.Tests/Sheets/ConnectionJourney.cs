using MunicipalPlanning.Browser.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace MunicipalPlanning.Browser.Tests.Sheets;

public sealed class ConnectionJourney(Running.Browser browser) : Journey(browser)
{
    private RunningApplication _application = null!;

    public override async ValueTask InitializeAsync() => _application = await RunningApplication.StartAsync();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _application.DisposeAsync();
    }

    [Fact]
    public async Task ServerKilledInMidEdit_NothingTypedIsLost()
    {
        var sheet = await SheetPage.OpenAsync(await SignInAsync("佐久間", _application), "shoko-kanko-ka");
        await sheet.AppendAsync("goal", "停電の前の文。");
        _application.Kill();

        await Expect(sheet.Page.GetByText("サーバーとつながっていません。")).ToBeVisibleAsync();
        await sheet.AppendAsync("goal", "停電の間の文。");
        await sheet.AppendAsync("role", "別の欄の文。");
        await _application.StartAgainAsync();
        await Expect(sheet.Page.GetByText("サーバーが動き直しました。")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await sheet.Button("開き直す").ClickAsync();
        await sheet.Button("復元").ClickAsync();
        await Expect(sheet.Dialog).ToContainTextAsync("2 / 2か所");
        await sheet.Button("復元").ClickAsync();

        await sheet.ShowsSavedAsync("goal");
        await sheet.ShowsSavedAsync("role");
        Assert.EndsWith("停電の前の文。停電の間の文。", await sheet.Field("goal").InputValueAsync());
        Assert.EndsWith("別の欄の文。", await sheet.Field("role").InputValueAsync());
    }

    [Fact]
    public async Task ServerThatStopsAnswering_IsNoticedAndTheTextSavedAfterwards()
    {
        var sheet = await SheetPage.OpenAsync(await SignInAsync("佐久間", _application), "shoko-kanko-ka", 2025);
        await sheet.AppendAsync("goal", "返事を待つ文。");
        _application.Halt();

        await Expect(sheet.Page.GetByText("サーバーとつながっていません。")).ToBeVisibleAsync(new() { Timeout = 40_000 });
        await Expect(sheet.State("goal")).ToContainTextAsync("この端末に控えあり");
        _application.GoOn();

        await Expect(sheet.State("goal")).ToContainTextAsync("保存済", new() { Timeout = 60_000 });
        await Expect(sheet.Page.GetByText("つながりました。").First).ToBeVisibleAsync();
    }
}
