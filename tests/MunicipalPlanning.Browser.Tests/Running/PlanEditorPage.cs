using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MunicipalPlanning.Browser.Tests.Running;

/// <summary>計画の構成 of one plan, as a person handles it.</summary>
internal sealed class PlanEditorPage(IPage page)
{
    public IPage Page => page;

    public ILocator Tree => page.GetByRole(AriaRole.Tree);

    public ILocator Rows => page.Locator("[data-node]");

    /// <summary>The row on which the keys are.</summary>
    public ILocator ActiveRow => page.Locator("[data-node][data-active]");

    public ILocator Dialog => page.Locator("dialog[open]");

    public ILocator Refusal => page.Locator(".plan-middle > .notice-error");

    public static async Task<PlanEditorPage> OpenAsync(IPage page, string planId, string? itemId = null)
    {
        await page.GotoAsync($"/plans/{planId}{(itemId is null ? "" : $"?item={itemId}")}");
        var editor = new PlanEditorPage(page);
        await editor.WaitUntilReadyAsync();
        return editor;
    }

    /// <param name="part">The end of its address: number, title, policy.</param>
    public ILocator Field(string part) => page.Locator($".plan-middle [data-field$='/{part}']");

    public ILocator Box(string part) => page.Locator($"[data-field-box$='/{part}']");

    public ILocator Issues => page.Locator("[data-order='Issues'] textarea");

    public ILocator Actions => page.Locator("[data-order='Actions'] textarea");

    public ILocator Button(string name) => page.GetByRole(AriaRole.Button, new() { Name = name });

    public ILocator Add(string part) => page.GetByRole(AriaRole.Region, new() { Name = part }).GetByRole(AriaRole.Button, new() { Name = "加える" });

    public async Task PressAsync(params string[] keys)
    {
        await Tree.FocusAsync();
        foreach (var key in keys)
            await page.Keyboard.PressAsync(key);
    }

    /// <summary>Insert, the name, Enter.</summary>
    public async Task AddByKeyAsync(string name)
    {
        await PressAsync("Insert");
        await Expect(page.Locator("[data-rename]")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.InsertTextAsync(name);
        await page.Keyboard.PressAsync("Enter");
        await Expect(ActiveRow).ToContainTextAsync(name);
        await Expect(Field("title")).ToHaveValueAsync(name);
    }

    public async Task LeaveFieldAsync() => await Tree.FocusAsync();

    public async Task ShowsSavedAsync() => await Expect(page.Locator("[data-save-summary]")).ToContainTextAsync("すべて保存済");

    /// <summary>Until the tree answers and the fields hold the server's texts.</summary>
    public async Task WaitUntilReadyAsync()
    {
        await page.WaitForFunctionAsync("() => document.querySelector('[data-save-summary]:not(:empty), .field-locked, .plan-middle > .empty-state')");
        await page.WaitForFunctionAsync("() => document.querySelector('[data-node]') || !document.querySelector('[data-tree]')?.offsetParent");
    }
}
