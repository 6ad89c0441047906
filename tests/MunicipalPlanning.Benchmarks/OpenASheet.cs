using MunicipalPlanning.Benchmarks.Measuring;
using MunicipalPlanning.Benchmarks.Running;

namespace MunicipalPlanning.Benchmarks;

/// <summary>From the start of the navigation until a sheet's fields can be written, beside a page without a circuit.</summary>
internal sealed class OpenASheet : IBenchmark
{
    // performance.now() begins with the navigation. The summary speaks as soon as the fields hold the server's texts.
    private const string WatchForFields =
        """
        new MutationObserver((_, observer) => {
          if (!document.querySelector("[data-save-summary]:not(:empty)")) return;
          observer.disconnect();
          window.readyAfter = performance.now();
        }).observe(document, { subtree: true, childList: true });
        """;

    public async Task RunAsync(ResultTable table)
    {
        await using var session = await BrowserSession.StartAsync();
        var page = session.Page;
        await page.AddInitScriptAsync(WatchForFields);
        table.Start();
        var samples = await Timing.MeasureInTurnAsync(
            table.Rounds(10, 40),
            async () =>
            {
                await SheetPage.OpenAsync(page, Sample.UnitId, Sample.Year);
                return await page.EvaluateAsync<double>("() => window.readyAfter");
            },
            async () =>
            {
                await page.GotoAsync($"/sheets/{Sample.Year}");
                return await page.EvaluateAsync<double>("() => performance.getEntriesByType('navigation')[0].domComplete");
            });
        table.Add("シートを開く（移動の始まり→欄に書ける）", samples[0], 300, ResultTable.Ratio("シート一覧の表示", samples[0], samples[1]));
    }
}
