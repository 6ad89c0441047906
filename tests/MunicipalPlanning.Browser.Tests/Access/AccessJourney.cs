using Microsoft.Playwright;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Browser.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace MunicipalPlanning.Browser.Tests.Access;

public sealed class AccessJourney(Running.Browser browser) : Journey(browser)
{
    private const string NewPassphrase = "orange train window seven";

    [Theory]
    [InlineData("/sheets/2026")]
    [InlineData("/sheets/2026/shoko-kanko-ka")]
    [InlineData("/sheets/2026/shoko-kanko-ka/view")]
    [InlineData("/sheets/2026/print")]
    [InlineData("/sheets/2026/shoko-kanko-ka/sheet.pdf")]
    [InlineData("/sheets/2026/sangyo-kanko-bu/department.pdf")]
    public async Task NobodySignedIn_IsLedToTheSignInPage(string address)
    {
        var page = await OpenAsync();

        await page.GotoAsync(address);

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "サインイン" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Health_IsOpenAndNamesEveryPart()
    {
        var page = await OpenAsync();

        var response = await page.APIRequest.GetAsync("/health");

        var text = await response.TextAsync();
        Assert.True(response.Ok, text);
        Assert.All(new[] { "database", "migrations", "chromium", "fonts" }, part => Assert.Contains($"\"{part}\"", text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task SignIn_WithoutAPassphrase_SaysSoBesideTheFieldAndKeepsTheNumber()
    {
        var page = await OpenAsync();
        await page.GotoAsync("/sign-in");

        await EnterAsync(page, "０１２３０１", "");

        await Expect(page.Locator(".field-error")).ToContainTextAsync("パスフレーズを入れてください。");
        await Expect(page.GetByLabel("職員番号")).ToHaveValueAsync("０１２３０１");
        await Expect(page.Locator("#passphrase")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task OneTimePassphrase_IsChangedBeforeAnythingElse()
    {
        await Application.ExecuteAsync("update accounts set must_change_passphrase = true where user_name = '012301'");
        var page = await OpenAsync();
        await page.GotoAsync("/sheets/2026/print");
        await EnterAsync(page, "012301", SampleAccounts.Passphrase);

        await Expect(page.GetByText("受け取ったパスフレーズは一度だけ使えます。")).ToBeVisibleAsync();
        await page.GotoAsync("/sheets/2026");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "パスフレーズを変える" })).ToBeVisibleAsync();
        Assert.Equal(403, (await page.APIRequest.GetAsync("/sheets/2026/list/texts", new() { Headers = [new("Accept", "application/json")] })).Status);
        await page.GotoAsync("/sheets/2026/print");
        await page.GetByLabel("受け取ったパスフレーズ").FillAsync(SampleAccounts.Passphrase);
        await page.GetByLabel("新しいパスフレーズ").First.FillAsync("short");
        await page.GetByLabel("新しいパスフレーズをもう一度").FillAsync("short");
        await page.GetByRole(AriaRole.Button, new() { Name = "パスフレーズを変える" }).ClickAsync();
        await Expect(page.Locator(".field-error")).ToContainTextAsync("15字以上にしてください（いまは5字）");
        await page.GetByLabel("受け取ったパスフレーズ").FillAsync(SampleAccounts.Passphrase);
        await page.GetByLabel("新しいパスフレーズ").First.FillAsync(NewPassphrase);
        await page.GetByLabel("新しいパスフレーズをもう一度").FillAsync(NewPassphrase);
        await page.GetByRole(AriaRole.Button, new() { Name = "パスフレーズを変える" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "続ける" }).ClickAsync();

        await page.WaitForURLAsync("**/sheets/2026/print");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "印刷" }).First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task DisabledAccount_LosesItsOpenEditorButNoText()
    {
        var sheet = await SheetPage.OpenAsync(await SignInAsync("三浦"), "koho-ka");
        await sheet.Field("goal").FocusAsync();
        await Application.ExecuteAsync("update accounts set is_disabled = true where user_name = 'seisaku'");
        try
        {
            // Somebody who goes on writing all the while.
            for (var second = 0; second < 60 && !sheet.Page.Url.Contains("/sign-in", StringComparison.Ordinal); second++)
            {
                await sheet.Page.Keyboard.InsertTextAsync("あ");
                await sheet.Page.WaitForTimeoutAsync(1000);
            }

            await Expect(sheet.Page.GetByText("アカウントの設定が変わったため、サインアウトしました。")).ToBeVisibleAsync();
            await Expect(sheet.Page.GetByText("書きかけの文（1か所）はこのパソコンに残っています。")).ToBeVisibleAsync();
        }
        finally
        {
            await Application.ExecuteAsync("update accounts set is_disabled = false where user_name = 'seisaku'");
        }
        await EnterAsync(sheet.Page, "seisaku", SampleAccounts.Passphrase);
        await Expect(sheet.Dialog).ToContainTextAsync("未保存の入力があります");
        await sheet.Button("復元").ClickAsync();
        await sheet.ShowsSavedAsync("goal");
    }

    [Fact]
    public async Task SignOut_ClosesTheOtherTabsToo()
    {
        var page = await OpenAsync();
        await page.GotoAsync("/sign-in?to=/sheets/2026/jinji-ka");
        await EnterAsync(page, "012302", SampleAccounts.Passphrase);
        await page.WaitForURLAsync("**/jinji-ka");
        var other = await page.Context.NewPageAsync();
        await other.GotoAsync("/sheets/2026");
        await other.Locator(".person-menu > summary").ClickAsync();
        await other.GetByRole(AriaRole.Button, new() { Name = "サインアウト" }).ClickAsync();

        await Expect(other.GetByText("サインアウトしました。")).ToBeVisibleAsync();
        await Expect(page.GetByText("サインアウトしました。")).ToBeVisibleAsync(new() { Timeout = 60_000 });
    }
}
