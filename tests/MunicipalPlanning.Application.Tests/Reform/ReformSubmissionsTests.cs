using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Reform;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Application.Tests.Data;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Tests.Reform;

public sealed class ReformSubmissionsTests(TemplateDatabase template) : ReformTest(template)
{
    private SubmissionBulk Bulk => new(Flow, Reminders());

    [Fact]
    public async Task BeginAll_BeginsWhatSomebodyIsInChargeOf_OnceOnly()
    {
        await Reports.BeginAsync(Sakuma, Desk, Year, CancellationToken.None);

        Assert.Equal(1, await BeginAllAsync(Miura));
        Assert.Equal(0, await BeginAllAsync(Miura));

        var lines = await Submissions.ForAsync(Miura, await ReportAsync(), CancellationToken.None);
        Assert.Equal([(Desk, SubmissionState.Drafting), ("kikin", SubmissionState.Drafting), ("shokuin", (SubmissionState?)null)], lines.Select(line => (line.ItemId, line.State)));
        Assert.True(lines[2].LacksUnits);
        await Assert.ThrowsAsync<AccessRefusedException>(() => BeginAllAsync(Ono));
    }

    [Fact]
    public async Task Line_TellsWhatIsMissing_WhoChangedItLast_AndTheDeadlineOfTheResults()
    {
        await BeginAllAsync(Miura);
        Assert.Equal((0, 4), (await LineAsync(Sakuma) is var empty ? empty.Completeness : -1, empty.Problems.Count));

        await WriteAsync();

        var line = await LineAsync(Sakuma);
        Assert.Equal((100, 0, Rating.B, "農野"), (line.Completeness, line.Problems.Count, line.Rating, line.ChangedBy));
        Assert.Equal(new DateOnly(2027, 3, 26), line.Deadline);
        Assert.Equal(["商工課", "農政課"], line.Units.Select(unit => unit.Name));
        Assert.True(line.IsOf("sangyo") && line.IsOf("nosei") && !line.IsOf("kiki"));
    }

    [Fact]
    public async Task BeginAll_AfterTheYearsDeadline_GivesEachOneOfItsOwn()
    {
        var day = new DateOnly(2026, 6, 30);

        await Assert.ThrowsAsync<ReformRefusedException>(async () => await Submissions.BeginAllAsync(Miura, await ReportAsync(), new DateOnly(2026, 5, 19), CancellationToken.None));
        await Submissions.BeginAllAsync(Miura, await ReportAsync(), day, CancellationToken.None);

        Assert.Equal(day, (await LineAsync(Sakuma)).Deadline);
    }

    [Fact]
    public async Task Remarks_AreCountedForTheUnitsOnceItIsSentBack_AndTheirFieldIsNamed()
    {
        await BeginAllAsync(Miura);
        await WriteAsync();
        await Flow.HandInAsync(Ono, DeskRecord, "", CancellationToken.None);
        await Talk.BeginAsync(Miura, DeskRecord, RemarkKind.Remark, new SheetField("next"), "どこに広げますか。", null, "", CancellationToken.None);
        Assert.Equal((1, 0), ((await LineAsync(Miura)).OpenRemarks, (await LineAsync(Sakuma)).OpenRemarks));

        await Flow.ReturnAsync(Miura, DeskRecord, new DateOnly(2027, 4, 9), "場所をお願いします。", CancellationToken.None);

        Assert.Equal(1, (await LineAsync(Sakuma)).OpenRemarks);
        await Talk.BeginAsync(Miura, DeskRecord, RemarkKind.Consultation, new SheetField("progress"), "写真はありますか。", null, "", CancellationToken.None);
        // Those who write with the main unit are told as well.
        var notices = await Notices.ForAsync(Farmer, CancellationToken.None);
        Assert.Equal("商工課の行革報告「窓口の総合化」の「進捗状況・効果」に相談があります", notices[0].Title);
        Assert.Equal("/reform/report/2026/madoguchi#progress", notices[0].Address);
        Assert.Equal("商工課の行革報告「窓口の総合化」が差し戻されました", notices[1].Title);
    }

    [Fact]
    public async Task Repair_OfAnIndicatorsActual_IsSeenBesideItsRemark()
    {
        await BeginAllAsync(Miura);
        await WriteAsync();
        await using var context = await Contexts.CreateDbContextAsync();
        var actual = new SheetField($"indicator/{context.PlanItems.Single(item => item.Id == Desk).Indicators[0].Id}/actual");
        await Flow.HandInAsync(Ono, DeskRecord, "", CancellationToken.None);
        await Talk.BeginAsync(Miura, DeskRecord, RemarkKind.Remark, actual, "年度末の数ですか。", null, "", CancellationToken.None);
        await Flow.ReturnAsync(Miura, DeskRecord, new DateOnly(2027, 4, 9), "確かめてください。", CancellationToken.None);

        await Reports.ChangeAsync(Farmer, Desk, Year, actual.Path, "2", "3", CancellationToken.None);

        Assert.NotNull(Assert.Single(await Talk.ForAsync(Sakuma, DeskRecord, CancellationToken.None)).RepairedAt);
    }

    [Fact]
    public async Task Bulk_AcceptsAndPublishesReports_AndSaysWhyNotTheOthers()
    {
        await BeginAllAsync(Miura);
        await WriteAsync();
        await Flow.HandInAsync(Ono, DeskRecord, "", CancellationToken.None);

        var accepted = await Bulk.AcceptAsync(Miura, [DeskRecord, "reform/2026/kikin"], "", CancellationToken.None);
        var published = await Bulk.PublishAsync(Miura, [DeskRecord], "", CancellationToken.None);

        Assert.Equal([true, false], accepted.Select(outcome => outcome.IsDone));
        Assert.True(Assert.Single(published).IsDone);
        Assert.Equal(SubmissionState.Published, (await LineAsync(Sakuma)).State);
    }

    [Fact]
    public async Task Log_SpeaksOfReportsInTheirWords_AndIsFoundByTheItem()
    {
        await BeginAllAsync(Miura);
        await WriteAsync();

        var page = await new LogSearch(Contexts, Clock).FindAsync(Someone("石田", null, Domain.Access.StaffRole.Administrator), new LogFilter(Words: "窓口"), null, CancellationToken.None);

        Assert.Contains(page.Lines, line => line.Sentence == "令和8年度 行革プランの進捗報告「窓口の総合化」を始めました。");
        Assert.Contains(page.Lines, line => line.Sentence == "令和8年度 行革プランの進捗報告「窓口の総合化」の「次年度への展開」を書きました。");
    }

    [Fact]
    public async Task AnotherMainUnit_HandsInWhatIsOnItsWay()
    {
        await BeginAllAsync(Miura);
        await using (var context = await Contexts.CreateDbContextAsync())
        {
            context.PlanItems.Single(item => item.Id == Desk).Assign(["kiki", "shoko"]);
            await context.SaveChangesAsync();
        }
        await WriteAsync(Sakuma);

        await Assert.ThrowsAsync<AccessRefusedException>(() => Flow.HandInAsync(Ono, DeskRecord, "", CancellationToken.None));
        await Flow.HandInAsync(Someone("危長", "kiki", Domain.Access.StaffRole.SectionHead), DeskRecord, "", CancellationToken.None);
    }

    [Fact]
    public async Task NextYear_IsOpenedWithItsSheets_WhileReportsAreOnTheirWay()
    {
        await BeginAllAsync(Miura);
        await Years.SaveAsync(Miura, Year.Next, "", YearPlan.Propose(Year.Next, null), CancellationToken.None);

        var made = await Years.MakeSheetsAsync(Miura, Year.Next, CancellationToken.None);

        Assert.Empty(made.Refused);
        Assert.Equal(SubmissionState.Drafting, (await LineAsync(Miura)).State);
    }
}
