using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Projects;

namespace MunicipalPlanning.Application.Projects;

/// <summary>評価のばらつき of a year.</summary>
/// <param name="Departments">In office order; those without priority projects are not in it.</param>
/// <param name="Projects">All of them, department by department.</param>
public sealed record RatingSpreadView(string Municipality, FiscalYear Year, RatingScale Scale, IReadOnlyList<DepartmentRatings> Departments, IReadOnlyList<RatedProject> Projects)
{
    public RatingShares Shares { get; } = RatingShares.Of(Projects.Select(project => project.Rating).OfType<Domain.Plans.Rating>());

    public int Unrated => Projects.Count(project => project.Rating is null);

    /// <summary>公表の前に読む: rated above the suggestion, or in a department that stands out.</summary>
    public IReadOnlyList<RatedProject> ToRead => [.. Departments.SelectMany(department => department.StandsOut ? department.Projects.Where(project => project.Rating is not null) : department.Projects.Where(project => project.IsAboveSuggestion))];
}

/// <summary>A department's ratings of this year and of last year.</summary>
/// <param name="LastProjects">Null where there is no year before.</param>
public sealed record DepartmentRatings(string Id, string Name, IReadOnlyList<RatedProject> Projects, IReadOnlyList<RatedProject>? LastProjects)
{
    /// <summary>昨年よりこのポイント以上増えたら確かめる.</summary>
    public const int StrikingIncrease = 20;

    /// <summary>So few are all alike by chance.</summary>
    private const int FewestToBeAlike = 3;

    public RatingShares Shares { get; } = SharesOf(Projects);

    /// <summary>Null where nothing was rated.</summary>
    public RatingShares? LastShares { get; } = LastProjects is null || SharesOf(LastProjects) is { Total: 0 } ? null : SharesOf(LastProjects);

    /// <summary>昨年との差: of the share of A, in points; null where one year has none.</summary>
    public int? Difference => Shares.BestPercent - LastShares?.BestPercent;

    /// <summary>全件A.</summary>
    public bool IsAllBest => Shares.BestPercent == 100 && Shares.Count(Domain.Plans.Rating.A) >= FewestToBeAlike;

    public bool HasRisen => Difference >= StrikingIncrease;

    public int AboveSuggestion => Projects.Count(project => project.IsAboveSuggestion);

    /// <summary>Every one of its projects is to be read.</summary>
    public bool StandsOut => IsAllBest || HasRisen;

    /// <summary>気をつけるところ, in words; empty if there is nothing.</summary>
    public IReadOnlyList<string> Cautions =>
    [
        .. IsAllBest ? ["全件A"] : Array.Empty<string>(),
        .. HasRisen ? [$"昨年より{Difference}ポイント増"] : Array.Empty<string>(),
        .. AboveSuggestion > 0 ? [$"提案より高い評価 {AboveSuggestion}件"] : Array.Empty<string>(),
    ];

    private static RatingShares SharesOf(IReadOnlyList<RatedProject> projects) => RatingShares.Of(projects.Select(project => project.Rating).OfType<Domain.Plans.Rating>());
}
