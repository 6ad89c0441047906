using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Application.Tests.Data;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Domain.Projects;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Tests.Projects;

public sealed class RatingOverviewTests(TemplateDatabase template) : RatingTest(template)
{
    private const string Review = "review/2026/sogyo-shien";

    [Fact]
    public async Task OwnUnit_SeesItsPriorityProjectsWithSuggestionAndTheYearBefore()
    {
        await WriteAsync(Id, Year.Previous, record =>
        {
            record.Judge().Rate(Rating.B);
            record.Judge().Reflect("案内板が遅れた。");
        });

        var ratings = await Overview.ReadAsync(Sakuma, Year, null, CancellationToken.None);

        Assert.Equal(("shoko", 0, 1), (ratings.Unit!.Id, ratings.Done, Assert.Single(ratings.Units).Count));
        var line = Assert.Single(ratings.Projects);
        Assert.Equal((Rating.B, null, "案内板が遅れた。", null), (line.Project.Suggestion!.Rating, line.Project.Rating, line.LastReflection, line.WhyLocked));
        Assert.Equal((Rating.B, null), (Assert.Single(line.Past).Rating, line.Past[0].Suggestion));
        Assert.Equal(new DateOnly(2027, 3, 26), ratings.Deadline);
    }

    [Fact]
    public async Task Project_ThatOnlyTheDepartmentHasPicked_BelongsToItsOwner()
    {
        await using (var context = await Contexts.CreateDbContextAsync())
        {
            context.Sheets.Single(sheet => sheet.UnitId == "sangyo").Pick(new Domain.Sheets.PriorityProject("shuno-shien", Domain.Sheets.PlanChoice.Written("")));
            await context.SaveChangesAsync();
        }

        Assert.Equal(["shuno-shien"], (await Overview.ReadAsync(Sakuma, Year, "nosei", CancellationToken.None)).Projects.Select(line => line.Project.Id));
        Assert.Empty((await Overview.ReadAsync(Sakuma, Year, "sangyo", CancellationToken.None)).Projects);
    }

    [Fact]
    public async Task OtherRatingThanSuggested_NeedsAReasonBeforeTheReviewSheetIsHandedIn()
    {
        await ReviewSheets.BeginAsync(Sakuma, Year, Id, CancellationToken.None);
        await RateAsync(Sakuma, "", "A");

        Assert.True((await LineAsync()).Project is { LacksReason: true, IsDone: false, IsAboveSuggestion: true });
        var refused = await Assert.ThrowsAsync<SubmissionRefusedException>(() => Flow.HandInAsync(Ono, Review, "", CancellationToken.None));
        Assert.Contains(refused.Problems, problem => problem == new FormProblem("project/sogyo-shien/review/reason", "数値からの提案はBです。Aとする理由を書いてください（公表されます）。"));

        await Projects.ChangeAsync(Sakuma, Year, Id, "review/reason", "", "目的は果たせたため。", CancellationToken.None);

        Assert.True((await LineAsync()).Project.IsDone);
        refused = await Assert.ThrowsAsync<SubmissionRefusedException>(() => Flow.HandInAsync(Ono, Review, "", CancellationToken.None));
        Assert.DoesNotContain(refused.Problems, problem => problem.Field.EndsWith("reason", StringComparison.Ordinal));
    }

    [Fact]
    public async Task SuggestedRating_NeedsNoReason()
    {
        await RateAsync(Sakuma, "", "B");

        Assert.True((await LineAsync()).Project is { LacksReason: false, IsDone: true });
        Assert.Equal("佐久間", (await LineAsync()).RatingChange!.Person);
    }

    [Fact]
    public async Task SubmittedReviewSheet_ClosesTheRating_AsItIsWritten()
    {
        await ReviewSheets.BeginAsync(Sakuma, Year, Id, CancellationToken.None);
        await using (var context = await Contexts.CreateDbContextAsync())
        {
            context.Submissions.Single(form => form.Record == Review).Do(SubmissionVerb.HandIn, Clock.Now);
            await context.SaveChangesAsync();
        }

        Assert.StartsWith("点検シートが提出済のため直せません。", (await LineAsync()).WhyLocked, StringComparison.Ordinal);
        Assert.Equal((await Assert.ThrowsAsync<ProjectRefusedException>(() => RateAsync(Sakuma, "", "A"))).Message, (await LineAsync()).WhyLocked);
        Assert.Null((await LineAsync(Miura)).WhyLocked);
    }

    [Fact]
    public async Task OtherSection_MayReadButNotRate() =>
        Assert.Equal("商工課の職員が書きます。", (await Overview.ReadAsync(Someone("農野", "nosei", Domain.Access.StaffRole.Member), Year, "shoko", CancellationToken.None)).Projects.Single().WhyLocked);
}
