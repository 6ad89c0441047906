using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Fields;
using MunicipalPlanning.Application.Indicators;
using MunicipalPlanning.Application.Plans;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Application.Tests.Data;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Indicators;
using MunicipalPlanning.Domain.Plans;

namespace MunicipalPlanning.Application.Tests.Indicators;

public sealed class IndicatorEntryTests(TemplateDatabase template) : IndicatorTest(template)
{
    [Fact]
    public async Task Grid_ShowsTargetLastYearAndThisYear_AndWhoMayWrite()
    {
        var sheet = (await Entry.OpenAsync(Sakuma, PlanId, Year, CancellationToken.None))!;

        Assert.Equal(("", "67", "104※"), (sheet.Lines[0].Target, sheet.Lines[0].LastActual, sheet.Lines[0].Actual));
        Assert.Equal([null, null, "実績は農政課が書きます。", "担当課が決まっていないため、政策推進課だけが書けます。"], sheet.Lines.Select(line => line.WhyLocked));
        Assert.DoesNotContain(sheet.Lines, line => line.MayWriteTarget);
    }

    [Fact]
    public async Task Change_IsKeptAsTypedAndLogged()
    {
        var outcome = await Entry.ChangeAsync(Sakuma, PlanId, Actual(Vacancies, "sogyo"), "18.8", "１６．９％※", CancellationToken.None);

        Assert.IsType<FieldOutcome.Saved>(outcome);
        var line = (await ReadAsync()).Lines[1];
        Assert.Equal(("１６．９％※", IndicatorState.OnTrack), (line.Latest!.Text, line.Standing.State));
        await using var context = await Contexts.CreateDbContextAsync();
        var change = await context.Changes.SingleAsync();
        Assert.Equal(("佐久間", "plan-item/sogyo", $"indicator/{Vacancies.Id}/2025/actual", "18.8", "１６．９％※"), (change.Person, change.Record, change.Field, change.Old, change.New));
    }

    [Fact]
    public async Task Change_OfAYearWithoutFigures_BeginsItAndEmptyEndsItAgain()
    {
        await Entry.ChangeAsync(Sakuma, PlanId, Actual(Vacancies, "sogyo", 2026), "", "16.0", CancellationToken.None);
        Assert.Equal([2025, 2026, 2028], (await ReadAsync()).Lines[1].Years.Select(year => year.Year!.Value.Start));

        await Entry.ChangeAsync(Sakuma, PlanId, Actual(Vacancies, "sogyo", 2026), "16.0", "", CancellationToken.None);

        Assert.Equal([2025, 2028], (await ReadAsync()).Lines[1].Years.Select(year => year.Year!.Value.Start));
    }

    [Fact]
    public async Task Change_OfWhatAnotherChanged_IsAConflictWithBothTexts()
    {
        await Entry.ChangeAsync(Sakuma, PlanId, Actual(Vacancies, "sogyo"), "18.8", "17.0", CancellationToken.None);

        var outcome = await Entry.ChangeAsync(Miura, PlanId, Actual(Vacancies, "sogyo"), "18.8", "16.0", CancellationToken.None);

        var conflict = Assert.IsType<FieldOutcome.Conflict>(outcome);
        Assert.Equal(("17.0", "佐久間"), (conflict.Theirs, conflict.Person));
        Assert.Equal("17.0%", (await ReadAsync()).Lines[1].Latest!.Text);
    }

    [Fact]
    public async Task SimultaneousChanges_OfDifferentYearsOfOneIndicator_AllGoThrough()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(2023, 5).Where(year => year != 2025)
            .Select(year => Entry.ChangeAsync(Sakuma, PlanId, Actual(Vacancies, "sogyo", year), "", $"{year}", CancellationToken.None)));

        Assert.All(outcomes, outcome => Assert.IsType<FieldOutcome.Saved>(outcome));
        Assert.Equal(["2023", "2024", "18.8", "2026", "2027", ""], (await ReadAsync()).Lines[1].Years.Select(year => year.Actual));
    }

    [Fact]
    public async Task Change_BeyondTheLimit_IsRefusedWithTheCount()
    {
        var outcome = await Entry.ChangeAsync(Sakuma, PlanId, Actual(Vacancies, "sogyo"), "18.8", new string('あ', 10_000), CancellationToken.None);

        Assert.Equal("10,000字あります。値は100字までです。短くしてください。", Assert.IsType<FieldOutcome.Refused>(outcome).Message);
        Assert.Equal("18.8%", (await ReadAsync()).Lines[1].Latest!.Text);
    }

    [Fact]
    public async Task Change_OfAnothersIndicator_IsRefused()
    {
        await Assert.ThrowsAsync<AccessRefusedException>(() => Entry.ChangeAsync(Hayashi, PlanId, Actual(Vacancies, "sogyo"), "18.8", "1", CancellationToken.None));
        await Assert.ThrowsAsync<AccessRefusedException>(() => Entry.ChangeAsync(Sakuma, PlanId, Actual(Everyone, "kurashi"), "", "1", CancellationToken.None));
        await Assert.ThrowsAsync<AccessRefusedException>(() => Entry.ChangeAsync(Mori, PlanId, Actual(Vacancies, "sogyo"), "18.8", "1", CancellationToken.None));
        await Assert.ThrowsAsync<AccessRefusedException>(() => Entry.ChangeAsync(Sakuma, PlanId, PlanField.Target("sogyo", Vacancies.Id, Year), "", "1", CancellationToken.None));
        // The address of one's own item does not open the indicator of another.
        Assert.IsType<FieldOutcome.Gone>(await Entry.ChangeAsync(Sakuma, PlanId, Actual(Farmers, "sogyo"), "調整中", "1", CancellationToken.None));
    }

    [Fact]
    public async Task Change_ByTheDepartmentAndThePolicyDivision_GoesThrough()
    {
        Assert.IsType<FieldOutcome.Saved>(await Entry.ChangeAsync(Nakahara, PlanId, Actual(Vacancies, "sogyo"), "18.8", "17", CancellationToken.None));
        Assert.IsType<FieldOutcome.Saved>(await Entry.ChangeAsync(Miura, PlanId, Actual(Everyone, "kurashi"), "", "66", CancellationToken.None));
        Assert.IsType<FieldOutcome.Saved>(await Entry.ChangeAsync(Miura, PlanId, PlanField.Target("sogyo", Vacancies.Id, Year), "", "17以下", CancellationToken.None));
        Assert.IsType<FieldOutcome.Saved>(await Entry.ChangeAsync(Sakuma, PlanId, PlanField.Indicator("sogyo", Vacancies.Id, "note"), "", "※ 調査の方法を改めた。", CancellationToken.None));
    }

    [Fact]
    public async Task Target_OutsideThePlan_IsRefused()
    {
        var outcome = await Entry.ChangeAsync(Miura, PlanId, PlanField.Target("sogyo", Vacancies.Id, new FiscalYear(2031)), "", "10", CancellationToken.None);

        Assert.Equal("令和13年度は計画の期間の外です。期間の中の年度に目標値を書いてください。", Assert.IsType<FieldOutcome.Refused>(outcome).Message);
    }

    [Fact]
    public async Task Paste_OfManyCells_IsOneChangeAndUndoneInOne()
    {
        IReadOnlyList<IndicatorCellChange> pasted = [new(Actual(Shops, "sogyo"), "104※", "110"), new(Actual(Vacancies, "sogyo"), "18.8", "16.5"), new(Actual(Farmers, "shuno"), "調整中", "12")];

        var outcome = await Entry.PasteAsync(Miura, PlanId, pasted, "貼り付け", CancellationToken.None);

        Assert.True(outcome.IsSaved);
        Assert.Equal(["110件", "16.5%", "12人"], (await ReadAsync()).Lines.Take(3).Select(line => line.Latest!.Text));
        await using var context = await Contexts.CreateDbContextAsync();
        Assert.Equal(["貼り付け", "貼り付け", "貼り付け"], await context.Changes.Select(change => change.Words).ToListAsync());

        Assert.True((await Entry.PasteAsync(Miura, PlanId, [.. pasted.Select(change => change with { Old = change.New, New = change.Old })], "貼り付けの取消し", CancellationToken.None)).IsSaved);
        Assert.Equal(["104件※", "18.8%", "調整中"], (await ReadAsync()).Lines.Take(3).Select(line => line.Latest!.Text));
    }

    [Fact]
    public async Task Paste_WithOneCellThatCannotBe_WritesNothingAndNamesIt()
    {
        var outcome = await Entry.PasteAsync(
            Miura, PlanId, [new(Actual(Shops, "sogyo"), "104※", "110"), new(Actual(Vacancies, "sogyo"), "17.0", "16.5"), new(Actual(Farmers, "shuno"), "調整中", new string('1', 101))], "貼り付け", CancellationToken.None);

        Assert.Equal([Actual(Vacancies, "sogyo"), Actual(Farmers, "shuno")], outcome.Faults.Select(fault => fault.Field));
        Assert.IsType<FieldOutcome.Conflict>(outcome.Faults[0].Outcome);
        Assert.Equal("104件※", (await ReadAsync()).Lines[0].Latest!.Text);
        await using var context = await Contexts.CreateDbContextAsync();
        Assert.Empty(await context.Changes.ToListAsync());
    }

    [Fact]
    public async Task Paste_ThatReachesIntoAnothersRow_WritesNothing()
    {
        await Assert.ThrowsAsync<AccessRefusedException>(() => Entry.PasteAsync(Sakuma, PlanId, [new(Actual(Vacancies, "sogyo"), "18.8", "16.5"), new(Actual(Farmers, "shuno"), "調整中", "12")], "貼り付け", CancellationToken.None));

        Assert.Equal("18.8%", (await ReadAsync()).Lines[1].Latest!.Text);
    }

    [Fact]
    public async Task Paste_OfMoreThanAnyGrid_IsRefused()
    {
        var change = new IndicatorCellChange(Actual(Vacancies, "sogyo"), "18.8", "16.5");

        await Assert.ThrowsAsync<PlanRefusedException>(() => Entry.PasteAsync(Miura, PlanId, [.. Enumerable.Repeat(change, IndicatorEntry.MostCells + 1)], "貼り付け", CancellationToken.None));
    }
}
