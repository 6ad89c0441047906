using System.Globalization;
using MunicipalPlanning.Domain.Plans;

namespace MunicipalPlanning.Domain.Projects;

/// <summary>評価の内訳: how many have each grade, in counts and in per cent of all that are rated.</summary>
/// <param name="Parts">Every grade once, the best first, 評価対象外 last.</param>
/// <param name="Digits">Places after the point: 82.3%, or 76% with none.</param>
public sealed record RatingShares(IReadOnlyList<RatingShare> Parts, int Digits)
{
    public int Total => Parts.Sum(part => part.Count);

    /// <summary>What the rounded percentages add up to; null where nothing is rated.</summary>
    public decimal? SumOfPercents => Total == 0 ? null : Parts.Sum(part => part.Percent);

    /// <summary>端数処理の注記: why the printed percentages do not add up to 100; null where they do.</summary>
    public string? RoundingNote => SumOfPercents is { } sum && sum != 100
        ? $"割合は{(Digits == 0 ? "小数第1位" : $"小数第{Digits + 1}位")}を四捨五入しているため、足しても{Written(100)}になりません（{Written(sum)}）。"
        : null;

    /// <param name="digits">Places after the point, 0 to 4.</param>
    public static RatingShares Of(IEnumerable<Rating> ratings, int digits = 1)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)digits, 4u, nameof(digits));
        var counts = ratings.CountBy(rating => rating).ToDictionary();
        var total = counts.Values.Sum();
        return new RatingShares([.. Enum.GetValues<Rating>().Select(rating => Part(rating, counts.GetValueOrDefault(rating)))], digits);

        RatingShare Part(Rating rating, int count) =>
            new(rating, count, total == 0 ? null : decimal.Round(count * 100m / total, digits, MidpointRounding.AwayFromZero));
    }

    public int Count(Rating rating) => Parts.Single(part => part.Rating == rating).Count;

    /// <summary>Aの割合, without 評価対象外, in whole per cent; null where nothing else is rated.</summary>
    public int? BestPercent => Total - Count(Rating.Excluded) is > 0 and var counted
        ? (int)decimal.Round(Count(Rating.A) * 100m / counted, 0, MidpointRounding.AwayFromZero)
        : null;

    /// <summary>82.3%, 76%.</summary>
    public string Written(decimal percent) => percent.ToString("F" + Digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) + "%";
}

/// <summary>評価の割合: one grade among all.</summary>
/// <param name="Percent">Rounded half away from zero; null where nothing is rated.</param>
public sealed record RatingShare(Rating Rating, int Count, decimal? Percent);
