using Microsoft.Playwright;
using MunicipalPlanning.Application.Access;

namespace MunicipalPlanning.Benchmarks.Running;

/// <summary>A person of the sample at work: the real application as a process, and a signed-in browser.</summary>
internal sealed class BrowserSession : IAsyncDisposable
{
    private readonly RunningApplication _application;
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private BrowserSession(RunningApplication application, IPlaywright playwright, IBrowser browser, IPage page)
    {
        (_application, _playwright, _browser, Page) = (application, playwright, browser, page);
    }

    public IPage Page { get; }

    public static async Task<BrowserSession> StartAsync()
    {
        var application = await RunningApplication.StartAsync();
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Repository.Chromium,
            Args = ["--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = application.Url,
            ViewportSize = new() { Width = 1366, Height = 768 },
            Locale = "ja-JP",
            TimezoneId = "Asia/Tokyo",
        });
        var page = await context.NewPageAsync();
        await page.GotoAsync("/sign-in");
        await page.GetByLabel("職員番号").FillAsync(Sample.Person);
        await page.Locator("#passphrase").FillAsync(SampleAccounts.Passphrase);
        await page.GetByRole(AriaRole.Button, new() { Name = "サインイン", Exact = true }).ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("sign-in", StringComparison.Ordinal));
        return new BrowserSession(application, playwright, browser, page);
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
        await _application.DisposeAsync();
    }
}
