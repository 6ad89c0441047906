using Microsoft.Playwright;

namespace MunicipalPlanning.Browser.Tests.Running;

/// <summary>The editor of a reform item's report, as a person handles it.</summary>
internal sealed class ReformItemEditorPage(IPage page)
{
    public IPage Page => page;

    public ILocator Dialog => page.Locator("dialog[open]");

    public ILocator Chip => page.Locator(".sheet-bar > .chip");

    /// <summary>The page of the item as it is printed.</summary>
    public ILocator Paper => page.Locator(".reform-item");

    public static async Task<ReformItemEditorPage> OpenAsync(IPage page, string itemId, int year)
    {
        await page.GotoAsync($"/reform/report/{year}/{itemId}");
        await page.Locator(".reform-edit :is([data-save-summary]:not(:empty), .field-locked, .reform-published, .reform-not-begun)").First.WaitForAsync();
        return new ReformItemEditorPage(page);
    }

    public ILocator Field(string path) => page.Locator($".sheet-form [data-field='{path}']");

    /// <summary>This year's actual of the only indicator.</summary>
    public ILocator Actual => page.Locator(".reform-indicators [data-field]");

    public ILocator Button(string name) => page.GetByRole(AriaRole.Button, new() { Name = name });

    public async Task WriteAsync(ILocator field, string text)
    {
        await field.FillAsync(text);
        await page.Locator(".record-bar-name").ClickAsync();
        await Assertions.Expect(page.Locator("[data-save-summary]")).ToContainTextAsync("すべて保存済");
    }

    /// <summary>A step by its button in the bar, and again in its dialog.</summary>
    public async Task StepAsync(string button, string confirm)
    {
        await page.Locator(".sheet-bar").GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
        await Dialog.GetByRole(AriaRole.Button, new() { Name = confirm }).ClickAsync();
    }
}
