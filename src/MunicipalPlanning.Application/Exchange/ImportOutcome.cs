namespace MunicipalPlanning.Application.Exchange;

/// <summary>読み込みの結果: either everything was taken in, or nothing and here are the faults.</summary>
/// <param name="Counts">Null if nothing was taken in.</param>
public sealed record ImportOutcome(ImportCounts? Counts, ExchangeFaults Faults)
{
    public bool IsDone => Counts is not null;
}

/// <summary>What an import did, by kind.</summary>
public sealed record ImportCounts(ImportCount Units, ImportCount Plans, ImportCount Projects, ImportCount Sheets);

/// <summary>Records that are new, that took the place of a known one, and that were known just so and left alone.</summary>
public sealed record ImportCount(int Added, int Replaced, int Unchanged)
{
    public static ImportCount None { get; } = new(0, 0, 0);

    public static ImportCount operator +(ImportCount left, ImportCount right) =>
        new(left.Added + right.Added, left.Replaced + right.Replaced, left.Unchanged + right.Unchanged);
}
