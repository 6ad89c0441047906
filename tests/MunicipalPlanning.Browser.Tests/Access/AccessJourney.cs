using MunicipalPlanning.Browser.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace MunicipalPlanning.Browser.Tests.Access;

public sealed class AccessJourney(Running.Browser browser) : Journey(browser)
{
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

        await Expect(page.GetByRole(Microsoft.Playwright.AriaRole.Heading, new() { Name = "サインイン" })).ToBeVisibleAsync();
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
    public async Task SignIn_WithoutAName_SaysSoBesideTheFieldAndKeepsTheRest()
    {
        var page = await OpenAsync();
        await page.GotoAsync("/sign-in");
        await page.Locator("select").SelectOptionAsync("zaisei-ka");

        await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "サインイン", Exact = true }).ClickAsync();

        await Expect(page.Locator(".field-error").First).ToContainTextAsync("名前");
        await Expect(page.Locator("select")).ToHaveValueAsync("zaisei-ka");
    }
}
