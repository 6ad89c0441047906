using Microsoft.Playwright;
using MunicipalPlanning.Benchmarks.Measuring;
using MunicipalPlanning.Benchmarks.Running;

namespace MunicipalPlanning.Benchmarks;

/// <summary>From leaving a field until 「保存済」 is in the page, beside a round trip of the circuit that does nothing.</summary>
internal sealed class SaveAField : IBenchmark
{
    private const string Field = "goal";

    private const string WatchForSaved =
        """
        name => {
          const field = document.querySelector(`.sheet-form [data-field='${name}']`);
          const state = document.querySelector(`[data-field-box='${name}'] [data-state]`);
          let left;
          field.addEventListener("focusout", () => { left = performance.now(); }, { once: true });
          window.savedAfter = new Promise((resolve) => {
            new MutationObserver((_, observer) => {
              if (left === undefined || !state.textContent.includes("保存済")) return;
              observer.disconnect();
              resolve(performance.now() - left);
            }).observe(state, { childList: true, characterData: true, subtree: true });
          });
        }
        """;

    // The page's object on the server is known to nobody but the page's own scripts: it is caught when they call it.
    private const string CatchCircuit =
        """
        () => {
          const kind = DotNet.DotNetObject.prototype;
          const invoke = kind.invokeMethodAsync;
          kind.invokeMethodAsync = function (...words) {
            window.circuit = this;
            return invoke.apply(this, words);
          };
        }
        """;

    // There is never anything to do again, so that the server only answers.
    private const string GoThereAndBack =
        """
        async () => {
          const start = performance.now();
          await window.circuit.invokeMethodAsync("RedoAsync");
          return performance.now() - start;
        }
        """;

    public async Task RunAsync(ResultTable table)
    {
        await using var session = await BrowserSession.StartAsync();
        var sheet = await SheetPage.OpenAsync(session.Page, Sample.UnitId, Sample.Year);
        await session.Page.EvaluateAsync(CatchCircuit);
        await sheet.Field(Field).FocusAsync();
        await session.Page.Keyboard.PressAsync("Control+y");
        await session.Page.WaitForFunctionAsync("() => window.circuit");

        var hasAddition = false;
        table.Start();
        var samples = await Timing.MeasureInTurnAsync(
            table.Rounds(10, 60),
            () => SaveAsync(sheet, hasAddition = !hasAddition),
            () => session.Page.EvaluateAsync<double>(GoThereAndBack));
        table.Add("欄の保存（欄を離れる→「保存済」）", samples[0], 150, ResultTable.Ratio("回線の空の往復", samples[0], samples[1]));
    }

    /// <summary>Adds a character or takes it away again, so that the text keeps its length over the rounds.</summary>
    private static async Task<double> SaveAsync(SheetPage sheet, bool adds)
    {
        var page = sheet.Page;
        await page.EvaluateAsync(WatchForSaved, Field);
        if (adds)
        {
            await sheet.AppendAsync(Field, "。");
        }
        else
        {
            await sheet.AppendAsync(Field, "");
            await page.Keyboard.PressAsync("Backspace");
        }
        await page.Keyboard.PressAsync("Tab");
        return await page.EvaluateAsync<double>("() => window.savedAfter");
    }
}
