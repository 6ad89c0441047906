using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Tests.Data;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Plans;

namespace MunicipalPlanning.Application.Tests.Projects;

public sealed class RatingSpreadTests(TemplateDatabase template) : RatingTest(template)
{
    [Fact]
    public async Task Departments_AreComparedWithLastYear_AndCautionIsNamed()
    {
        await AddAsync("p1", "shoko", Ratings(Rating.A, Rating.A));
        await AddAsync("p2", "shoko", Ratings(Rating.B, Rating.A));
        await AddAsync("p3", "nosei", Ratings(Rating.C, Rating.A));
        await RateAsync(Sakuma, "", "A");

        var spread = await Spread.ReadAsync(Miura, Year, CancellationToken.None);

        var department = Assert.Single(spread.Departments);
        Assert.Equal(("産業部", 100, 33, 67), (department.Name, department.Shares.BestPercent, department.LastShares!.BestPercent, department.Difference));
        Assert.Equal(["全件A", "昨年より67ポイント増", "提案より高い評価 1件"], department.Cautions);
        Assert.Equal([Id, "p1", "p2", "p3"], spread.ToRead.Select(project => project.Id));
        Assert.Equal((4, 100m, 0), (spread.Shares.Total, spread.Shares.Parts[0].Percent, spread.Unrated));
    }

    [Fact]
    public async Task RatingAboveTheSuggestion_IsToBeRead_AndOthersAreNot()
    {
        await AddAsync("p1", "shoko", Ratings(Rating.A, Rating.B));
        await RateAsync(Sakuma, "", "A");

        var spread = await Spread.ReadAsync(Miura, Year, CancellationToken.None);

        Assert.Equal([Id], spread.ToRead.Select(project => project.Id));
        Assert.Equal(["提案より高い評価 1件"], spread.Departments[0].Cautions);
    }

    [Fact]
    public async Task YearWithoutRatings_CountsWhatIsMissing()
    {
        var spread = await Spread.ReadAsync(Miura, Year, CancellationToken.None);

        Assert.Equal((1, 0, null), (spread.Unrated, spread.Shares.Total, spread.Departments[0].Difference));
        Assert.Empty(spread.ToRead);
    }

    [Fact]
    public async Task Section_IsRefused() => await Assert.ThrowsAsync<AccessRefusedException>(() => Spread.ReadAsync(Ono, Year, CancellationToken.None));

    private static Dictionary<FiscalYear, Rating?> Ratings(Rating last, Rating now) => new() { [Year.Previous] = last, [Year] = now };
}
