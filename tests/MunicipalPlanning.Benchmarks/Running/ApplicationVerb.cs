using System.Diagnostics;
using System.Globalization;

namespace MunicipalPlanning.Benchmarks.Running;

/// <summary>What one verb of the command line took.</summary>
/// <param name="PeakMegabytes">Of resident memory, of the process itself.</param>
internal readonly record struct VerbCost(double Milliseconds, double PeakMegabytes);

/// <summary>A verb of script/manage in a process of its own, as an administrator runs it.</summary>
internal static class ApplicationVerb
{
    private const string PeakLabel = "VmHWM:";

    public static async Task<VerbCost> RunAsync(BenchmarkDatabase database, params string[] words)
    {
        var start = new ProcessStartInfo("dotnet", [Repository.WebAssembly, .. words]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in database.Settings)
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;

        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var exit = process.WaitForExitAsync();
        // The kernel forgets the peak with the process, so it is asked until then.
        var peak = 0.0;
        while (!exit.IsCompleted)
        {
            peak = Math.Max(peak, ReadPeak(process.Id));
            await Task.WhenAny(exit, Task.Delay(20));
        }
        var elapsed = clock.Elapsed.TotalMilliseconds;
        return process.ExitCode == 0 ? new VerbCost(elapsed, peak) : throw new InvalidOperationException(string.Concat(await output));
    }

    private static double ReadPeak(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(line => line.StartsWith(PeakLabel, StringComparison.Ordinal));
            return line is null ? 0 : double.Parse(line[PeakLabel.Length..^"kB".Length], CultureInfo.InvariantCulture) / 1024;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
