using System.Net;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Browser.Tests.Running;

namespace MunicipalPlanning.Browser.Tests.Access;

/// <summary>What comes without a browser, and what every answer says to one.</summary>
public sealed class ForgeryTests(Running.Browser browser) : Journey(browser)
{
    [Theory]
    [InlineData("/sheets/2026/list/texts")]
    [InlineData("/sheets/2026/shoko-kanko-ka/sheet.pdf")]
    [InlineData("/prints/00000000-0000-0000-0000-000000000000")]
    [InlineData("/access/alive")]
    public async Task Endpoint_WithoutSignIn_Answers401ToAProgram(string address)
    {
        using var client = new HttpClient { BaseAddress = new Uri(Application.Url) };

        using var answer = await client.GetAsync(address);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Theory]
    [InlineData("/sheets/2027/shoko-kanko-ka/create")]
    [InlineData("/sign-out")]
    [InlineData("/sign-out-everywhere")]
    public async Task Post_WithoutAToken_IsRefusedToSomebodySignedIn(string address)
    {
        var cookies = new CookieContainer();
        using var visit = Application.SignIns.Visit(cookies);
        using var entered = await SampleSignIns.SendAsync(visit, "012303", SampleAccounts.Passphrase);
        visit.DefaultRequestHeaders.Accept.Clear();

        using var answer = await visit.PostAsync(address, new FormUrlEncodedContent(new Dictionary<string, string> { ["carryForward"] = "false" }));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await visit.GetAsync("/access/alive")).StatusCode);
    }

    [Fact]
    public async Task Post_ForAnotherUnit_IsRefusedAndNoted()
    {
        using var visit = Application.SignIns.Visit(new CookieContainer());
        using var entered = await SampleSignIns.SendAsync(visit, "kain", SampleAccounts.Passphrase);
        var token = SampleSignIns.Token().Match(await visit.GetStringAsync("/sheets/2027")).Groups[1].Value;

        using var answer = await visit.PostAsync("/sheets/2027/zaisei-ka/create", new FormUrlEncodedContent(new Dictionary<string, string> { ["carryForward"] = "false", ["__RequestVerificationToken"] = token }));

        Assert.Equal("/sheets/2027?refused=zaisei-ka", answer.Headers.Location?.ToString());
        await using var connection = new Npgsql.NpgsqlConnection(Application.ConnectionString);
        await connection.OpenAsync();
        await using var search = new Npgsql.NpgsqlCommand("select person || words from change_records where kind = 'Refusal' and record = 'sheet/2027/zaisei-ka'", connection);
        Assert.Equal("佐久間 恵子作る", await search.ExecuteScalarAsync());
    }

    [Fact]
    public async Task Pages_TellTheBrowserWhatItMayDo()
    {
        var cookies = new CookieContainer();
        using var visit = Application.SignIns.Visit(cookies);
        using var entered = await SampleSignIns.SendAsync(visit, "012304", SampleAccounts.Passphrase);
        var set = string.Join('\n', entered.Headers.GetValues("Set-Cookie"));

        using var page = await visit.GetAsync("/sheets/2026");

        Assert.Contains("samesite=lax; httponly", set, StringComparison.Ordinal);
        var policy = page.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("no-store", page.Headers.CacheControl?.ToString());
        Assert.Equal("nosniff", page.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("same-origin", page.Headers.GetValues("Referrer-Policy").Single());
        Assert.Contains("camera=()", page.Headers.GetValues("Permissions-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cookie_OverPlainHttpFromElsewhere_TravelsEncryptedOnly()
    {
        using var visit = Application.SignIns.Visit(new CookieContainer());
        using var request = new HttpRequestMessage(HttpMethod.Get, "/sign-in") { Headers = { Host = "planning.city.example.jp" } };

        using var page = await visit.SendAsync(request);

        Assert.Contains("samesite=strict; httponly", page.Headers.GetValues("Set-Cookie").Single(), StringComparison.Ordinal);
        Assert.Contains("; secure", page.Headers.GetValues("Set-Cookie").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_DoNothingThatThePolicyForbids()
    {
        var page = await SignInAsync("佐久間");
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.OrdinalIgnoreCase))
                complaints.Add($"{page.Url}: {message.Text}");
        };

        foreach (var address in new[] { "/sheets/2026", "/sheets/2026/print", "/sheets/2026/shoko-kanko-ka/view", "/passphrase", "/sign-in?why=idle", "/not-there" })
            await page.GotoAsync(address, new() { WaitUntil = Microsoft.Playwright.WaitUntilState.NetworkIdle });
        var sheet = await SheetPage.OpenAsync(page, "shoko-kanko-ka");
        await sheet.Button("広げて書く").First.ClickAsync();
        await Microsoft.Playwright.Assertions.Expect(page.Locator("[data-row]").First).ToBeVisibleAsync();

        Assert.Empty(complaints);
    }
}
