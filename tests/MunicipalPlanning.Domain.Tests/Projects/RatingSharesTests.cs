using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Domain.Projects;

namespace MunicipalPlanning.Domain.Tests.Projects;

public sealed class RatingSharesTests
{
    [Fact]
    public void Of_APublishedSummary_GivesItsPercentages()
    {
        var shares = RatingShares.Of(Ratings(167, 35, 0, 1));

        Assert.Equal(203, shares.Total);
        Assert.Equal([82.3m, 17.2m, 0.0m, 0.5m], shares.Parts.Select(part => part.Percent));
        Assert.Equal((100.0m, null), (shares.SumOfPercents, shares.RoundingNote));
    }

    [Fact]
    public void Of_WholePerCent_RoundsToWholeOnes()
    {
        var shares = RatingShares.Of(Ratings(13, 4, 0, 0), digits: 0);

        Assert.Equal(["76%", "24%"], shares.Parts.Take(2).Select(part => shares.Written(part.Percent!.Value)));
        Assert.Null(shares.RoundingNote);
    }

    [Theory]
    [InlineData(1, 1, 1, 0, 1, "99.9%")]
    [InlineData(2, 2, 2, 1, 1, "100.1%")]
    [InlineData(1, 1, 1, 0, 0, "99%")]
    public void RoundingNote_WhereTheRoundedPartsDoNotAddUp_SaysWhatTheyAddUpTo(int a, int b, int c, int excluded, int digits, string sum)
    {
        var shares = RatingShares.Of(Ratings(a, b, c, excluded), digits);

        Assert.Contains($"四捨五入しているため、足しても{(digits == 0 ? "100%" : "100.0%")}になりません（{sum}）", shares.RoundingNote, StringComparison.Ordinal);
    }

    [Fact]
    public void Percent_HalfAPlace_IsRoundedAwayFromZero() => Assert.Equal(13m, RatingShares.Of(Ratings(1, 7, 0, 0), digits: 0).Parts[0].Percent);

    [Fact]
    public void BestPercent_LeavesExcludedOnesOut() => Assert.Equal(86, RatingShares.Of(Ratings(30, 5, 0, 1)).BestPercent);

    [Fact]
    public void Of_Nothing_HasNoPercentages()
    {
        var shares = RatingShares.Of([]);

        Assert.Equal((0, null, null, null), (shares.Total, shares.SumOfPercents, shares.BestPercent, shares.RoundingNote));
    }

    private static IEnumerable<Rating> Ratings(int a, int b, int c, int excluded) =>
        Enumerable.Repeat(Rating.A, a).Concat(Enumerable.Repeat(Rating.B, b)).Concat(Enumerable.Repeat(Rating.C, c)).Concat(Enumerable.Repeat(Rating.Excluded, excluded));
}
