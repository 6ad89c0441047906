using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Application.Tests.Data;
using MunicipalPlanning.Application.Tests.Projects;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Tests.Submissions;

public sealed class WaitingReviewsTests(TemplateDatabase template) : RatingTest(template)
{
    private const string Review = "review/2026/sogyo-shien";

    [Fact]
    public async Task UnratedProject_WaitsForItsSection_UntilItIsRated()
    {
        var rate = Assert.Single(await WaitingAsync(Sakuma), item => item.Kind == WaitingKind.Rate);

        Assert.Equal(("商工課の重点事業を評価する（1件）", "/projects/2026/rating?unit=shoko", new DateOnly(2027, 3, 26)), (rate.Title, rate.Address, rate.Deadline));
        await RateAsync(Sakuma, "", "B");
        Assert.DoesNotContain(await WaitingAsync(Sakuma), item => item.Kind == WaitingKind.Rate);
    }

    [Fact]
    public async Task RatingWithoutTheReason_StillWaits()
    {
        await RateAsync(Sakuma, "", "A");

        Assert.Contains(await WaitingAsync(Ono), item => item.Kind == WaitingKind.Rate);
    }

    [Fact]
    public async Task Ratings_AreNotAskedForBeforeTheYearEnd()
    {
        Clock.Now = new DateTimeOffset(2026, 5, 20, 1, 0, 0, TimeSpan.Zero);

        Assert.DoesNotContain(await WaitingAsync(Sakuma), item => item.Kind == WaitingKind.Rate);
    }

    [Fact]
    public async Task ReviewSheet_WaitsForWhoeverHasItsTurn()
    {
        await ReviewSheets.BeginAsync(Sakuma, Year, Id, CancellationToken.None);

        var write = Assert.Single(await WaitingAsync(Sakuma), item => item.Kind == WaitingKind.Finish && item.Address is not null);
        Assert.Equal(("商工課の点検シートを書く（1件）", "/projects/2026/sogyo-shien/review"), (write.Title, write.Address));

        await MoveAsync(SubmissionVerb.Propose);
        Assert.Contains(await WaitingAsync(Ono), item => item is { Kind: WaitingKind.Review, Title: "商工課の点検シートを読んで提出する（1件）" });
        Assert.DoesNotContain(await WaitingAsync(Sakuma), item => item.Address?.EndsWith("/review", StringComparison.Ordinal) == true);

        await MoveAsync(SubmissionVerb.HandIn);
        Assert.Contains(await WaitingAsync(Miura), item => item is { Kind: WaitingKind.Read, Title: "提出された点検シートを読む（1件）", Address: "/projects/2026/reviews?state=Submitted" });

        await MoveAsync(SubmissionVerb.Return);
        Assert.Contains(await WaitingAsync(Sakuma), item => item is { Kind: WaitingKind.Repair, Title: "点検シート「創業支援事業」を直す" });
    }

    private async Task MoveAsync(SubmissionVerb verb)
    {
        await using var context = await Contexts.CreateDbContextAsync();
        context.Submissions.Single(form => form.Record == Review).Do(verb, Clock.Now);
        await context.SaveChangesAsync();
    }

    private async Task<IReadOnlyList<WaitingItem>> WaitingAsync(Person person) => (await new WaitingList(Contexts, Clock).ForAsync(person, Year, CancellationToken.None)).Waiting;
}
