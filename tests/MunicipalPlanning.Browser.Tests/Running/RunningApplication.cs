using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace MunicipalPlanning.Browser.Tests.Running;

/// <summary>The real application as a process of its own, on a database of its own with the sample municipality.</summary>
public sealed class RunningApplication : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(90);

    private readonly string _database;
    private readonly bool _isBeside;
    private readonly List<string> _log = [];
    private Process? _process;

    private readonly (string Name, string Value)[] _settings;

    private RunningApplication(RunningApplication? other, (string Name, string Value)[] settings)
    {
        _settings = settings;
        (_database, _isBeside) = (other?._database ?? $"browser_{Guid.NewGuid():N}", other is not null);
        Url = $"http://localhost:{FreePort().ToString(CultureInfo.InvariantCulture)}";
        SignIns = new SampleSignIns(Url);
    }

    public string Url { get; }

    public string ConnectionString => TestServer.ConnectionString(_database);

    internal SampleSignIns SignIns { get; }

    /// <summary>What it has written so far.</summary>
    public string Log
    {
        get
        {
            lock (_log)
                return string.Join('\n', _log);
        }
    }

    /// <param name="settings">As environment variables, besides those that every journey has.</param>
    public static async Task<RunningApplication> StartAsync(params (string Name, string Value)[] settings)
    {
        var application = new RunningApplication(null, settings);
        await application.StartAgainAsync();
        return application;
    }

    /// <summary>Another instance that shares this one's database.</summary>
    public async Task<RunningApplication> StartBesideAsync()
    {
        var application = new RunningApplication(this, _settings);
        await application.StartAgainAsync();
        return application;
    }

    /// <summary>Starts the process, again after <see cref="Kill"/>, on the same port and database.</summary>
    public async Task StartAgainAsync()
    {
        _process = Process.Start(Command())!;
        _process.OutputDataReceived += (_, line) => Note(line.Data);
        _process.ErrorDataReceived += (_, line) => Note(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        using var client = new HttpClient();
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < StartLimit && !_process.HasExited; await Task.Delay(100))
        {
            if (await IsServingAsync(client))
                return;
        }
        throw new InvalidOperationException($"The application did not start:\n{Log}");
    }

    /// <summary>As a power cut would.</summary>
    public void Kill()
    {
        _process!.Kill(entireProcessTree: true);
        _process.WaitForExit();
    }

    /// <summary>Halts the process without ending it, as a server that no longer answers.</summary>
    public void Halt() => Signal("STOP");

    public void GoOn() => Signal("CONT");

    /// <summary>What the process holds in memory (Linux).</summary>
    public double ResidentMegabytes()
    {
        _process!.Refresh();
        return _process.WorkingSet64 / (1024.0 * 1024);
    }

    /// <summary>Takes in a file of the exchange format, by the command of the administrator.</summary>
    public async Task ImportAsync(string path)
    {
        using var import = Process.Start(Command("import", path))!;
        var words = await import.StandardOutput.ReadToEndAsync() + await import.StandardError.ReadToEndAsync();
        await import.WaitForExitAsync();
        if (import.ExitCode != 0)
            throw new InvalidOperationException($"{path} was not taken in:\n{words}");
    }

    /// <summary>As a colleague or the passing of time would, without the screens.</summary>
    public Task ExecuteAsync(string statement) => TestServer.ExecuteAsync(_database, statement);

    public async ValueTask DisposeAsync()
    {
        if (!_process!.HasExited)
            Kill();
        _process.Dispose();
        if (!_isBeside)
            await TestServer.DropAsync(_database);
    }

    private ProcessStartInfo Command(params string[] words)
    {
        var start = new ProcessStartInfo("dotnet", [Repository.WebAssembly, .. words]) { WorkingDirectory = Repository.WebProject, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ASPNETCORE_URLS"] = Url;
        start.Environment["ConnectionStrings__Planning"] = ConnectionString;
        start.Environment["Sample__File"] = Path.Combine(Repository.Root, "samples", "mizukawa.json");
        start.Environment["Printing__ChromiumPath"] = Repository.Chromium;
        foreach (var (name, value) in _settings)
            start.Environment[name] = value;
        return start;
    }

    private async Task<bool> IsServingAsync(HttpClient client)
    {
        try
        {
            return (await client.GetAsync(new Uri($"{Url}/sign-in"))).StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private void Signal(string name) =>
        Process.Start("kill", [$"-{name}", _process!.Id.ToString(CultureInfo.InvariantCulture)]).WaitForExit();

    private void Note(string? line)
    {
        lock (_log)
            _log.Add(line ?? "");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
