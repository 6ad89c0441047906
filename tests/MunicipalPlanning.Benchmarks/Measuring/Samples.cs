namespace MunicipalPlanning.Benchmarks.Measuring;

/// <summary>測定値: what the rounds of one measurement gave, in one unit.</summary>
/// <param name="IsSpeed">More is better; of times and memory less is.</param>
internal sealed record Samples(string Unit, IReadOnlyList<double> Values, bool IsSpeed = false)
{
    private readonly double[] _sorted = [.. Values.Order()];

    public int Count => _sorted.Length;

    public double Median => Count % 2 == 1 ? _sorted[Count / 2] : (_sorted[Count / 2 - 1] + _sorted[Count / 2]) / 2;

    /// <summary>The value that one round in twenty is worse than (nearest rank).</summary>
    public double Worse => IsSpeed ? Rank(5) : Rank(95);

    public bool Meets(double aim) => IsSpeed ? Median >= aim : Median <= aim;

    /// <summary>The same rounds, in milliseconds so far, in seconds.</summary>
    public Samples ToSeconds() => new("秒", [.. Values.Select(milliseconds => milliseconds / 1000)]);

    /// <summary>The same rounds, in milliseconds so far, as the speed of printing so many sheets.</summary>
    public Samples ToSheetsPerSecond(int sheets) => new("シート/秒", [.. Values.Select(milliseconds => sheets * 1000 / milliseconds)], IsSpeed: true);

    private double Rank(int percent) => _sorted[Math.Clamp((int)Math.Ceiling(Count * percent / 100.0) - 1, 0, Count - 1)];
}
