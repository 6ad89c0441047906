using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Application.Tests.Data;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Tests.Submissions;

public sealed class SubmissionFlowTests(TemplateDatabase template) : WorkflowTest(template)
{
    [Fact]
    public async Task WholeCycle_KeepsWhoWhenAndWordsOfEveryStep()
    {
        await Flow.ProposeAsync(Sakuma, Record, "お願いします。", Token);
        await Flow.SendBackAsync(Ono, Record, "数を足してください。", Token);
        await Flow.ProposeAsync(Sakuma, Record, "", Token);
        await Flow.HandInAsync(Ono, Record, "", Token);
        await Flow.AcceptAsync(Miura, Record, "", Token);
        await Flow.PublishAsync(Miura, Record, "", Token);

        var sheet = await SheetAsync(Sakuma);
        Assert.Equal((SubmissionState.Published, 1), (sheet.State, sheet.Submission.Round));
        Assert.Equal(["三浦", "三浦", "大野", "佐久間", "大野", "佐久間"], sheet.Steps.Select(step => step.Person));
        Assert.Equal((SubmissionVerb.SendBack, SubmissionState.Drafting, "数を足してください。"), (sheet.Steps[4].Verb, sheet.Steps[4].To, sheet.Steps[4].Words));
    }

    [Fact]
    public async Task HandIn_WithSomethingToRepair_IsRefusedWithTheFieldsAndChangesNothing()
    {
        await Editing.ChangeAsync(Sakuma, Year, "shoko", Outline, "創業支援事業の内容", "", Token);

        var refused = await Assert.ThrowsAsync<SubmissionRefusedException>(() => Flow.HandInAsync(Ono, Record, "", Token));

        Assert.Equal([Outline.Path], refused.Problems.Select(problem => problem.Field));
        Assert.Equal(SubmissionState.Drafting, (await SheetAsync(Ono)).State);
        await Assert.ThrowsAsync<SubmissionRefusedException>(() => Flow.ProposeAsync(Sakuma, Record, "", Token));
    }

    [Fact]
    public async Task Staff_HandInThemselves_OnlyInAYearWithoutInternalReview()
    {
        await Assert.ThrowsAsync<AccessRefusedException>(() => Flow.HandInAsync(Sakuma, Record, "", Token));

        await OpenYearAsync(skipsInternalReview: true, Enum.GetValues<SheetPart>());
        await Flow.HandInAsync(Sakuma, Record, "", Token);

        Assert.Equal(SubmissionState.Submitted, (await SheetAsync(Sakuma)).State);
    }

    [Fact]
    public async Task Withdrawal_EndsWhenThePolicyDivisionHasBegun()
    {
        await Flow.HandInAsync(Ono, Record, "", Token);
        await Flow.WithdrawAsync(Ono, Record, "", Token);
        Assert.Equal((SubmissionState.Drafting, 0), ((await SheetAsync(Ono)).State, (await SheetAsync(Ono)).Submission.Round));

        await Flow.HandInAsync(Ono, Record, "", Token);
        await Talk.BeginAsync(Miura, Record, RemarkKind.Remark, Outline, "数を書いてください。", null, "", Token);

        await Assert.ThrowsAsync<SubmissionRefusedException>(() => Flow.WithdrawAsync(Ono, Record, "", Token));
        await Assert.ThrowsAsync<AccessRefusedException>(() => Flow.WithdrawAsync(Sakuma, Record, "", Token));
    }

    [Fact]
    public async Task SentBack_AndHandedInAgain_IsTheSecondRound()
    {
        await ReturnAsync(Outline);
        var returned = await SheetAsync(Sakuma);
        Assert.Equal((SubmissionState.Returned, new DateOnly(2099, 6, 5), "達成の基準をお願いします。"), (returned.State, returned.Submission.Deadline, returned.LastReturn!.Words));

        await Flow.ProposeAsync(Sakuma, Record, "", Token);
        await Flow.WithdrawAsync(Sakuma, Record, "", Token);
        Assert.Equal("三浦", (await SheetAsync(Sakuma)).LastReturn!.Person);
        await Flow.HandInAsync(Ono, Record, "", Token);

        var again = await SheetAsync(Sakuma);
        Assert.Equal((SubmissionState.Submitted, 2, (DateOnly?)null), (again.State, again.Submission.Round, again.Submission.Deadline));
    }

    [Fact]
    public async Task Acceptance_WaitsForEveryRemarkToBeSolved()
    {
        await Flow.HandInAsync(Ono, Record, "", Token);
        var remark = await Talk.BeginAsync(Miura, Record, RemarkKind.Remark, Outline, "数を書いてください。", null, "", Token);
        await Assert.ThrowsAsync<SubmissionRefusedException>(() => Flow.AcceptAsync(Miura, Record, "", Token));

        await Talk.SolveAsync(Miura, Record, remark, true, Token);
        await Flow.AcceptAsync(Miura, Record, "", Token);

        Assert.Equal(SubmissionState.Accepted, (await SheetAsync(Ono)).State);
    }

    [Fact]
    public async Task TwoAtOnce_OneIsHandedInAndTheOtherHearsWhy()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Try()));

        Assert.Single(outcomes, outcome => outcome is null);
        Assert.All(outcomes.OfType<Exception>(), refused => Assert.True(refused is AccessRefusedException or SubmissionRefusedException));
        await using var context = await Contexts.CreateDbContextAsync(Token);
        Assert.Equal(1, await context.Changes.CountAsync(change => change.Kind == ChangeKind.Transition, Token));

        async Task<Exception?> Try() => await Xunit.Record.ExceptionAsync(() => Flow.HandInAsync(Ono, Record, "", Token));
    }
}
