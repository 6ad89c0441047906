using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Fields;
using MunicipalPlanning.Application.Plans;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Application.Tests.Data;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Plans;

namespace MunicipalPlanning.Application.Tests.Plans;

public sealed class PlanEditingTests(TemplateDatabase template) : PlanTest(template)
{
    [Fact]
    public async Task Change_ByThePolicyDivision_IsStoredAndLogged()
    {
        var outcome = await ChangeAsync(PlanField.Policy("sogyo"), "", "創業を切れ目なく支えます。");

        var item = await ItemAsync("sogyo");
        Assert.IsType<FieldOutcome.Saved>(outcome);
        Assert.Equal("創業を切れ目なく支えます。", item.Policy);
        Assert.Equal("三浦", item.LastChanges["policy"].Person);
    }

    [Fact]
    public async Task Change_BySectionStaff_IsRefused() =>
        await Assert.ThrowsAsync<AccessRefusedException>(() => PlanEditing.ChangeAsync(Sakuma, "plan", PlanField.Policy("sogyo"), "", "書く", default));

    [Fact]
    public async Task Change_OfATextThatAnotherChangedMeanwhile_AnswersBothAndWritesNothing()
    {
        await ChangeAsync(PlanField.Title("sogyo"), "創業の支援", "創業と事業承継の支援");

        var outcome = await ChangeAsync(PlanField.Title("sogyo"), "創業の支援", "起業の支援");

        Assert.Equal("創業と事業承継の支援", Assert.IsType<FieldOutcome.Conflict>(outcome).Theirs);
        Assert.Equal("創業と事業承継の支援", (await ItemAsync("sogyo")).Title);
    }

    [Fact]
    public async Task Number_OfANeighbour_IsRefusedInWhateverWidth()
    {
        var id = await PlanArranging.AddAsync(Policy, "plan", null, 9, "安心して暮らせるまち", default);
        await ChangeAsync(PlanField.Number(id), "", "3-1");
        var other = await PlanArranging.AddAsync(Policy, "plan", null, 9, "学びのまち", default);

        var outcome = await ChangeAsync(PlanField.Number(other), "", "３-１");

        Assert.Contains("「安心して暮らせるまち」が使っています", Assert.IsType<FieldOutcome.Refused>(outcome).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Target_OutsideThePlansPeriod_IsRefusedAndInsideIsKeptAsWritten()
    {
        var outside = await ChangeAsync(PlanField.Target("sogyo", IndicatorId, new FiscalYear(2028)), "", "200");
        await ChangeAsync(PlanField.Target("sogyo", IndicatorId, new FiscalYear(2026)), "", "毎年120件以上");

        Assert.Contains("令和10年度は計画の期間（令和5年度から令和9年度）の外", Assert.IsType<FieldOutcome.Refused>(outside).Message, StringComparison.Ordinal);
        Assert.Equal([("2024", "", "68件※"), ("2026", "毎年120件以上", ""), ("2027", "150", "")], (await ItemAsync("sogyo")).Indicators[0].Values.Select(value => ($"{value.Year}", value.Target, value.Actual)));
    }

    [Fact]
    public async Task LastYear_BeforeATarget_IsRefusedWithTheIndicatorsName()
    {
        var outcome = await ChangeAsync(PlanField.LastYear, "2027", "2026");

        Assert.Contains("開業件数", Assert.IsType<FieldOutcome.Refused>(outcome).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parent_ThatStandsBelow_IsRefused()
    {
        var below = await PlanCreation.CreateAsync(Policy, new PlanDraft("観光計画", PlanKind.IndividualPlan, "plan", null, null, []), default);

        var outcome = await ChangeAsync(PlanField.Parent, "", below);

        Assert.Contains("ひと回り", Assert.IsType<FieldOutcome.Refused>(outcome).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ancestors_ThatComeFromTheItemItself_AreRefused()
    {
        await ChangeAsync(PlanField.Ancestors("sogyo"), "", "nigiwai");

        var outcome = await ChangeAsync(PlanField.Ancestors("nigiwai"), "", "sogyo");

        Assert.Contains("ひと回り", Assert.IsType<FieldOutcome.Refused>(outcome).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Term_DefinedTwice_IsRefused()
    {
        await Rows.AddAsync(Policy, "plan", null, PlanList.Terms, Guid.NewGuid(), new PlanRow.Term("ＮＰＯ", "非営利の団体。"), 9, default);

        var refused = await Assert.ThrowsAsync<PlanRefusedException>(() => Rows.AddAsync(Policy, "plan", null, PlanList.Terms, Guid.NewGuid(), new PlanRow.Term("NPO", "民間の団体。"), 9, default));

        Assert.Contains("もう用語解説にあります", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_OverTheStoredLimit_IsRefusedWithItsLength()
    {
        var outcome = await ChangeAsync(PlanField.Policy("sogyo"), "", new string('あ', 10_001));

        Assert.Contains("10,001字", Assert.IsType<FieldOutcome.Refused>(outcome).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Row_TakenAway_ComesBackToItsPlaceWithAllItSaid()
    {
        var first = Guid.NewGuid();
        await Rows.AddAsync(Policy, "plan", "sogyo", PlanList.Actions, first, new PlanRow.Action("①", "相談窓口を置く。", true), 9, default);
        await Rows.AddAsync(Policy, "plan", "sogyo", PlanList.Actions, Guid.NewGuid(), new PlanRow.Action("②", "空き店舗を貸す。", false), 9, default);
        var indicator = (await Rows.RemoveAsync(Policy, "plan", "sogyo", PlanList.Indicators, IndicatorId, default))!;
        var action = (await Rows.RemoveAsync(Policy, "plan", "sogyo", PlanList.Actions, first, default))!;
        Assert.Empty((await ItemAsync("sogyo")).Indicators);

        await Rows.AddAsync(Policy, "plan", "sogyo", PlanList.Indicators, indicator.Id, indicator.Row, indicator.Index, default);
        await Rows.AddAsync(Policy, "plan", "sogyo", PlanList.Actions, action.Id, action.Row, action.Index, default);

        var item = await ItemAsync("sogyo");
        Assert.Equal(["①相談窓口を置く。True", "②空き店舗を貸す。False"], item.Actions.Select(row => $"{row.Number}{row.Text}{row.IsPriority}"));
        Assert.Equal([("68件※", ""), ("", "150")], item.Indicators[0].Values.Select(value => (value.Actual, value.Target)));
    }

    [Fact]
    public async Task Row_Moved_ChangesPlacesOnly()
    {
        foreach (var text in new[] { "一", "二", "三" })
            await Rows.AddAsync(Policy, "plan", "sogyo", PlanList.Issues, Guid.NewGuid(), new PlanRow.Issue(text), 9, default);
        var third = (await ItemAsync("sogyo")).Issues[2].Id;

        var from = await Rows.MoveAsync(Policy, "plan", "sogyo", PlanList.Issues, third, 0, default);

        Assert.Equal(2, from);
        Assert.Equal(["三", "一", "二"], (await ItemAsync("sogyo")).Issues.Select(issue => issue.Text));
    }
}
