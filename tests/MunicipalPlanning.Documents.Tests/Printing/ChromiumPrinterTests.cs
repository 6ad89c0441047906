using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using MunicipalPlanning.Documents.Printing;
using MunicipalPlanning.Documents.Sheets;
using MunicipalPlanning.Documents.Tests.Samples;

namespace MunicipalPlanning.Documents.Tests.Printing;

public sealed class ChromiumPrinterTests(Printer printer)
{
    [Fact]
    public async Task Use_NoBrowser_NamesTheMissingPackage()
    {
        await using var broken = Start(new PrintingOptions { ChromiumPath = "/nowhere/chromium" });

        var exception = await Assert.ThrowsAsync<PrintingException>(() => broken.UseAsync(_ => Task.FromResult(0), CancellationToken.None));

        Assert.Contains("/nowhere/chromium", exception.Message, StringComparison.Ordinal);
        Assert.Contains("パッケージ「chromium」", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Use_BrowserCrashes_PrintsOnceMore()
    {
        await using var own = Start(new PrintingOptions());
        var attempts = 0;

        var pdf = await own.UseAsync(
            async page =>
            {
                if (++attempts == 1)
                    await page.Page.Context.Browser!.CloseAsync();
                await page.LoadAsync("<p>再開</p>");
                return await page.ToPdfAsync();
            },
            CancellationToken.None);

        Assert.Equal(2, attempts);
        Assert.NotEmpty(pdf);
    }

    [Fact]
    public async Task Use_AfterSoManyPrints_StartsANewBrowser()
    {
        await using var own = Start(new PrintingOptions { PrintsPerBrowser = 1 });

        var first = await own.UseAsync(page => Task.FromResult(page.Page.Context.Browser), CancellationToken.None);
        var second = await own.UseAsync(page => Task.FromResult(page.Page.Context.Browser), CancellationToken.None);

        Assert.NotSame(first, second);
        Assert.False(first!.IsConnected);
    }

    [Fact]
    public async Task Use_TakesTooLong_SaysSo()
    {
        await using var own = Start(new PrintingOptions { Timeout = TimeSpan.FromMilliseconds(500) });

        var exception = await Assert.ThrowsAsync<PrintingException>(() => own.UseAsync(async _ => { await Task.Delay(5000); return 0; }, CancellationToken.None));

        Assert.Contains("秒以内に終わりませんでした", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Print_Cancelled_StopsAndThePrinterGoesOn()
    {
        using var cancellation = new CancellationTokenSource();
        cancellation.CancelAfter(20);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => printer.Sheets.PrintAsync(
            [.. Enumerable.Repeat(SampleSheets.Section(), 60)], new SheetPrintOptions(), null, cancellation.Token));

        using var pdf = await printer.PrintAsync(SampleSheets.Section());
        Assert.Equal(1, pdf.PageCount);
    }

    [Fact]
    public async Task Load_ScriptInDocument_DoesNotRun()
    {
        var title = await printer.Chromium.UseAsync(
            async page =>
            {
                await page.LoadAsync("<title>元のまま</title><script>document.title = '変わった'</script>");
                return await page.Page.TitleAsync();
            },
            CancellationToken.None);

        Assert.Equal("元のまま", title);
    }

    [Fact]
    public void Fonts_OfTheForms_AreInstalled() => Assert.Empty(InstalledFonts.FindMissing());

    private static ChromiumPrinter Start(PrintingOptions options) => new(Options.Create(options), NullLogger<ChromiumPrinter>.Instance);
}
