using Microsoft.Playwright;

namespace MunicipalPlanning.Browser.Tests.Running;

/// <summary>The editor of one review sheet, as a person handles it.</summary>
internal sealed class ReviewSheetPage(IPage page, string projectId)
{
    public IPage Page => page;

    public ILocator Dialog => page.Locator("dialog[open]");

    public ILocator Chip => page.Locator(".sheet-bar > .chip");

    public static async Task<ReviewSheetPage> OpenAsync(IPage page, string projectId, int year)
    {
        await page.GotoAsync($"/projects/{year}/{projectId}/review");
        await page.Locator(".review-edit :is([data-save-summary]:not(:empty), .field-locked, .review-published, .review-not-begun)").First.WaitForAsync();
        return new ReviewSheetPage(page, projectId);
    }

    /// <param name="path">Within the record.</param>
    public ILocator Field(string path) => page.Locator($".sheet-form [data-field='project/{projectId}/{path}']");

    /// <summary>A cell of the grid by its column, the first row being 0.</summary>
    public ILocator Cell(string column, int row) => page.Locator($".activity-grid tbody.activity-rows td[data-column='{column}'] [data-field]").Nth(row);

    public ILocator State(string path) => page.Locator($"[data-field-box='project/{projectId}/{path}'] [data-state]").First;

    public ILocator Button(string name) => page.GetByRole(AriaRole.Button, new() { Name = name });

    public async Task WriteAsync(ILocator field, string text)
    {
        await field.FillAsync(text);
        await LeaveAsync();
    }

    public async Task LeaveAsync()
    {
        await page.Locator(".record-bar-name").ClickAsync();
        await Assertions.Expect(page.Locator("[data-save-summary]")).ToContainTextAsync("すべて保存済");
    }

    /// <summary>What a spreadsheet puts on the clipboard, into the field that has the focus.</summary>
    public static Task PasteAsync(ILocator field, string cells) => field.EvaluateAsync(
        "(field, cells) => { const data = new DataTransfer(); data.setData('text/plain', cells); field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })); }", cells);
}
