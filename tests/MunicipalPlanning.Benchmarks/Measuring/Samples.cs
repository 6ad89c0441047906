namespace MunicipalPlanning.Benchmarks.Measuring;

/// <summary>測定値: what the rounds of one measurement gave, in one unit.</summary>
internal sealed record Samples(string Unit, IReadOnlyList<double> Values)
{
    private readonly double[] _sorted = [.. Values.Order()];

    public int Count => _sorted.Length;

    public double Median => Count % 2 == 1 ? _sorted[Count / 2] : (_sorted[Count / 2 - 1] + _sorted[Count / 2]) / 2;

    /// <summary>The value that the given share of the rounds does not exceed (nearest rank).</summary>
    public double Percentile(int percent) => _sorted[Math.Clamp((int)Math.Ceiling(Count * percent / 100.0) - 1, 0, Count - 1)];

    public Samples To(string unit, Func<double, double> convert) => new(unit, [.. Values.Select(convert)]);
}
