using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Domain.Projects;

namespace MunicipalPlanning.Application.Projects;

/// <summary>点検・改善 as it is read and printed.</summary>
/// <param name="Reason">Why the rating is not the one that the figures suggest.</param>
/// <param name="Improve">改善の余地, in the order written.</param>
public sealed record ReviewView(Rating? Rating, string Reason, string Reflection, IReadOnlyList<RoomForImprovement> Improve, string Direction, DateOnly? WrittenOn)
{
    public static ReviewView Of(ProjectReview review) =>
        new(review.Rating, review.Reason, review.Reflection, review.Improve, review.Direction, review.WrittenOn);
}
