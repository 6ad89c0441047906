using Microsoft.Playwright;

[assembly: CollectionBehavior(DisableTestParallelization = true)]
[assembly: AssemblyFixture(typeof(MunicipalPlanning.Browser.Tests.Running.Browser))]

namespace MunicipalPlanning.Browser.Tests.Running;

/// <summary>One Chromium for the run, and one application that the journeys share; each journey works on a sheet of its own.</summary>
public sealed class Browser : IAsyncLifetime
{
    /// <summary>For what a page is to show or do: on a busy machine it takes a while.</summary>
    private const float Patience = 20_000;

    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;

    public RunningApplication Application { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Application = await RunningApplication.StartAsync();
        _playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(Patience);
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Repository.Chromium,
            Args = ["--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>A new browser with nobody signed in.</summary>
    public async Task<IPage> OpenAsync(RunningApplication application, int width, int height)
    {
        var context = await _browser.NewContextAsync(new()
        {
            BaseURL = application.Url,
            ViewportSize = new() { Width = width, Height = height },
            Locale = "ja-JP",
            TimezoneId = "Asia/Tokyo",
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(Patience);
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
        await Application.DisposeAsync();
    }
}
