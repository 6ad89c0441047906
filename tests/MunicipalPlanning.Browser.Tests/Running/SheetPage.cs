using Microsoft.Playwright;

namespace MunicipalPlanning.Browser.Tests.Running;

/// <summary>The editor of one sheet, as a person handles it.</summary>
internal sealed class SheetPage(IPage page)
{
    public IPage Page => page;

    /// <summary>The dialog of a conflict or a draft.</summary>
    public ILocator Dialog => page.Locator("dialog[open]");

    public static async Task<SheetPage> OpenAsync(IPage page, string unitId, int year = 2026)
    {
        await page.GotoAsync($"/sheets/{year}/{unitId}");
        var sheet = new SheetPage(page);
        await sheet.WaitUntilReadyAsync();
        return sheet;
    }

    public ILocator Field(string path) => page.Locator($".sheet-form [data-field='{path}']");

    public ILocator State(string path) => page.Locator($"[data-field-box='{path}'] [data-state]").First;

    public ILocator Printed(string path) => page.Locator($"[data-desk] .paper [data-field='{path}']");

    public ILocator Button(string name) => page.GetByRole(AriaRole.Button, new() { Name = name });

    /// <summary>Writes at the end of a field, without leaving it.</summary>
    public async Task AppendAsync(string path, string text)
    {
        await Field(path).FocusAsync();
        await page.Keyboard.PressAsync("Control+End");
        await page.Keyboard.InsertTextAsync(text);
    }

    public async Task LeaveFieldAsync() => await page.Locator(".record-bar-name").ClickAsync();

    public async Task ShowsSavedAsync(string path) => await Assertions.Expect(State(path)).ToContainTextAsync("保存済");

    public async Task ReloadAsync()
    {
        await page.ReloadAsync();
        await WaitUntilReadyAsync();
    }

    /// <summary>Until the fields hold the server's texts; a sheet that is closed has locked fields only.</summary>
    public async Task WaitUntilReadyAsync() =>
        await page.WaitForFunctionAsync("() => document.querySelector('[data-save-summary]') ? document.querySelector('[data-save-summary]:not(:empty)') : document.querySelector('.field-locked')");
}
