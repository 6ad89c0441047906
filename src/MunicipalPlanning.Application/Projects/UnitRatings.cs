using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Projects;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Projects;

/// <summary>A unit's priority projects of a year, to be rated.</summary>
/// <param name="Unit">Null where there is no such unit, or nobody has priority projects.</param>
/// <param name="Units">Those that own priority projects of the year, in office order.</param>
/// <param name="Scale">The scale that holds in the year.</param>
/// <param name="Projects">In the order of the unit's own sheet; behind them those that only other sheets have picked.</param>
/// <param name="Program">How the year is run; null where it was never opened.</param>
public sealed record UnitRatings(FiscalYear Year, RatingUnit? Unit, IReadOnlyList<RatingUnit> Units, RatingScaleInYear Scale, IReadOnlyList<RatingLine> Projects, YearProgram? Program, DateOnly Today)
{
    public int Done => Projects.Count(line => line.Project.IsDone);

    /// <summary>Until when the year-end evaluation is handed in; null where the year has no such phase.</summary>
    public DateOnly? Deadline => Program?.Find(PhaseKind.YearEndEvaluation)?.HandInUntil;
}

/// <summary>A unit with how many of its priority projects are rated.</summary>
public sealed record RatingUnit(string Id, string Name, int Count, int Rated);

/// <summary>One project to be rated.</summary>
/// <param name="Measures">達成基準: its figures of the year.</param>
/// <param name="ReviewSheet">The state of its review sheet; null where none was begun.</param>
/// <param name="Past">これまでの評価, the newest first.</param>
/// <param name="Reflection">業務の振り返り of this year.</param>
/// <param name="LastReflection">That of last year; empty where there is none.</param>
/// <param name="WhyLocked">Why it cannot be rated now; null if it can.</param>
/// <param name="RatingChange">Null where it was never changed here.</param>
/// <param name="LatestChange">The newest entry of the log that is in here; 0 for none.</param>
public sealed record RatingLine(
    RatedProject Project,
    IReadOnlyList<RatingMeasure> Measures,
    SubmissionState? ReviewSheet,
    IReadOnlyList<RatedProject> Past,
    string Reflection,
    string LastReflection,
    string? WhyLocked,
    LastChange? RatingChange,
    LastChange? ReasonChange,
    long LatestChange);
