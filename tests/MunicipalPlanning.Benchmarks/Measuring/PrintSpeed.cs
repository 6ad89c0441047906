namespace MunicipalPlanning.Benchmarks.Measuring;

/// <summary>印刷の速さ, in sheets a second.</summary>
internal static class PrintSpeed
{
    public const string Unit = "シート/秒";

    /// <summary>The aim for books.</summary>
    public const double Least = 25;

    /// <summary>From the milliseconds that so many sheets took.</summary>
    public static Func<double, double> Of(int sheets) => milliseconds => sheets * 1000 / milliseconds;
}
