using MunicipalPlanning.Application.Reform;
using MunicipalPlanning.Domain.Indicators;
using MunicipalPlanning.Domain.Plans;

namespace MunicipalPlanning.Web.Reform;

/// <summary>Which items 年度比較 and the meeting show, and what of them; it stands in the address, so that it works without scripts and can be sent to somebody.</summary>
/// <param name="ThemeId">Empty for all themes.</param>
/// <param name="Grade">One of <see cref="Grades"/>.</param>
/// <param name="State">Of the indicators; null for all.</param>
public sealed record ReformFilter(string ThemeId, ReformGradeChoice Grade, ReformYearsPart Part, IndicatorState? State)
{
    public static IReadOnlyList<ReformGradeChoice> Grades { get; } =
    [
        new("", "すべて", null),
        new("a", "A", [Rating.A]),
        new("b", "B", [Rating.B]),
        new("c", "C", [Rating.C]),
        new("bc", "BとC", [Rating.B, Rating.C]),
        new("excluded", "対象外", [Rating.Excluded]),
        new("none", "未評価", [null]),
    ];

    public static ReformFilter All { get; } = new("", Grades[0], ReformYearsPart.Ratings, null);

    public bool IsNarrow => ThemeId.Length > 0 || Grade.Ratings is not null;

    public static ReformFilter Read(string? theme, string? grade, string? part = null, string? state = null) => new(
        theme ?? "",
        Grades.FirstOrDefault(choice => choice.Code == grade) ?? All.Grade,
        Enum.TryParse<ReformYearsPart>(part, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : ReformYearsPart.Ratings,
        Enum.TryParse<IndicatorState>(state, ignoreCase: true, out var of) && Enum.IsDefined(of) ? of : null);

    public bool Shows(ReformItem item) => (ThemeId.Length == 0 || item.Theme?.Id == ThemeId) && Grade.Shows(item.Report?.Rating);

    /// <summary>A page as this filter has it.</summary>
    public string In(string path)
    {
        var asked = new[] { ("theme", ThemeId), ("grade", Grade.Code), ("part", Part == ReformYearsPart.Ratings ? "" : Word(Part)), ("state", State is { } state ? Word(state) : "") }
            .Where(pair => pair.Item2.Length > 0).Select(pair => $"{pair.Item1}={Uri.EscapeDataString(pair.Item2)}").ToList();
        return asked.Count == 0 ? path : $"{path}?{string.Join('&', asked)}";
    }

    private static string Word<T>(T choice)
        where T : struct, Enum => choice.ToString().ToLowerInvariant();
}

/// <summary>A choice of ratings.</summary>
/// <param name="Ratings">Null for all; a null among them stands for 未評価.</param>
public sealed record ReformGradeChoice(string Code, string Word, IReadOnlyList<Rating?>? Ratings)
{
    public bool Shows(Rating? rating) => Ratings is null || Ratings.Contains(rating);
}

/// <summary>What 年度比較 shows of the items.</summary>
public enum ReformYearsPart
{
    /// <summary>評価.</summary>
    Ratings,

    /// <summary>効果額.</summary>
    Effects,

    /// <summary>指標.</summary>
    Indicators,

    /// <summary>次年度への展開.</summary>
    Announced,
}
