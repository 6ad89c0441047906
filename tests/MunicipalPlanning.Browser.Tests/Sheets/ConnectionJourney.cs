using MunicipalPlanning.Browser.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace MunicipalPlanning.Browser.Tests.Sheets;

public sealed class ConnectionJourney(Running.Browser browser) : SeparateJourney(browser)
{
    [Fact]
    public async Task ServerKilledInMidEdit_NothingTypedIsLost()
    {
        var sheet = await SheetPage.OpenAsync(await SignInAsync("佐久間"), "shoko-kanko-ka");
        await sheet.AppendAsync("goal", "停電の前の文。");
        Application.Kill();

        await Expect(sheet.Page.GetByText("サーバーとつながっていません。")).ToBeVisibleAsync();
        await sheet.AppendAsync("goal", "停電の間の文。");
        await sheet.AppendAsync("role", "別の欄の文。");
        await Application.StartAgainAsync();
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
        var sheet = await SheetPage.OpenAsync(await SignInAsync("佐久間"), "shoko-kanko-ka", 2025);
        await sheet.AppendAsync("goal", "返事を待つ文。");
        Application.Halt();

        await Expect(sheet.Page.GetByText("サーバーとつながっていません。")).ToBeVisibleAsync(new() { Timeout = 40_000 });
        await Expect(sheet.State("goal")).ToContainTextAsync("この端末に控えあり");
        Application.GoOn();

        await Expect(sheet.State("goal")).ToContainTextAsync("保存済", new() { Timeout = 60_000 });
        await Expect(sheet.Page.GetByText("つながりました。").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task WebSocketBlocked_TheSheetIsWrittenByLongPolling()
    {
        var page = await SignInAsync("佐久間");
        await page.Context.AddInitScriptAsync("delete window.WebSocket;");
        var polls = 0;
        page.Request += (_, request) => polls += request.Url.Contains("/_blazor?id=", StringComparison.Ordinal) ? 1 : 0;
        var sheet = await SheetPage.OpenAsync(page, "shoko-kanko-ka");

        await sheet.AppendAsync("goal", "細い回線の文。");
        await sheet.LeaveFieldAsync();

        await sheet.ShowsSavedAsync("goal");
        await Expect(sheet.Printed("goal")).ToContainTextAsync("細い回線の文。");
        Assert.True(polls > 1);
    }

    [Fact]
    public async Task TabThatSlept_GoesOnWhereItWas()
    {
        var page = await SignInAsync("佐久間");
        var sheet = await SheetPage.OpenAsync(page, "shoko-kanko-ka");
        await sheet.AppendAsync("goal", "眠る前の文。");
        await page.EvaluateAsync("() => { window.seconds = 0; setInterval(() => window.seconds++, 1000); }");
        var browser = await page.Context.NewCDPSessionAsync(page);
        // No script of the page runs, no timer, no heartbeat: as in a tab that the computer put to sleep.
        await browser.SendAsync("Debugger.enable");
        await browser.SendAsync("Debugger.pause");

        // Longer than the server waits for a sign of life.
        await Task.Delay(TimeSpan.FromSeconds(35), TestContext.Current.CancellationToken);
        await browser.SendAsync("Debugger.resume");
        await browser.SendAsync("Debugger.disable");
        Assert.True(await page.EvaluateAsync<int>("() => window.seconds") < 10);
        await sheet.AppendAsync("goal", "起きた後の文。");
        await sheet.LeaveFieldAsync();

        await Expect(sheet.State("goal")).ToContainTextAsync("保存済", new() { Timeout = 60_000 });
        await Expect(sheet.Printed("goal")).ToContainTextAsync("眠る前の文。起きた後の文。");
    }
}
