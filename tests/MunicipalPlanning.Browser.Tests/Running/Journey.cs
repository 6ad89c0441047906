using Microsoft.Playwright;

namespace MunicipalPlanning.Browser.Tests.Running;

/// <summary>A journey through the application; its browsers are closed at its end.</summary>
public abstract class Journey(Browser browser) : IAsyncLifetime
{
    private readonly List<IPage> _pages = [];

    /// <summary>The one that the journeys share, unless they have one of their own.</summary>
    protected virtual RunningApplication Application => browser.Application;

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
        var page = await browser.OpenAsync(application ?? Application, width, height);
        _pages.Add(page);
        return page;
    }

    /// <summary>A new browser in which one of the sample persons has signed in.</summary>
    /// <param name="person">The family name, or a 職員番号.</param>
    protected async Task<IPage> SignInAsync(string person, RunningApplication? application = null, int width = 1366, int height = 768)
    {
        var cookie = await (application ?? Application).SignIns.CookieOfAsync(SampleSignIns.NumberOf(person));
        var page = await OpenAsync(application, width, height);
        await page.Context.AddCookiesAsync([cookie]);
        await page.GotoAsync("/");
        return page;
    }

    /// <summary>Through the page, as a person does.</summary>
    protected static async Task EnterAsync(IPage page, string number, string passphrase)
    {
        await page.GetByLabel("職員番号").FillAsync(number);
        await page.GetByLabel("パスフレーズ", new() { Exact = false }).First.FillAsync(passphrase);
        await page.GetByRole(AriaRole.Button, new() { Name = "サインイン", Exact = true }).ClickAsync();
    }
}
