using System.Globalization;

namespace MunicipalPlanning.Benchmarks.Measuring;

/// <summary>What the machine is and how busy it is (Linux).</summary>
internal static class MachineLoad
{
    /// <summary>負荷平均 of the last minute.</summary>
    public static double Now() => double.Parse(File.ReadAllText("/proc/loadavg").Split(' ')[0], CultureInfo.InvariantCulture);

    public static string Describe() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Environment.ProcessorCount}コア、メモリ {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1024.0 * 1024 * 1024):0} GB、.NET {Environment.Version}");
}
