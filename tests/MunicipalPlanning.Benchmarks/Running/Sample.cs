namespace MunicipalPlanning.Benchmarks.Running;

/// <summary>What of the sample municipality is measured.</summary>
internal static class Sample
{
    public const int Year = 2026;

    /// <summary>商工観光課, whose sheet is of a usual length.</summary>
    public const string UnitId = "shoko-kanko-ka";

    /// <summary>Number of the sample account that writes for the unit.</summary>
    public const string Person = "kain";

    public static string File { get; } = Path.Combine(Repository.Root, "samples", "mizukawa.json");
}
