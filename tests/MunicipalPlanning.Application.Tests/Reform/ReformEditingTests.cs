using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Fields;
using MunicipalPlanning.Application.Plans;
using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Application.Reform;
using MunicipalPlanning.Application.Schedules;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Application.Tests.Data;
using MunicipalPlanning.Application.Tests.Exchange;
using MunicipalPlanning.Application.Tests.Submissions;
using MunicipalPlanning.Domain.Access;
using MunicipalPlanning.Domain.Indicators;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Domain.Projects;
using MunicipalPlanning.Domain.Schedules;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Tests.Reform;

public sealed class ReformEditingTests(TemplateDatabase template) : WorkflowTest(template)
{
    private const string Item = "madoguchi";
    private const string ReportRecord = "reform/2026/madoguchi";
    private static readonly Person Farmer = Someone("農野", "nosei", StaffRole.Member);
    private static readonly Person Stranger = Someone("他田", "kiki", StaffRole.Member);

    private ReformEditing Reports => new(Contexts, TimeProvider.System);

    private ReformRows Rows => new(Contexts, TimeProvider.System);

    private ReformOpening ReportOpening => new(Contexts);

    private ReformReports Reading => new(Contexts);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await using var context = await Contexts.CreateDbContextAsync();
        var plan = new Plan("kaikaku", PlanKind.ReformPlan, "行政経営改革プラン");
        var theme = plan.Add("theme", null, "市民サービス");
        var item = plan.Add(Item, theme, "窓口の総合化");
        item.Assign(["shoko", "nosei"]);
        var indicator = new Indicator("窓口の数", "", "か所", null, "");
        indicator.WriteTarget(Year, new Figure("3"));
        item.Measure(indicator, 0);
        context.Add(plan);
        await context.SaveChangesAsync();
    }

    [Fact]
    public async Task StaffOfEveryUnitInCharge_Write_AndOthersMayNot()
    {
        Assert.IsType<FieldOutcome.Saved>(await ChangeAsync(Sakuma, "progress", "", "二か所で始めた。"));
        Assert.IsType<FieldOutcome.Saved>(await ChangeAsync(Farmer, "next", "", "三か所に広げる。"));
        await Assert.ThrowsAsync<AccessRefusedException>(() => ChangeAsync(Stranger, "progress", "二か所で始めた。", "変"));

        var report = (await Reading.FindAsync("kaikaku", Year, Token))!.Items.Single().Report!;
        Assert.Equal(("二か所で始めた。", "三か所に広げる。"), (report.Progress, report.NextStep));
        Assert.Equal("佐久間", Assert.IsType<FieldOutcome.Conflict>(await ChangeAsync(Farmer, "progress", "", "別の文")).Person);
    }

    [Fact]
    public async Task Effect_AsPeopleWriteIt_IsAddedUp()
    {
        await ChangeAsync(Sakuma, "revenue", "", "２，１２０千円");
        await ChangeAsync(Sakuma, "expenditure", "", "▲720");

        Assert.Equal(2_840, (await Reading.FindAsync("kaikaku", Year, Token))!.Effect.Total!.Value.Amount);
        Assert.Contains("金額として読めません", Assert.IsType<FieldOutcome.Refused>(await ChangeAsync(Sakuma, "revenue", "2120", "調整中")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_GoesToPublication_HandedInByTheMainUnitOnly()
    {
        await Reports.BeginAsync(Farmer, Item, Year, Token);
        var refused = await Assert.ThrowsAsync<SubmissionRefusedException>(() => Flow.HandInAsync(Ono, ReportRecord, "", Token));
        Assert.Equal(4, refused.Problems.Count);
        await ChangeAsync(Sakuma, "progress", "", "二か所で始めた。");
        await ChangeAsync(Sakuma, "next", "", "三か所に広げる。");
        await ChangeAsync(Sakuma, "rating", "", "B");
        await ChangeAsync(Sakuma, $"indicator/{await IndicatorAsync()}/actual", "", "2");

        await Assert.ThrowsAsync<AccessRefusedException>(() => Flow.HandInAsync(Someone("農長", "nosei", StaffRole.SectionHead), ReportRecord, "", Token));
        await Flow.HandInAsync(Ono, ReportRecord, "", Token);

        Assert.Contains("提出済のため", (await Assert.ThrowsAsync<ReformRefusedException>(() => ChangeAsync(Sakuma, "rating", "B", "A"))).Message, StringComparison.Ordinal);
        await using var context = await Contexts.CreateDbContextAsync();
        Assert.Equal(SubmissionState.Submitted, await context.Submissions.Where(form => form.Record == ReportRecord).Select(form => form.State).SingleAsync());
    }

    [Fact]
    public async Task SecondYear_StandsBesideTheFirst_AndTheFirstAnnouncesIt()
    {
        await ChangeAsync(Sakuma, "next", "", "三か所に広げる。");
        await ChangeAsync(Sakuma, "rating", "", "B");
        await ChangeAsync(Sakuma, "revenue", "", "100");
        await Reports.ChangeAsync(Sakuma, Item, Year.Next, "rating", "", "A", Token);
        await Reports.ChangeAsync(Sakuma, Item, Year.Next, "revenue", "", "250", Token);

        var years = ReformYears.Of((await Reading.FindAsync("kaikaku", Year.Next, Token))!).Items[Item];

        Assert.Equal((ReformChange.Better, "三か所に広げる。", 350L), (years.Change, years.Announced, years.Effect.Total!.Value.Amount));
        Assert.Equal((Rating.B, Rating.A), (years.Ratings[Year], years.Ratings[Year.Next]));
    }

    [Fact]
    public async Task ImportOfThePlan_KeepsTheReportsOnTheirWay()
    {
        await Reports.BeginAsync(Sakuma, Item, Year, Token);
        await ChangeAsync(Sakuma, "progress", "", "二か所で始めた。");
        var city = new Installation(Contexts);

        await city.ImportAsync((await city.ExportAsync()).Replace("二か所で始めた。", "取り込んだ文。", StringComparison.Ordinal));

        await using var context = await Contexts.CreateDbContextAsync();
        Assert.True(await context.Submissions.AnyAsync(form => form.Record == ReportRecord));
        Assert.Equal("取り込んだ文。", (await Reading.FindAsync("kaikaku", Year, Token))!.Items.Single().Report!.Progress);
    }

    [Fact]
    public async Task RowsOfTheRoadmap_ComeGoAndMove_AndOneThatComesBackKeepsItsPlace()
    {
        var (first, second) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await Rows.AddAsync(Sakuma, Item, Year, first, Row("窓口の設計", 2026, 2027), 0, Token);
        await Rows.AddAsync(Farmer, Item, Year, second, Row("運用", 2027, 2030), 1, Token);
        Assert.Equal(1, await Rows.MoveAsync(Sakuma, Item, Year, second, 0, Token));
        var removed = await Rows.RemoveAsync(Farmer, Item, Year, second, Token);
        await Rows.AddAsync(Farmer, Item, Year, removed!.Id, removed.Row, removed.Index, Token);

        var rows = (await Reading.FindAsync("kaikaku", Year, Token))!.Items.Single().Source.Roadmap;
        Assert.Equal(["運用", "窓口の設計"], rows.Select(row => row.Entries[0].Text));
        await Assert.ThrowsAsync<AccessRefusedException>(() => Rows.RemoveAsync(Stranger, Item, Year, first, Token));
        var text = ScheduleRowText.Write("", rows[1].Entries);
        Assert.IsType<FieldOutcome.Saved>(await ChangeAsync(Sakuma, $"roadmap/{first}", text, text.Replace("窓口の設計", "窓口の改修", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task ReturnedReport_OpensOnlyWhatWasAsked()
    {
        await BringToAcceptanceAsync();
        await Talk.BeginAsync(Miura, ReportRecord, RemarkKind.Remark, new SheetField("roadmap"), "三年目を足してください。", null, "", Token);
        var actual = $"indicator/{await IndicatorAsync()}/actual";
        await Talk.BeginAsync(Miura, ReportRecord, RemarkKind.Remark, new SheetField(actual), "年度末の数ですか。", null, "", Token);
        await Flow.ReturnAsync(Miura, ReportRecord, new DateOnly(2099, 6, 5), "直してください。", Token);

        await Rows.AddAsync(Sakuma, Item, Year, Guid.CreateVersion7(), Row("運用", 2028, 2028), 0, Token);
        Assert.Equal("差戻しで求められた欄だけ直せます。", (await Assert.ThrowsAsync<ReformRefusedException>(() => ChangeAsync(Farmer, "progress", "二か所で始めた。", "変"))).Message);
        await ChangeAsync(Farmer, actual, "2", "3");
        var opened = (await ReportOpening.OpenAsync(Farmer, "kaikaku", Item, Year, Token))!;
        Assert.Null(opened.Access.WhyLocked(new SheetField("roadmap")));
        Assert.All(opened.Remarks, remark => Assert.NotNull(remark.RepairedAt));
        Assert.Equal((SubmissionState.Returned, 100), (opened.Submission!.State, opened.Check.Completeness));
    }

    [Fact]
    public async Task PublishedReport_SaysWhatItSaid_UntilThePublicationIsTakenBack()
    {
        await BringToAcceptanceAsync();
        await Flow.AcceptAsync(Miura, ReportRecord, "", Token);
        await Flow.PublishAsync(Miura, ReportRecord, "", Token);
        await using (var context = await Contexts.CreateDbContextAsync())
        {
            var item = await context.PlanItems.SingleAsync(item => item.Id == Item);
            item.Rename("窓口の廃止");
            item.AddRow(new ScheduleRow(ScheduleAxis.FiscalYears, "", [new ScheduleEntry(ScheduleAxis.FiscalYears, 2029, 2029, ScheduleEntryKind.Text, "後で足した")]), 0);
            item.Assign(["nosei"]);
            item.Indicators[0].WriteActual(Year, new Figure("99"));
            item.Report(Year).Write("後で変えた。");
            item.Report(Year).TakeEffect(null, new Thousands(9_999));
            await context.SaveChangesAsync();
        }

        var published = (await Reading.FindAsync("kaikaku", Year, Token))!;
        var shown = published.Items.Single();
        Assert.Equal(("窓口の総合化", "二か所で始めた。", "概ね予定どおり"), (shown.Source.Title, shown.Report!.Progress, shown.RatingWord));
        Assert.Equal((0, "2", 2), (shown.Source.Roadmap.Count, shown.Source.Indicators[0].In(Year)!.Actual.ToString(), shown.Source.Units.Count));
        Assert.Equal(2_840, published.Effect.Total!.Value.Amount);
        // The year after sees what this one published, and the plan as it is now.
        var next = (await Reading.FindAsync("kaikaku", Year.Next, Token))!;
        Assert.Equal(("三か所に広げる。", "窓口の廃止"), (ReformYears.Of(next).Items[Item].Announced, next.Items.Single().Source.Title));

        await Flow.UnpublishAsync(Miura, ReportRecord, "数を直すため", Token);
        var today = (await Reading.FindAsync("kaikaku", Year, Token))!.Items.Single();
        Assert.Equal(("窓口の廃止", "後で変えた。", 1), (today.Source.Title, today.Report!.Progress, today.Source.Roadmap.Count));
    }

    private async Task BringToAcceptanceAsync()
    {
        await Reports.BeginAsync(Farmer, Item, Year, Token);
        await ChangeAsync(Sakuma, "progress", "", "二か所で始めた。");
        await ChangeAsync(Sakuma, "next", "", "三か所に広げる。");
        await ChangeAsync(Sakuma, "rating", "", "B");
        await ChangeAsync(Sakuma, "revenue", "", "2,120");
        await ChangeAsync(Sakuma, "expenditure", "", "▲720");
        await ChangeAsync(Sakuma, $"indicator/{await IndicatorAsync()}/actual", "", "2");
        await Flow.HandInAsync(Ono, ReportRecord, "", Token);
    }

    private static NewScheduleRow Row(string text, int from, int to) => new("", [new ScheduleEntry(ScheduleAxis.FiscalYears, from, to, ScheduleEntryKind.Arrow, text)]);

    private Task<FieldOutcome> ChangeAsync(Person person, string path, string old, string text) => Reports.ChangeAsync(person, Item, Year, path, old, text, Token);

    private async Task<Guid> IndicatorAsync()
    {
        await using var context = await Contexts.CreateDbContextAsync();
        return (await context.PlanItems.SingleAsync(item => item.Id == Item)).Indicators[0].Id;
    }
}
