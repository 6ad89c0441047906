using System.Globalization;

namespace MunicipalPlanning.Benchmarks.Measuring;

/// <summary>目標: a bound for the median.</summary>
internal sealed record Aim(double Bound, bool IsLeast)
{
    public static Aim AtMost(double bound) => new(bound, IsLeast: false);

    public static Aim AtLeast(double bound) => new(bound, IsLeast: true);

    public bool IsMetBy(Samples samples) => IsLeast ? samples.Median >= Bound : samples.Median <= Bound;

    public string Words(string unit) => string.Create(CultureInfo.InvariantCulture, $"{Bound:#,0} {unit} {(IsLeast ? "以上" : "以下")}");
}
