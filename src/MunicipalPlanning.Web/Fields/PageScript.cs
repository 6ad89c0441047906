using Microsoft.JSInterop;

namespace MunicipalPlanning.Web.Fields;

/// <summary>The script of an editor's page.</summary>
internal static class PageScript
{
    /// <summary>Ends its listeners with the component; null if it never began.</summary>
    public static async Task EndAsync(this IJSObjectReference? page)
    {
        if (page is null)
            return;
        try
        {
            await page.InvokeVoidAsync("dispose");
            await page.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone, and its listeners with it.
        }
    }
}
