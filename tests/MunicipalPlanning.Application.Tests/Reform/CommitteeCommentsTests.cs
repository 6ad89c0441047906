using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Fields;
using MunicipalPlanning.Application.Plans;
using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Application.Reform;
using MunicipalPlanning.Application.Tests.Data;
using MunicipalPlanning.Application.Tests.Exchange;
using MunicipalPlanning.Application.Tests.Submissions;
using MunicipalPlanning.Domain.Access;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Domain.Reform;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Tests.Reform;

public sealed class CommitteeCommentsTests(TemplateDatabase template) : WorkflowTest(template)
{
    private const string Item = "madoguchi";
    private const string ReportRecord = "reform/2026/madoguchi";
    private static readonly CommentText Text = new("第1回推進委員会", "R9.7.10", "ほかの窓口にも広げてほしい。");
    private static readonly Person Stranger = Someone("他田", "kiki", StaffRole.Member);

    private CommitteeComments Comments => new(Contexts, TimeProvider.System);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await using var context = await Contexts.CreateDbContextAsync();
        var plan = new Plan("kaikaku", PlanKind.ReformPlan, "行政経営改革プラン");
        plan.Add(Item, plan.Add("theme", null, "市民サービス"), "窓口の総合化").Assign(["shoko", "nosei"]);
        context.Add(plan);
        await context.SaveChangesAsync();
    }

    [Fact]
    public async Task PolicyDivision_Comments_AndTheStaffInCharge_Answer()
    {
        Assert.True((await Comments.AddAsync(Miura, Item, Year, Text, Token)).IsWritten);
        var comment = await OnlyAsync();
        Assert.True((await Comments.AnswerAsync(Sakuma, Item, Year, comment.Id, "", "二か所に広げる。", Token)).IsWritten);

        Assert.Equal(("第1回推進委員会", new DateOnly(2027, 7, 10), "二か所に広げる。"), await OnlyAsync() is var now ? (now.Meeting, now.HeldOn, now.Answer) : default);
        Assert.Equal([Item, "theme"], (await Comments.AnswerableAsync(Sakuma, "kaikaku", Token)).Order());
        Assert.Empty(await Comments.AnswerableAsync(Stranger, "kaikaku", Token));
        await Assert.ThrowsAsync<AccessRefusedException>(() => Comments.AddAsync(Sakuma, Item, Year, Text, Token));
        await Assert.ThrowsAsync<AccessRefusedException>(() => Comments.RemoveAsync(Sakuma, Item, Year, comment.Id, Token));
        await Assert.ThrowsAsync<AccessRefusedException>(() => Comments.AnswerAsync(Stranger, Item, Year, comment.Id, "二か所に広げる。", "変", Token));
    }

    [Fact]
    public async Task WhatCannotBeRead_IsRefusedFieldByField_AndNothingIsWritten()
    {
        var outcome = await Comments.AddAsync(Miura, Item, Year, new CommentText("", "七月ごろ", ""), Token);

        Assert.Equal(["held-on", "meeting", "text"], outcome.Refusals.Keys.Order());
        Assert.Contains("「七月ごろ」は日付として読めません", Assert.IsType<FieldOutcome.Refused>(outcome.Refusals["held-on"]).Message, StringComparison.Ordinal);
        Assert.Empty(await AllAsync());
    }

    [Fact]
    public async Task FieldThatSomebodyElseChangedMeanwhile_IsAConflict_AndOtherFieldsAreKept()
    {
        await Comments.AddAsync(Miura, Item, Year, Text, Token);
        var comment = await OnlyAsync();
        var colleague = Someone("三田", "kiki", StaffRole.PolicyDivision);
        await Comments.ChangeAsync(colleague, Item, Year, comment.Id, Text, Text with { Text = "早く広げてほしい。" }, Token);

        Assert.True((await Comments.ChangeAsync(Miura, Item, Year, comment.Id, Text, Text with { Meeting = "第2回推進委員会", HeldOn = "令和9年7月10日" }, Token)).IsWritten);
        var both = await Comments.ChangeAsync(Miura, Item, Year, comment.Id, Text, Text with { Meeting = "本部会議", Text = "急がなくてよい。" }, Token);

        Assert.Equal(("早く広げてほしい。", "三田"), Assert.IsType<FieldOutcome.Conflict>(both.Refusals["text"]) is var conflict ? (conflict.Theirs, conflict.Person) : default);
        Assert.Equal(("第2回推進委員会", "早く広げてほしい。"), await OnlyAsync() is var now ? (now.Meeting, now.Text) : default);
    }

    [Fact]
    public async Task Removal_LeavesTheWholeTextInTheLog_AndALateAnswerIsTold()
    {
        await Comments.AddAsync(Miura, Item, Year, Text, Token);
        var comment = await OnlyAsync();
        await Comments.RemoveAsync(Miura, Item, Year, comment.Id, Token);

        Assert.True((await Comments.AnswerAsync(Sakuma, Item, Year, comment.Id, "", "広げる。", Token)).IsGone);
        await using var context = await Contexts.CreateDbContextAsync();
        var log = await context.Changes.Where(change => change.Record == ReportRecord).OrderBy(change => change.Id).ToListAsync();
        Assert.Equal("第1回推進委員会（令和9年7月10日）\nほかの窓口にも広げてほしい。", log[^1].Old);
        Assert.All(log, change => Assert.Equal("委員会の意見", ReformFieldWords.Of(change.Field)));
    }

    [Fact]
    public async Task Comment_OnAPublishedReport_IsReadWithIt_AndGoesThroughTheExchangeFormat()
    {
        var reports = new ReformEditing(Contexts, TimeProvider.System);
        await reports.BeginAsync(Sakuma, Item, Year, Token);
        foreach (var (field, text) in new[] { ("progress", "二か所で始めた。"), ("next", "三か所に広げる。"), ("rating", "B") })
            await reports.ChangeAsync(Sakuma, Item, Year, field, "", text, Token);
        await Flow.HandInAsync(Ono, ReportRecord, "", Token);
        await Flow.AcceptAsync(Miura, ReportRecord, "", Token);
        await Flow.PublishAsync(Miura, ReportRecord, "", Token);

        await Comments.AddAsync(Miura, Item, Year, Text, Token);
        await Comments.AnswerAsync(Sakuma, Item, Year, (await OnlyAsync()).Id, "", "広げる。", Token);

        var city = new Installation(Contexts);
        var file = await city.ExportAsync();
        Assert.Contains("\"heldOn\": \"2027-07-10\"", file, StringComparison.Ordinal);
        await city.ImportAsync(file.Replace("ほかの窓口にも", "全部の窓口に", StringComparison.Ordinal));
        Assert.Equal(("全部の窓口に広げてほしい。", "広げる。"), await OnlyAsync() is var now ? (now.Text, now.Answer) : default);
        Assert.Equal(file.Replace("ほかの窓口にも", "全部の窓口に", StringComparison.Ordinal), await city.ExportAsync());
        await using var context = await Contexts.CreateDbContextAsync();
        Assert.Equal(SubmissionState.Published, await context.Submissions.Where(form => form.Record == ReportRecord).Select(form => form.State).SingleAsync());
    }

    private async Task<CommitteeComment> OnlyAsync() => Assert.Single(await AllAsync());

    private async Task<IReadOnlyList<CommitteeComment>> AllAsync()
    {
        var report = (await new ReformReports(Contexts).FindAsync("kaikaku", Year, Token))!;
        return report.CommentsOn(report.Items.Single());
    }
}
