using System.Globalization;

namespace MunicipalPlanning.Domain.Projects;

/// <summary>千円: an amount of money in thousands of yen.</summary>
public readonly record struct Thousands : IComparable<Thousands>
{
    /// <summary>A thousand trillion yen: far above any municipality's budget.</summary>
    public const long Most = 1_000_000_000_000;

    /// <exception cref="ArgumentOutOfRangeException">The amount is beyond ±<see cref="Most"/>.</exception>
    public Thousands(long amount)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(amount, Most);
        ArgumentOutOfRangeException.ThrowIfLessThan(amount, -Most);
        Amount = amount;
    }

    public long Amount { get; }

    public static bool IsValid(long amount) => amount is >= -Most and <= Most;

    public int CompareTo(Thousands other) => Amount.CompareTo(other.Amount);

    /// <summary>1,234, a decrease ▲3,775.</summary>
    public override string ToString() =>
        (Amount < 0 ? "▲" : "") + Math.Abs(Amount).ToString("N0", CultureInfo.InvariantCulture);

    public static Thousands operator +(Thousands left, Thousands right) => new(checked(left.Amount + right.Amount));

    public static Thousands operator -(Thousands left, Thousands right) => new(checked(left.Amount - right.Amount));

    public static bool operator <(Thousands left, Thousands right) => left.Amount < right.Amount;

    public static bool operator >(Thousands left, Thousands right) => left.Amount > right.Amount;

    public static bool operator <=(Thousands left, Thousands right) => left.Amount <= right.Amount;

    public static bool operator >=(Thousands left, Thousands right) => left.Amount >= right.Amount;
}
