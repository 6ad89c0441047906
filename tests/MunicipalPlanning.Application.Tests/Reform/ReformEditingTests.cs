using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Fields;
using MunicipalPlanning.Application.Plans;
using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Application.Reform;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Application.Tests.Data;
using MunicipalPlanning.Application.Tests.Exchange;
using MunicipalPlanning.Application.Tests.Submissions;
using MunicipalPlanning.Domain.Access;
using MunicipalPlanning.Domain.Indicators;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Tests.Reform;

public sealed class ReformEditingTests(TemplateDatabase template) : WorkflowTest(template)
{
    private const string Item = "madoguchi";
    private const string ReportRecord = "reform/2026/madoguchi";
    private static readonly Person Farmer = Someone("農野", "nosei", StaffRole.Member);
    private static readonly Person Stranger = Someone("他田", "kiki", StaffRole.Member);

    private ReformEditing Reports => new(Contexts, TimeProvider.System);

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

    private Task<FieldOutcome> ChangeAsync(Person person, string path, string old, string text) => Reports.ChangeAsync(person, Item, Year, path, old, text, Token);

    private async Task<Guid> IndicatorAsync()
    {
        await using var context = await Contexts.CreateDbContextAsync();
        return (await context.PlanItems.SingleAsync(item => item.Id == Item)).Indicators[0].Id;
    }
}
