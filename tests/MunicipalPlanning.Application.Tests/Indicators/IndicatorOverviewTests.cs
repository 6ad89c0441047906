using System.Diagnostics;
using MunicipalPlanning.Application.Tests.Data;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Indicators;
using MunicipalPlanning.Domain.Plans;

namespace MunicipalPlanning.Application.Tests.Indicators;

public sealed class IndicatorOverviewTests(TemplateDatabase template) : IndicatorTest(template)
{
    [Fact]
    public async Task Lines_StandInTheOrderOfTheTree_WithItemAndState()
    {
        var plan = await ReadAsync();

        Assert.Equal(["市内の開業件数（累計）", "空き店舗率", "新規就農者数", "住みよいと思う市民の割合"], plan.Lines.Select(line => line.Name));
        Assert.Equal([IndicatorState.Caution, IndicatorState.Caution, IndicatorState.NotMeasured, IndicatorState.OnTrack], plan.Lines.Select(line => line.Standing.State));
        Assert.Equal(2, plan.Count(IndicatorState.Caution));
        Assert.Equal(("2101", "創業の支援", "にぎわい"), (plan.Lines[0].Item.Number, plan.Lines[0].Item.Title, plan.Lines[0].Item.FirstTitle));
        Assert.Equal(("R7", "104件※", "R10", "230件"), (plan.Lines[0].Latest!.Year!.Value.ShortName, plan.Lines[0].Latest!.Text, plan.Lines[0].Target!.Year!.Value.ShortName, plan.Lines[0].Target!.Text));
    }

    [Fact]
    public async Task Units_OfAnItemWithout_AreThoseBelowOrAbove()
    {
        await using (var context = await Contexts.CreateDbContextAsync())
        {
            var plan = context.Plans.Single(plan => plan.Id == PlanId);
            var items = context.PlanItems.Where(item => item.PlanId == PlanId).ToList();
            items.Single(item => item.Id == "nigiwai").Measure([new Indicator("上の指標", "", "", IndicatorDirection.Up, "")]);
            var below = plan.Add("below", items.Single(item => item.Id == "sogyo"), "窓口");
            below.Measure([new Indicator("下の指標", "", "", IndicatorDirection.Up, "")]);
            await context.SaveChangesAsync();
        }

        var lines = (await ReadAsync()).Lines;

        Assert.Equal("商工課、農政課", lines.Single(line => line.Name == "上の指標").Item.UnitNames);
        Assert.Equal("商工課", lines.Single(line => line.Name == "下の指標").Item.UnitNames);
        Assert.Equal("", lines.Single(line => line.Name == "住みよいと思う市民の割合").Item.UnitNames);
    }

    [Fact]
    public async Task Caution_OfThePlan_MovesTheStates()
    {
        await using (var context = await Contexts.CreateDbContextAsync())
        {
            context.Plans.Single(plan => plan.Id == PlanId).CautionBelow(95);
            await context.SaveChangesAsync();
        }

        Assert.Equal(IndicatorState.Missed, (await ReadAsync()).Lines[0].Standing.State);
    }

    [Fact]
    public async Task EarlierYear_IsSeenAsItWas()
    {
        var line = (await ReadAsync(2023)).Lines[0];

        Assert.Equal(("31件", 31m), (line.Latest!.Text, line.Standing.Actual!.Number));
        Assert.Equal([2023], line.Trend.Actuals.Select(point => point.Year.Start));
    }

    [Fact]
    public async Task Detail_GoesOnFromTheEarlierPlan()
    {
        var detail = (await Overview.FindAsync(PlanId, Year, Shops.Id, CancellationToken.None))!;

        Assert.Equal([2019, 2021, 2023, 2024, 2025], detail.Trend.Actuals.Select(point => point.Year.Start));
        Assert.Equal(31, detail.Trend.Actuals[2].Number);
        Assert.Equal(("第1次計画", "創業"), (Assert.Single(detail.Ancestors).PlanName, detail.Ancestors[0].ItemTitle));
    }

    [Fact]
    public async Task WhatIsNotThere_IsNull()
    {
        Assert.Null(await Overview.ForAsync("nowhere", Year, CancellationToken.None));
        Assert.Null(await Overview.FindAsync(PlanId, Year, Guid.NewGuid(), CancellationToken.None));
    }

    [Fact]
    public async Task AThousandIndicators_AreReadInASecond()
    {
        await using (var context = await Contexts.CreateDbContextAsync())
        {
            var plan = context.Plans.Single(plan => plan.Id == PlanId);
            for (var number = 0; number < 250; number++)
                plan.Add($"many-{number}", null, $"施策{number}").Measure(Enumerable.Range(0, 4).Select(at => Many($"指標{number}-{at}")));
            await context.SaveChangesAsync();
        }
        await ReadAsync();

        var watch = Stopwatch.StartNew();
        var read = await ReadAsync();

        Assert.Equal(1004, read.Lines.Count);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(1), $"{watch.Elapsed}");
    }

    private static Indicator Many(string name)
    {
        var indicator = new Indicator(name, "", "件", IndicatorDirection.Up, "");
        indicator.StartFrom(new FiscalYear(2022), new Figure("100"));
        indicator.Measure(Enumerable.Range(2023, 6).Select(year => new IndicatorValue(new FiscalYear(year), new Figure($"{year - 1900}"), new Figure(year > 2025 ? "" : $"{year - 1910}"))));
        return indicator;
    }
}
