using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Application.Tests.Data;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Tests.Submissions;

public sealed class RemarkTalkTests(TemplateDatabase template) : WorkflowTest(template)
{
    [Fact]
    public async Task Remark_IsSeenByTheSection_OnlyAfterTheReturn()
    {
        await Flow.HandInAsync(Ono, Record, "", Token);
        await Talk.BeginAsync(Miura, Record, RemarkKind.Remark, Outline, "数を書いてください。", "十人の開業。", "", Token);
        Assert.Empty(await Talk.ForAsync(Sakuma, Record, Token));
        Assert.Single(await Talk.ForAsync(Miura, Record, Token));

        await Flow.ReturnAsync(Miura, Record, new DateOnly(2099, 6, 5), "お願いします。", Token);

        var seen = Assert.Single(await Talk.ForAsync(Sakuma, Record, Token));
        Assert.Equal((1, "十人の開業。", (DateTimeOffset?)null), (seen.Number, seen.Suggestion, seen.RepairedAt));
    }

    [Fact]
    public async Task Suggestion_TakenOver_IsAChangeLikeAnyOtherAndShownAsRepaired()
    {
        await Flow.HandInAsync(Ono, Record, "", Token);
        var id = await Talk.BeginAsync(Miura, Record, RemarkKind.Remark, Outline, "", "十人の開業。", "", Token);
        await Flow.ReturnAsync(Miura, Record, new DateOnly(2099, 6, 5), "お願いします。", Token);

        await Editing.ChangeAsync(Sakuma, Year, "shoko", Outline, "創業支援事業の内容", "十人の開業。", Token, "三浦さんの文案を取り入れ");
        await Talk.AdoptAsync(Sakuma, Record, id, Token);

        var remark = Assert.Single(await Talk.ForAsync(Sakuma, Record, Token));
        Assert.NotNull(remark.RepairedAt);
        Assert.Equal("佐久間", remark.AdoptedBy);
        Assert.Equal("十人の開業。", (await ViewAsync()).PriorityProjects[0].Outline);

        // Taking the sheet back from the head's review is no new sending back.
        await Flow.ProposeAsync(Sakuma, Record, "", Token);
        await Flow.WithdrawAsync(Sakuma, Record, "", Token);
        Assert.NotNull(Assert.Single(await Talk.ForAsync(Sakuma, Record, Token)).RepairedAt);
    }

    [Fact]
    public async Task Consultation_IsBetweenTheSectionAndThePolicyDivision_AndHindersNothing()
    {
        var id = await Talk.BeginAsync(Sakuma, Record, RemarkKind.Consultation, SheetField.Goal, "この書き方でよいですか。", null, "", Token);
        await Talk.ReplyAsync(Miura, Record, id, "よいです。", null, Token);
        await Flow.HandInAsync(Ono, Record, "", Token);

        var talk = Assert.Single(await Talk.ForAsync(Sakuma, Record, Token));
        Assert.Equal(["佐久間", "三浦"], talk.Entries.Select(entry => entry.Person));
        await Assert.ThrowsAsync<AccessRefusedException>(() => Talk.ReplyAsync(Someone("よその人", "nosei", Domain.Access.StaffRole.Member), Record, id, "見えました。", null, Token));
        await Assert.ThrowsAsync<AccessRefusedException>(() => Talk.BeginAsync(Sakuma, Record, RemarkKind.Remark, SheetField.Goal, "直してください。", null, "", Token));
    }
}
