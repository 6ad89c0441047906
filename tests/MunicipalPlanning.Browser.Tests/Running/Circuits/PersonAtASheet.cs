using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace MunicipalPlanning.Browser.Tests.Running.Circuits;

/// <summary>One person with one open sheet: a signed-in session, the page, its circuit, and the calls that the page's script makes when somebody types.</summary>
internal sealed partial class PersonAtASheet : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Uri _application;
    private readonly CookieContainer _cookies;
    private readonly CircuitConnection _circuit;
    private readonly TaskCompletionSource<long> _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentDictionary<string, TaskCompletionSource<(bool Success, string Result)>> _saves = new();
    private int _objects;
    private int _calls;

    /// <param name="cookies">Of a session that is signed in.</param>
    public PersonAtASheet(Uri application, CookieContainer cookies)
    {
        (_application, _cookies) = (application, cookies);
        _circuit = new CircuitConnection(cookies, HearAsync);
    }

    /// <summary>Opens the page and its circuit until its fields can be written.</summary>
    public async Task OpenAsync(string path)
    {
        using var handler = new HttpClientHandler { CookieContainer = _cookies };
        using var client = new HttpClient(handler) { BaseAddress = _application };
        var page = await client.GetStringAsync(new Uri(path, UriKind.Relative));
        var markers = Marker().Matches(page).Select(match => match.Groups["json"].Value).Where(json => json.Contains("\"server\"", StringComparison.Ordinal)).ToList();
        var state = State().Match(page).Groups["state"].Value;
        await _circuit.OpenAsync(_application);
        if (await _circuit.CallAsync("StartCircuit", _application.ToString(), new Uri(_application, path).ToString(), "[]", state) is not string { Length: > 0 })
            throw new IOException("The server refused the circuit.");
        var operations = markers.Select((marker, index) => $$"""{"type":"add","ssrComponentId":{{index + 1}},"marker":{{marker}}}""");
        await _circuit.TellAsync("UpdateRootComponents", $$"""{"batchId":1,"operations":[{{string.Join(',', operations)}}]}""", state);
        await _ready.Task.WaitAsync(Patience);
    }

    /// <summary>Saves a field as js/fields.js does.</summary>
    /// <returns>The answer's kind: saved, conflict, refused …</returns>
    public async Task<string> SaveAsync(string field, string old, string text)
    {
        var id = Interlocked.Increment(ref _calls).ToString(CultureInfo.InvariantCulture);
        var answer = _saves[id] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await _circuit.TellAsync("BeginInvokeDotNetFromJS", id, null, "SaveFieldAsync", await _ready.Task, JsonSerializer.Serialize(new[] { field, old, text }));
        var (success, result) = await answer.Task.WaitAsync(Patience);
        return success ? JsonDocument.Parse(result).RootElement.GetProperty("kind").GetString()! : throw new IOException(result);
    }

    public ValueTask DisposeAsync() => _circuit.DisposeAsync();

    private async Task HearAsync(string method, object?[] arguments)
    {
        switch (method)
        {
            case "JS.RenderBatch":
                await _circuit.TellAsync("OnRenderCompleted", Convert.ToInt64(arguments[0], CultureInfo.InvariantCulture), null);
                break;
            case "JS.BeginInvokeJS":
                await AnswerAsync((long)arguments[0]!, (string)arguments[1]!, (string?)arguments[2] ?? "", (int)arguments[3]!);
                break;
            case "JS.EndInvokeDotNet" when _saves.TryRemove((string)arguments[0]!, out var save):
                save.SetResult(((bool)arguments[1]!, (string?)arguments[2] ?? ""));
                break;
            case "JS.Error":
                Fail(new IOException((string?)arguments[0]));
                break;
        }
    }

    private void Fail(IOException failure)
    {
        _ready.TrySetException(failure);
        foreach (var save in _saves.Values)
            save.TrySetException(failure);
    }

    /// <summary>Plays the page's scripts: modules are objects, nothing is unsaved, and starting the page gives away the editor's object.</summary>
    private async Task AnswerAsync(long task, string function, string arguments, int resultType)
    {
        const int ScriptObject = 1;
        var result = resultType == ScriptObject ? $$"""{"__jsObjectId":{{Interlocked.Increment(ref _objects)}}}""" : function is "unsaved" or "leftAsTheyAre" ? "[]" : "null";
        if (task != 0)
            await _circuit.TellAsync("EndInvokeJSFromDotNet", task, true, $"[{task.ToString(CultureInfo.InvariantCulture)},true,{result}]");
        if (function == "start" && DotNetObject().Match(arguments) is { Success: true } editor)
            _ready.TrySetResult(long.Parse(editor.Groups["id"].Value, CultureInfo.InvariantCulture));
    }

    [GeneratedRegex("<!--Blazor:(?<json>\\{.*?\\})-->")]
    private static partial Regex Marker();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(?<state>.*?)-->")]
    private static partial Regex State();

    [GeneratedRegex("\"__dotNetObject\":(?<id>[0-9]+)")]
    private static partial Regex DotNetObject();
}
