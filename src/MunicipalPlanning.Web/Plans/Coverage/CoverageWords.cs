using MunicipalPlanning.Application.Plans.Coverage;

namespace MunicipalPlanning.Web.Plans.Coverage;

/// <summary>What the page says of rows and cells.</summary>
internal static class CoverageWords
{
    private const int MostNumbers = 5;
    private const int HottestCount = 3;

    /// <summary>重点施策 1件、重点事業 3件: rows by the name of their level.</summary>
    public static string Levels(IEnumerable<CoverageRow> rows) =>
        string.Join("、", rows.CountBy(row => row.Item.LevelName.Length > 0 ? row.Item.LevelName : "項目").Select(level => $"{level.Key} {level.Value}件"));

    /// <summary>The numbers of the first rows that have one; empty if none has.</summary>
    public static string Numbers(IReadOnlyCollection<CoverageRow> rows)
    {
        var numbers = rows.Select(row => row.Item.Number).Where(number => number.Length > 0).ToList();
        return string.Join("、", numbers.Take(MostNumbers)) + (numbers.Count > MostNumbers ? " ほか" : "");
    }

    public static string Charge(CoverageCharge charge) => charge switch
    {
        CoverageCharge.Main => "主",
        CoverageCharge.Shared => "共",
        _ => throw new ArgumentOutOfRangeException(nameof(charge)),
    };

    public static string ChargeInFull(CoverageCharge charge) => charge switch
    {
        CoverageCharge.Main => "主担当",
        CoverageCharge.Shared => "共に担当",
        _ => throw new ArgumentOutOfRangeException(nameof(charge)),
    };

    /// <summary>The shade of a figure; the figure itself is always written.</summary>
    public static string Shade(int count) => count == 0 ? "" : $"heat-{Math.Min(count, HottestCount)}";
}
