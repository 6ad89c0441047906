using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Domain.Projects;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Projects;

/// <summary>重点事業 with its year-end rating, and what the figures suggest.</summary>
/// <param name="Suggestion">Null where no figure says anything.</param>
public sealed record RatedProject(string Id, string Number, string Name, FiscalYear Year, string UnitId, string UnitName, Rating? Rating, string Reason, RatingSuggestion? Suggestion)
{
    /// <summary>The choice is not the suggestion, and nothing says why.</summary>
    public bool LacksReason => Suggestion?.AsksReason(Rating) == true && string.IsNullOrWhiteSpace(Reason);

    /// <summary>評価済: chosen, and explained where it has to be.</summary>
    public bool IsDone => Rating is not null && !LacksReason;

    /// <summary>提案より高い評価.</summary>
    public bool IsAboveSuggestion => Suggestion?.IsBelow(Rating) == true;

    /// <summary>Whether somebody still has to rate it or to say why, and can: a review sheet under examination closes the rating.</summary>
    internal static bool IsToBeRated(ProjectYear record, RatingScale scale) =>
        record.ReviewSheet?.State is not (SubmissionState.Submitted or SubmissionState.Accepted or SubmissionState.InReview)
        && (record.Review?.Rating is not { } rating || (RatingSuggestion.Of(RatingMeasure.AllOf(record), scale)?.AsksReason(rating) == true && string.IsNullOrWhiteSpace(record.Review.Reason)));

    internal static RatedProject Of(ProjectYear record, Project project, string unitName, RatingScale scale) => new(
        record.ProjectId, project.Number, project.NameIn(record.Year), record.Year, record.UnitId, unitName,
        record.Review?.Rating, record.Review?.Reason ?? "", RatingSuggestion.Of(RatingMeasure.AllOf(record), scale));
}
