using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Reviews;
using MunicipalPlanning.Application.Sheets.Rules;
using MunicipalPlanning.Application.Tests.Data;
using MunicipalPlanning.Application.Tests.Submissions;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Tests.Reviews;

public sealed class ReviewListTests(TemplateDatabase template) : WorkflowTest(template)
{
    private ReviewList List => new(Contexts, TimeProvider.System);

    private ReviewOpening Reviews => new(Opening, new SheetFindings(Contexts, Views), Past);

    [Fact]
    public async Task Queue_WaitingFirstThenReturnedThenAccepted_InOfficeOrder()
    {
        await MoveAsync("kiki", SubmissionVerb.HandIn);
        await MoveAsync("nosei", SubmissionVerb.HandIn);
        await MoveAsync("sangyo", SubmissionVerb.HandIn, SubmissionVerb.Accept);
        await MoveAsync("shoko", SubmissionVerb.HandIn, SubmissionVerb.Return);

        var queue = await List.ForYearAsync(Miura, Year, Token);

        Assert.Equal(["nosei", "kiki", "shoko", "sangyo"], queue.Items.Select(item => item.UnitId));
        Assert.Equal((2, 3), (queue.Waiting, queue.PositionOf("shoko")));
        Assert.Equal(("shoko", null), (queue.Before("sangyo")?.UnitId, queue.After("sangyo")?.UnitId));
        Assert.Equal(("nosei", "kiki", "nosei"), (queue.NextWaiting("shoko")?.UnitId, queue.NextWaiting("nosei")?.UnitId, queue.NextWaiting("kiki")?.UnitId));
    }

    [Fact]
    public async Task Queue_HoldsNothingForStaff_AndNothingThatIsNotHandedInOrPublished()
    {
        await MoveAsync("nosei", SubmissionVerb.HandIn);
        await MoveAsync("kiki", SubmissionVerb.HandIn, SubmissionVerb.Accept, SubmissionVerb.Publish);

        Assert.Equal(["nosei"], (await List.ForYearAsync(Miura, Year, Token)).Items.Select(item => item.UnitId));
        Assert.Empty((await List.ForYearAsync(Ono, Year, Token)).Items);
        Assert.Equal((true, false), (ReviewList.IsFor(Miura), ReviewList.IsFor(Ono)));
    }

    [Fact]
    public async Task Opening_IsRefusedToStaff_AndBeforeItIsHandedIn()
    {
        await Assert.ThrowsAsync<AccessRefusedException>(() => Reviews.OpenAsync(Miura, Year, "shoko", Token));
        await Flow.HandInAsync(Ono, Record, "", Token);

        await Assert.ThrowsAsync<AccessRefusedException>(() => Reviews.OpenAsync(Ono, Year, "shoko", Token));
        Assert.Equal("大野", (await Reviews.OpenAsync(Miura, Year, "shoko", Token))!.HandedIn?.Person);
    }

    [Fact]
    public async Task Resubmission_IsComparedWithWhatWasSentBack_AlsoAfterItWasWithdrawnOnce()
    {
        await ReturnAsync(Outline);
        await Editing.ChangeAsync(Sakuma, Year, "shoko", Outline, "創業支援事業の内容", "10件の開業。", Token);
        await Flow.HandInAsync(Ono, Record, "", Token);
        await Flow.WithdrawAsync(Ono, Record, "", Token);
        await Flow.HandInAsync(Ono, Record, "", Token);

        var review = (await Reviews.OpenAsync(Miura, Year, "shoko", Token))!;

        Assert.True(review.IsAgain);
        Assert.Equal("創業支援事業の内容", review.AsReturned!.PriorityProjects.Single().Outline);
        Assert.Equal("10件の開業。", review.View.PriorityProjects.Single().Outline);
        Assert.Equal([Outline], review.Open.Select(remark => remark.Field));
    }

    private async Task MoveAsync(string unitId, params SubmissionVerb[] verbs)
    {
        await using var context = await Contexts.CreateDbContextAsync(Token);
        var sheet = await context.Sheets.SingleOrDefaultAsync(sheet => sheet.Year == Year && sheet.UnitId == unitId, Token) ?? context.Add(new ManagementSheet(Year, unitId)).Entity;
        foreach (var verb in verbs)
            sheet.Submission.Do(verb, DateTimeOffset.UtcNow);
        await context.SaveChangesAsync(Token);
    }
}
