using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Playwright;

namespace MunicipalPlanning.Documents.Printing;

/// <summary>
/// 印刷機: keeps one Chromium warm and lends its pages, a few at a time. Documents cannot run scripts or reach a network. A crashed
/// browser is started anew, and the document that met the crash is printed once more.
/// </summary>
public sealed class ChromiumPrinter(IOptions<PrintingOptions> options, ILogger<ChromiumPrinter> logger) : IAsyncDisposable
{
    private readonly PrintingOptions _options = options.Value;
    private readonly SemaphoreSlim _slots = new(options.Value.Concurrency);
    private readonly SemaphoreSlim _gate = new(1);
    private ChromiumSession? _session;

    /// <summary>How many documents it prints at a time.</summary>
    public int Concurrency => _options.Concurrency;

    /// <summary>Prints with a page of the browser; waits for a free one.</summary>
    /// <param name="print">May run a second time, if the browser crashes under it.</param>
    /// <exception cref="PrintingException">There is no browser, or it failed or took too long.</exception>
    public async Task<T> UseAsync<T>(Func<PrintPage, Task<T>> print, CancellationToken cancellationToken)
    {
        await _slots.WaitAsync(cancellationToken);
        try
        {
            try
            {
                return await UseOnceAsync(print, cancellationToken);
            }
            catch (PlaywrightException exception)
            {
                logger.LogWarning(exception, "The browser failed while printing; it is tried once more.");
                return await UseOnceAsync(print, cancellationToken);
            }
        }
        catch (PlaywrightException exception)
        {
            throw new PrintingException("印刷用のブラウザー（Chromium）が途中で止まりました。もう一度お試しください。続く場合はサーバーの空きメモリを確認してください。", exception);
        }
        catch (TimeoutException exception)
        {
            throw new PrintingException($"印刷が{_options.Timeout.TotalSeconds:0}秒以内に終わりませんでした。部署を分けて印刷してください。", exception);
        }
        finally
        {
            _slots.Release();
        }
    }

    /// <summary>Starts the browser if it is not running, and answers its version.</summary>
    /// <exception cref="PrintingException">There is no browser, or it does not start.</exception>
    public async Task<string> GetBrowserVersionAsync(CancellationToken cancellationToken)
    {
        var session = await BeginUseAsync(cancellationToken);
        await EndUseAsync(session);
        return session.Version;
    }

    public async ValueTask DisposeAsync()
    {
        if (_session is not null)
            await _session.DisposeAsync();
        _slots.Dispose();
        _gate.Dispose();
    }

    private async Task<T> UseOnceAsync<T>(Func<PrintPage, Task<T>> print, CancellationToken cancellationToken)
    {
        var session = await BeginUseAsync(cancellationToken);
        PrintPage? page = null;
        var isDone = false;
        try
        {
            page = await session.LendPageAsync();
            var result = await print(page).WaitAsync(_options.Timeout, cancellationToken);
            isDone = true;
            return result;
        }
        finally
        {
            if (page is not null && isDone)
                session.TakeBack(page);
            else if (page is not null)
                await ChromiumSession.DiscardAsync(page);
            await EndUseAsync(session);
        }
    }

    private async Task<ChromiumSession> BeginUseAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (_session is not null && (!_session.IsAlive || _session.Prints >= _options.PrintsPerBrowser))
            {
                if (_session.Retire())
                    await _session.DisposeAsync();
                _session = null;
            }
            _session ??= await StartAsync();
            _session.CountPrint();
            return _session;
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task EndUseAsync(ChromiumSession session)
    {
        await _gate.WaitAsync(CancellationToken.None);
        try
        {
            if (session.EndUse())
                await session.DisposeAsync();
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task<ChromiumSession> StartAsync()
    {
        if (!File.Exists(_options.ChromiumPath))
            throw new PrintingException(
                $"印刷用のブラウザーが見つかりません（{_options.ChromiumPath}）。サーバーに Debian のパッケージ「chromium」を入れるか、設定 {PrintingOptions.Section}:{nameof(PrintingOptions.ChromiumPath)} に場所を書いてください。");
        try
        {
            var session = await ChromiumSession.StartAsync(_options);
            logger.LogInformation("Chromium {Version} is ready to print.", session.Version);
            return session;
        }
        catch (PlaywrightException exception)
        {
            throw new PrintingException($"印刷用のブラウザー（{_options.ChromiumPath}）を起動できません。サーバーの記録を確認してください。", exception);
        }
    }
}
