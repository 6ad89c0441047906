using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Net.WebSockets;
using System.Reflection;
using System.Text;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace MunicipalPlanning.Browser.Tests.Running.Circuits;

/// <summary>A real connection to a circuit of the server, without a browser: what blazor.web.js says and hears over its WebSocket.</summary>
internal sealed class CircuitConnection : IAsyncDisposable
{
    private const byte EndOfHandshake = 0x1e;

    private readonly IHubProtocol _protocol = CreateProtocol();
    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _sending = new(1);
    private readonly ConcurrentDictionary<string, TaskCompletionSource<string?>> _calls = new();
    private readonly Func<string, object?[], Task> _hear;
    private readonly CancellationTokenSource _end = new();
    private Task _reading = Task.CompletedTask;
    private int _nextCall;

    /// <param name="hear">The server's calls: the name and the arguments.</param>
    public CircuitConnection(CookieContainer cookies, Func<string, object?[], Task> hear)
    {
        _hear = hear;
        _socket.Options.Cookies = cookies;
    }

    public async Task OpenAsync(Uri application)
    {
        var address = new UriBuilder(application) { Scheme = "ws", Path = "/_blazor" }.Uri;
        await _socket.ConnectAsync(address, _end.Token);
        var handshake = Encoding.UTF8.GetBytes($$"""{"protocol":"{{_protocol.Name}}","version":{{_protocol.Version}}}""");
        await _socket.SendAsync((byte[])[.. handshake, EndOfHandshake], WebSocketMessageType.Text, true, _end.Token);
        _reading = ReadAsync();
    }

    /// <summary>Calls the server and waits for its answer, a text.</summary>
    public async Task<string?> CallAsync(string method, params object?[] arguments)
    {
        var id = Interlocked.Increment(ref _nextCall).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var answer = _calls[id] = new TaskCompletionSource<string?>(TaskCreationOptions.RunContinuationsAsynchronously);
        await SendAsync(new InvocationMessage(id, method, arguments));
        return await answer.Task;
    }

    /// <summary>Calls the server, which gives no answer.</summary>
    public Task TellAsync(string method, params object?[] arguments) => SendAsync(new InvocationMessage(method, arguments));

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _socket.Dispose();
        _sending.Dispose();
        _end.Dispose();
    }

    private async Task SendAsync(HubMessage message)
    {
        var bytes = _protocol.GetMessageBytes(message);
        await _sending.WaitAsync(_end.Token);
        try
        {
            await _socket.SendAsync(bytes, WebSocketMessageType.Binary, true, _end.Token);
        }
        finally
        {
            _sending.Release();
        }
    }

    private async Task ReadAsync()
    {
        var binder = new Binder();
        var pending = new ArrayBufferWriter<byte>();
        var isHandshakeDone = false;
        while (true)
        {
            var read = await _socket.ReceiveAsync(pending.GetMemory(16 * 1024), _end.Token);
            if (read.MessageType == WebSocketMessageType.Close)
                throw new IOException($"The server closed the circuit: {_socket.CloseStatusDescription}");
            pending.Advance(read.Count);
            var data = new ReadOnlySequence<byte>(pending.WrittenMemory.ToArray());
            if (!isHandshakeDone)
            {
                if (data.PositionOf(EndOfHandshake) is not { } end)
                    continue;
                data = data.Slice(data.GetPosition(1, end));
                isHandshakeDone = true;
            }
            while (_protocol.TryParseMessage(ref data, binder, out var message))
                await TakeAsync(message);
            pending.ResetWrittenCount();
            pending.Write(data.ToArray());
        }
    }

    private async Task TakeAsync(HubMessage message)
    {
        switch (message)
        {
            case CompletionMessage completion when _calls.TryRemove(completion.InvocationId!, out var call):
                if (completion.Error is { } error)
                    call.SetException(new IOException(error));
                else
                    call.SetResult((string?)completion.Result);
                break;
            case InvocationMessage invocation:
                await _hear(invocation.Target, invocation.Arguments);
                break;
            case CloseMessage close:
                throw new IOException($"The server ended the circuit: {close.Error}");
        }
    }

    // The protocol is the framework's own, and not public.
    private static IHubProtocol CreateProtocol() => (IHubProtocol)Activator.CreateInstance(
        Assembly.Load("Microsoft.AspNetCore.Components.Server").GetType("Microsoft.AspNetCore.Components.Server.BlazorPack.BlazorPackHubProtocol", throwOnError: true)!)!;

    /// <summary>What the server's calls carry.</summary>
    private sealed class Binder : IInvocationBinder
    {
        public Type GetReturnType(string invocationId) => typeof(string);

        public IReadOnlyList<Type> GetParameterTypes(string methodName) => methodName switch
        {
            "JS.RenderBatch" => [typeof(int), typeof(byte[])],
            "JS.BeginInvokeJS" => [typeof(long), typeof(string), typeof(string), typeof(int), typeof(long), typeof(int)],
            "JS.EndInvokeDotNet" => [typeof(string), typeof(bool), typeof(string)],
            "JS.EndUpdateRootComponents" => [typeof(long)],
            "JS.Error" => [typeof(string)],
            "JS.AttachComponent" => [typeof(int), typeof(string)],
            _ => [],
        };

        public Type GetStreamItemType(string streamId) => typeof(object);
    }
}
