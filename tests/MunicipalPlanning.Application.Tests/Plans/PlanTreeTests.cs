using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Plans;
using MunicipalPlanning.Application.Tests.Data;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Organization;
using MunicipalPlanning.Domain.Plans;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Tests.Plans;

/// <summary>Items come, move and go; plans begin from plans.</summary>
public sealed class PlanTreeTests(TemplateDatabase template) : PlanTest(template)
{
    [Fact]
    public async Task Add_AtAPlace_PutsTheNeighboursAside()
    {
        await PlanArranging.AddAsync(Policy, "plan", "nigiwai", 0, "観光の振興", default);
        await PlanArranging.AddAsync(Policy, "plan", null, 0, "安心のまち", default);

        Assert.Equal(["安心のまち", "② にぎわいの創出", "　観光の振興", "　創業の支援"], await TreeAsync());
    }

    [Fact]
    public async Task Move_ToAnotherLevel_TakesAllBelowAlongAndTheWayBackLeadsBack()
    {
        var below = await PlanArranging.AddAsync(Policy, "plan", "sogyo", 0, "相談", default);

        var from = await PlanArranging.MoveAsync(Policy, "plan", "sogyo", new PlanPlace(null, 0), default);
        Assert.Equal(["創業の支援", "　相談", "② にぎわいの創出"], await TreeAsync());
        await PlanArranging.MoveAsync(Policy, "plan", "sogyo", from, default);

        Assert.Equal(["② にぎわいの創出", "　創業の支援", "　　相談"], await TreeAsync());
        Assert.Equal("sogyo", (await ItemAsync(below)).ParentId);
    }

    [Fact]
    public async Task Move_UnderItself_IsRefused()
    {
        var refused = await Assert.ThrowsAsync<PlanRefusedException>(() => PlanArranging.MoveAsync(Policy, "plan", "nigiwai", new PlanPlace("sogyo", 0), default));

        Assert.Contains("「②にぎわいの創出」を、それ自身やその下の項目の下へは移せません", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Add_BelowTheTenthLevel_IsRefused()
    {
        string? parent = "sogyo";
        for (var level = 3; level <= PlanItem.MostLevels; level++)
            parent = await PlanArranging.AddAsync(Policy, "plan", parent, 0, "下", default);

        var refused = await Assert.ThrowsAsync<PlanRefusedException>(() => PlanArranging.AddAsync(Policy, "plan", parent, 0, "下", default));

        Assert.Contains("10段まで", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Remove_OfWhatASheetUses_IsRefusedWithTheSheetsName()
    {
        var refused = await Assert.ThrowsAsync<PlanRefusedException>(() => Removal.RemoveAsync(Policy, "plan", "nigiwai", null, default));

        Assert.Contains("商工課の", refused.Message, StringComparison.Ordinal);
        Assert.Equal(2, (await TreeAsync()).Count);
    }

    [Fact]
    public async Task Remove_WithAnHeir_MovesTheLinksAndAPublishedSheetKeepsItsWords()
    {
        var heir = await PlanArranging.AddAsync(Policy, "plan", null, 9, "活気のあるまち", default);
        await SetStateAsync(Year.Previous, SubmissionState.Published);

        await Removal.RemoveAsync(Policy, "plan", "nigiwai", heir, default);

        var (now, last) = (await ViewAsync(), (await Views.FindAsync(Year.Previous, "shoko", default))!);
        Assert.Equal(("活気のあるまち", heir), (now.PriorityProjects[0].Measure, now.PriorityProjects[0].MeasureItemId));
        Assert.Equal(("②にぎわいの創出", null), (last.PriorityProjects[0].Measure, last.PriorityProjects[0].MeasureItemId));
        Assert.Equal(["活気のあるまち"], await TreeAsync());
    }

    [Fact]
    public async Task Remove_OfWhatAProjectServes_LetsItServeTheHeir()
    {
        await using (var context = await Contexts.CreateDbContextAsync())
        {
            (await context.ProjectYears.OrderBy(year => year.Id).FirstAsync()).Serve(["sogyo"]);
            await context.SaveChangesAsync();
        }

        await Removal.RemoveAsync(Policy, "plan", "sogyo", "nigiwai", default);

        await using var after = await Contexts.CreateDbContextAsync();
        Assert.Equal(["nigiwai"], await after.ProjectYears.SelectMany(year => year.PlanLinks).Select(link => link.PlanItemId).ToListAsync());
    }

    [Fact]
    public async Task Remove_AndRestore_LeavesTheItemAsItWas()
    {
        var before = await ItemAsync("sogyo");

        var removed = await Removal.RemoveAsync(Policy, "plan", "sogyo", null, default);
        Assert.Equal(["② にぎわいの創出"], await TreeAsync());
        await Removal.RestoreAsync(Policy, "plan", removed, default);

        var after = await ItemAsync("sogyo");
        Assert.Equal(before.Units, after.Units);
        Assert.Equal(before.Indicators[0].Values, after.Indicators[0].Values);
        Assert.Equal(["② にぎわいの創出", "　創業の支援"], await TreeAsync());
    }

    [Fact]
    public async Task Copy_OfAnOldPlan_GoesOnFromItsItemsAndLastFigures()
    {
        await ReorganizeAsync();

        var id = await PlanCreation.CopyAsync(Policy, "plan", new PlanDraft("次の計画", PlanKind.BasicPlan, null, new FiscalYear(2028), new FiscalYear(2032), ["施策", "個別施策"]), new PlanCopyParts(true, true, true, true), default);

        var node = (await new PlanOutlines(Contexts).FindAsync(id, default))!.Nodes[1];
        var item = (await Items.OpenAsync(id, node.Id, default))!;
        Assert.Equal(["② にぎわいの創出", "　創業の支援"], await TreeAsync(id));
        Assert.Equal(("基本計画", "sogyo", 1), (item.Ancestors[0].PlanName, item.Ancestors[0].Id, item.Ancestors[0].Indicators));
        Assert.Equal(["商工観光課"], item.Units.Select(unit => unit.Name));
        Assert.Equal(("68件※", 2024), (item.Indicators[0].Baseline, item.Indicators[0].BaselineYear!.Value.Start));
        Assert.Empty(item.Indicators[0].Values);
        Assert.Equal(node.Id, Assert.Single((await ItemAsync("sogyo")).Descendants).Id);
    }

    [Fact]
    public async Task Delete_OfAPlanInUse_NamesWhoUsesIt()
    {
        var refused = await Assert.ThrowsAsync<PlanRefusedException>(() => PlanCreation.DeleteAsync(Policy, "plan", default));

        Assert.Contains("商工課の", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Create_WithTheNameOfAnother_IsRefused() =>
        await Assert.ThrowsAsync<PlanRefusedException>(() => PlanCreation.CreateAsync(Policy, new PlanDraft("基本計画", PlanKind.BasicPlan, null, null, null, []), default));

    private async Task SetStateAsync(FiscalYear year, SubmissionState state)
    {
        await using var context = await Contexts.CreateDbContextAsync();
        await context.Database.ExecuteSqlAsync($"update submissions set state = {state.ToString()}, round = 1 where record = {$"sheet/{year}/shoko"}");
    }

    /// <summary>商工課 becomes 商工観光課 in 2026.</summary>
    private async Task ReorganizeAsync()
    {
        await using var context = await Contexts.CreateDbContextAsync();
        var old = await context.Units.SingleAsync(unit => unit.Id == "shoko");
        old.Arrange(UnitKind.Section, "sangyo", 1, null, new FiscalYear(2025));
        var heir = new OrganizationUnit("shoko-kanko", UnitKind.Section, "商工観光課");
        heir.Arrange(UnitKind.Section, "sangyo", 1, new FiscalYear(2026), null);
        heir.ComesFrom(["shoko"]);
        context.Add(heir);
        await context.SaveChangesAsync();
    }
}
