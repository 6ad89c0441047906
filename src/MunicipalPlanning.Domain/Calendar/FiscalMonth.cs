using System.Globalization;

namespace MunicipalPlanning.Domain.Calendar;

/// <summary>月: a calendar month in the order of the fiscal year, 4月 first and 3月 last.</summary>
public readonly record struct FiscalMonth : IComparable<FiscalMonth>
{
    public const int Count = 12;

    private const int FirstMonth = 4;

    /// <exception cref="ArgumentOutOfRangeException">The month is not within 1 to 12.</exception>
    public FiscalMonth(int month)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, Count);
        Month = month;
    }

    /// <summary>All twelve, April first.</summary>
    public static IReadOnlyList<FiscalMonth> All { get; } = [.. Enumerable.Range(0, Count).Select(FromIndex)];

    /// <summary>The calendar month, 1 to 12.</summary>
    public int Month { get; }

    /// <summary>0 for April to 11 for March.</summary>
    public int Index => (Month - FirstMonth + Count) % Count;

    /// <summary>4月.</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"{Month}月");

    public static bool IsValid(int month) => month is >= 1 and <= Count;

    /// <param name="index">0 for April to 11 for March.</param>
    public static FiscalMonth FromIndex(int index) => new((index + FirstMonth - 1) % Count + 1);

    public int CompareTo(FiscalMonth other) => Index.CompareTo(other.Index);

    public override string ToString() => Name;

    public static bool operator <(FiscalMonth left, FiscalMonth right) => left.Index < right.Index;

    public static bool operator >(FiscalMonth left, FiscalMonth right) => left.Index > right.Index;

    public static bool operator <=(FiscalMonth left, FiscalMonth right) => left.Index <= right.Index;

    public static bool operator >=(FiscalMonth left, FiscalMonth right) => left.Index >= right.Index;
}
