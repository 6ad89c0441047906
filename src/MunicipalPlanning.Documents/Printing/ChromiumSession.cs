using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace MunicipalPlanning.Documents.Printing;

/// <summary>One run of the browser with its idle pages. It closes when it is retired and its last page is given back.</summary>
internal sealed class ChromiumSession : IAsyncDisposable
{
    private static readonly string[] s_arguments =
    [
        "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;
    private readonly IBrowserContext _context;
    private readonly ConcurrentBag<PrintPage> _idle = [];
    private int _lent;
    private int _closed;

    private ChromiumSession(IPlaywright playwright, IBrowser browser, IBrowserContext context)
    {
        _playwright = playwright;
        _browser = browser;
        _context = context;
    }

    public int Prints { get; private set; }

    public bool IsRetired { get; private set; }

    public bool IsAlive => _browser.IsConnected;

    public string Version => _browser.Version;

    public static async Task<ChromiumSession> StartAsync(PrintingOptions options)
    {
        var playwright = await Playwright.CreateAsync();
        try
        {
            var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
            {
                ExecutablePath = options.ChromiumPath,
                Headless = true,
                ChromiumSandbox = !Environment.IsPrivilegedProcess,
                Args = s_arguments,
            });
            var context = await browser.NewContextAsync(new BrowserNewContextOptions
            {
                JavaScriptEnabled = false,
                Offline = true,
                AcceptDownloads = false,
                ServiceWorkers = ServiceWorkerPolicy.Block,
            });
            context.SetDefaultTimeout((float)options.Timeout.TotalMilliseconds);
            return new ChromiumSession(playwright, browser, context);
        }
        catch
        {
            playwright.Dispose();
            throw;
        }
    }

    public void CountPrint()
    {
        Prints++;
        _lent++;
    }

    public async Task<PrintPage> LendPageAsync() =>
        _idle.TryTake(out var page) ? page : new PrintPage(await _context.NewPageAsync());

    public void TakeBack(PrintPage page) => _idle.Add(page);

    public static async Task DiscardAsync(PrintPage page)
    {
        try
        {
            await page.Page.CloseAsync();
        }
        catch (PlaywrightException)
        {
            // It went down with its browser.
        }
    }

    /// <summary>Ends one use; true if it was the last of a retired session, which is then to be disposed.</summary>
    public bool EndUse() => --_lent == 0 && IsRetired;

    /// <summary>No further use begins; true if none is going on, so that it can be disposed at once.</summary>
    public bool Retire()
    {
        IsRetired = true;
        return _lent == 0;
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _closed, 1) == 1)
            return;
        try
        {
            await _browser.CloseAsync();
        }
        catch (PlaywrightException)
        {
            // A crashed browser is closed already.
        }
        _playwright.Dispose();
    }
}
