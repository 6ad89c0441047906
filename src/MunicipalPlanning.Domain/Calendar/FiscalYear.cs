using System.Globalization;

namespace MunicipalPlanning.Domain.Calendar;

/// <summary>年度: April of <see cref="Start"/> to March of the next year; 2000 to 2100.</summary>
public readonly record struct FiscalYear : IComparable<FiscalYear>
{
    public const int Earliest = 2000;
    public const int Latest = 2100;

    private const int FirstReiwaYear = 2019;
    private const int FirstHeiseiYear = 1989;

    /// <exception cref="ArgumentOutOfRangeException">The year is not within 2000 to 2100.</exception>
    public FiscalYear(int start)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(start, Earliest);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(start, Latest);
        Start = start;
    }

    /// <summary>The calendar year in which it begins.</summary>
    public int Start { get; }

    public FiscalYear Next => new(Start + 1);

    public FiscalYear Previous => new(Start - 1);

    /// <summary>令和6年度. The fiscal year 2019 is 令和元年度, although its April was still 平成 (Cabinet's notice of 2019-04-01).</summary>
    public string Name => $"{EraName}年度";

    /// <summary>R6, for narrow columns and charts.</summary>
    public string ShortName => Start switch
    {
        FirstReiwaYear => "R元",
        > FirstReiwaYear => string.Create(CultureInfo.InvariantCulture, $"R{Start - FirstReiwaYear + 1}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"H{Start - FirstHeiseiYear + 1}"),
    };

    /// <summary>令和6, for headings that go on with another word.</summary>
    private string EraName => Start switch
    {
        FirstReiwaYear => "令和元",
        > FirstReiwaYear => string.Create(CultureInfo.InvariantCulture, $"令和{Start - FirstReiwaYear + 1}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"平成{Start - FirstHeiseiYear + 1}"),
    };

    public static bool IsValid(int start) => start is >= Earliest and <= Latest;

    public static FiscalYear Of(DateOnly date) => new(date.Month >= 4 ? date.Year : date.Year - 1);

    public int CompareTo(FiscalYear other) => Start.CompareTo(other.Start);

    public override string ToString() => Start.ToString(CultureInfo.InvariantCulture);

    public static bool operator <(FiscalYear left, FiscalYear right) => left.Start < right.Start;

    public static bool operator >(FiscalYear left, FiscalYear right) => left.Start > right.Start;

    public static bool operator <=(FiscalYear left, FiscalYear right) => left.Start <= right.Start;

    public static bool operator >=(FiscalYear left, FiscalYear right) => left.Start >= right.Start;
}
