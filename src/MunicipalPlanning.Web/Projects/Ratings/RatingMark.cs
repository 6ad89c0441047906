using MunicipalPlanning.Domain.Plans;

namespace MunicipalPlanning.Web.Projects.Ratings;

/// <summary>The letter of a grade; 評価対象外 has a dash.</summary>
internal static class RatingMark
{
    public static string Of(Rating rating) => rating == Rating.Excluded ? "－" : rating.ToString();
}
