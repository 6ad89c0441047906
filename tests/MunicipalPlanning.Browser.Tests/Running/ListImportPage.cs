using System.Text;
using Microsoft.Playwright;

namespace MunicipalPlanning.Browser.Tests.Running;

/// <summary>取込み of 事務事業一覧.</summary>
internal static class ListImportPage
{
    /// <summary>Chooses a CSV, once the field listens; a person is never so quick.</summary>
    public static async Task ChooseAsync(IPage page, params IEnumerable<string> lines)
    {
        await page.WaitForFunctionAsync("() => document.querySelector('#import-file')?._blazorInputFileNextFileId !== undefined");
        await page.Locator("#import-file").SetInputFilesAsync(new FilePayload { Name = "事務事業一覧.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(string.Join("\r\n", lines)) });
    }
}
