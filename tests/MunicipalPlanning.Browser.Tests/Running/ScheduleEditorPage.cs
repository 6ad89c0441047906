using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace MunicipalPlanning.Browser.Tests.Running;

/// <summary>The wide schedule of one project, as a person handles it.</summary>
internal sealed class ScheduleEditorPage(IPage page)
{
    private const int Steps = 12;

    public IPage Page => page;

    /// <param name="column">0 for 4月 to 11 for 3月.</param>
    public ILocator Cell(int row, int column) => page.Locator("[data-row]").Nth(row).Locator($"[data-cell='{column.ToString(CultureInfo.InvariantCulture)}'] .stop");

    public ILocator Entry(int row, string words) => page.Locator("[data-row]").Nth(row).Locator("[data-entry]").GetByRole(AriaRole.Textbox, new() { NameRegex = new Regex(words) });

    public ILocator EndOf(int row, int entry) => page.Locator("[data-row]").Nth(row).Locator($"[data-entry='{entry.ToString(CultureInfo.InvariantCulture)}'] .entry-finish");

    /// <returns>Which row it is, 0 for the first.</returns>
    public async Task<int> AddRowAsync(string title)
    {
        var rows = page.Locator("[data-row]");
        var count = await rows.CountAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "取組の行を加える" }).ClickAsync();
        await Assertions.Expect(rows).ToHaveCountAsync(count + 1);
        var name = rows.Nth(count).Locator("[data-column='-1']");
        await name.FocusAsync();
        await page.Keyboard.InsertTextAsync(title);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(name).ToHaveAttributeAsync("data-words", title);
        return count;
    }

    public async Task DragAsync(ILocator from, ILocator to)
    {
        await from.ScrollIntoViewIfNeededAsync();
        var (start, end) = (await from.BoundingBoxAsync(), await to.BoundingBoxAsync());
        await page.Mouse.MoveAsync(start!.X + start.Width / 2, start.Y + start.Height / 2);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(end!.X + end.Width / 2, end.Y + end.Height / 2, new() { Steps = Steps });
        await page.Mouse.UpAsync();
    }
}
