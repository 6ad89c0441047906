using Microsoft.Playwright;

namespace MunicipalPlanning.Browser.Tests.Running;

/// <summary>A journey through the application; its browsers are closed at its end.</summary>
public abstract class Journey(Browser browser) : IAsyncLifetime
{
    private readonly List<IPage> _pages = [];

    public virtual ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public virtual async ValueTask DisposeAsync()
    {
        foreach (var page in _pages)
            await page.Context.CloseAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>A new browser with nobody signed in.</summary>
    protected async Task<IPage> OpenAsync(RunningApplication? application = null, int width = 1366, int height = 768)
    {
        var page = await browser.OpenAsync(application ?? browser.Application, width, height);
        _pages.Add(page);
        return page;
    }

    /// <summary>A new browser with one of the sample persons of the sign-in page.</summary>
    protected async Task<IPage> SignInAsync(string person, RunningApplication? application = null, int width = 1366, int height = 768)
    {
        var page = await OpenAsync(application, width, height);
        await page.GotoAsync("/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = person }).ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("sign-in", StringComparison.Ordinal));
        return page;
    }
}
