namespace MunicipalPlanning.Application.Plans.Coverage;

/// <summary>What page, paper and files say of rows and cells.</summary>
public static class CoverageWords
{
    public const string Title = "取組の対応";
    public const string Untaken = "どの課も取り上げていません";
    public const string WithoutDepartment = "部のない課";
    public const string Projects = "重点事業の数";
    public const string Charges = "担当";

    private const string OnlyRelated = "関";
    private const int MostNumbers = 5;

    /// <summary>重点施策 1件、重点事業 3件: rows by the name of their level.</summary>
    public static string Levels(IEnumerable<CoverageRow> rows) =>
        string.Join("、", rows.CountBy(row => LevelName(row.Item)).Select(level => $"{level.Key} {level.Value}件"));

    /// <summary>The numbers of the first rows that have one; empty if none has.</summary>
    public static string Numbers(IReadOnlyCollection<CoverageRow> rows)
    {
        var numbers = rows.Select(row => row.Item.Number).Where(number => number.Length > 0).ToList();
        return string.Join("、", numbers.Take(MostNumbers)) + (numbers.Count > MostNumbers ? " ほか" : "");
    }

    /// <summary>重点施策・重点事業（みずかわ創生プラン2026）.</summary>
    public static string Corner(CoverageMatrix matrix) =>
        $"{string.Join('・', matrix.Rows.Where(row => !row.IsGroup).Select(row => LevelName(row.Item)).Distinct())}（{matrix.Plan.Name}）";

    /// <summary>What stands in a cell: a count, 関, or 主 and 共; empty for nothing.</summary>
    public static string Of(CoverageCell cell, bool showsCharges) =>
        showsCharges ? cell.Charge is { } charge ? Short(charge) : ""
        : cell.Projects.Count > 0 ? $"{cell.Projects.Count}"
        : cell.IsRelated ? OnlyRelated : "";

    public static string InFull(CoverageCell cell, bool showsCharges) =>
        showsCharges ? cell.Charge is { } charge ? InFull(charge) : "担当ではありません"
        : cell.Projects.Count > 0 ? $"重点事業 {cell.Projects.Count}"
        : cell.IsRelated ? "関連する重点事業だけ" : "なし";

    public static string InFull(CoverageCharge charge) => charge switch
    {
        CoverageCharge.Main => "主担当",
        CoverageCharge.Shared => "共に担当",
        _ => throw new ArgumentOutOfRangeException(nameof(charge)),
    };

    /// <summary>What the marks of the matrix mean.</summary>
    public static IReadOnlyList<string> Legend(bool showsCharges) => showsCharges
        ? ["主：主担当", "共：共に担当する課", "担当は、計画に書かれた課です。"]
        : ["数字：重点事業の数（下の項目の分を含む）", "関：「関連する重点事業」だけに挙げている課", "一つの事業を複数の項目に数えるため、縦の計は事業の実数です。"];

    private static string Short(CoverageCharge charge) => charge switch
    {
        CoverageCharge.Main => "主",
        CoverageCharge.Shared => "共",
        _ => throw new ArgumentOutOfRangeException(nameof(charge)),
    };

    private static string LevelName(PlanItemPlace item) => item.LevelName.Length > 0 ? item.LevelName : "項目";
}
