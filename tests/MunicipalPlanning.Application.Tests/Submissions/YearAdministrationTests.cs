using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Submissions;
using MunicipalPlanning.Application.Tests.Data;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Sheets;
using MunicipalPlanning.Domain.Submissions;

namespace MunicipalPlanning.Application.Tests.Submissions;

public sealed class YearAdministrationTests(TemplateDatabase template) : HomeTest(template)
{
    private static readonly FiscalYear Next = Year.Next;

    [Fact]
    public async Task NextYear_IsProposedWithLastYearsDates_OnWorkingDays()
    {
        var stand = await Years.ReadAsync(Miura, Next, CancellationToken.None);

        Assert.True(stand is { IsOpen: false, IsProposedFromLastYear: true });
        // 2027-05-29 and -06-05 are Saturdays.
        Assert.Equal((new DateOnly(2027, 4, 1), new DateOnly(2027, 5, 28), new DateOnly(2027, 6, 4)), (stand.Plan.Phases[0].Begins, stand.Plan.Phases[0].WriteUntil, stand.Plan.Phases[0].HandInUntil));
    }

    [Fact]
    public async Task Opening_StoresTheProposalAndLogsIt()
    {
        var plan = (await Years.ReadAsync(Miura, Next, CancellationToken.None)).Plan;

        await Years.SaveAsync(Miura, Next, "", plan, CancellationToken.None);

        Assert.Equal(plan.Stamp, (await Years.ReadAsync(Miura, Next, CancellationToken.None)).Plan.Stamp);
        await using var context = await Contexts.CreateDbContextAsync();
        Assert.Equal(3, await context.Changes.CountAsync(change => change.Record == "year/2027" && change.Kind == ChangeKind.Year && change.Person == "三浦"));
    }

    [Fact]
    public async Task OpenYear_IsChanged_PhaseByPhaseAndWordByWord()
    {
        var plan = await PlanAsync();
        var changed = plan with
        {
            Phases = [plan.Phases[0] with { OpenParts = [SheetPart.Goal], WriteUntil = new(2026, 5, 25) }, PhasePlan.Empty(PhaseKind.MidtermCheck), plan.Phases[2]],
            SkipsInternalReview = true,
            Instructions = new Dictionary<SheetPart, string>(plan.Instructions) { [SheetPart.Goal] = "二文で書いてください。" },
        };

        await Years.SaveAsync(Miura, Year, plan.Stamp, changed, CancellationToken.None);

        Assert.Equal(changed.Stamp, (await PlanAsync()).Stamp);
    }

    [Fact]
    public async Task SecondOfTwo_WhoChangeTheYearAtOnce_IsToldAndOverwritesNothing()
    {
        var plan = await PlanAsync();
        await Years.SaveAsync(Miura, Year, plan.Stamp, plan with { SkipsInternalReview = true }, CancellationToken.None);

        var refused = await Assert.ThrowsAsync<YearRefusedException>(() => Years.SaveAsync(Miura, Year, plan.Stamp, plan with { Phases = [plan.Phases[0], PhasePlan.Empty(PhaseKind.MidtermCheck), plan.Phases[2]] }, CancellationToken.None));

        Assert.Contains("ほかの人が先に", refused.Message, StringComparison.Ordinal);
        Assert.False((await PlanAsync()).Phases[1].IsEmpty);
        await Assert.ThrowsAsync<YearRefusedException>(() => Years.SaveAsync(Miura, Year, "", plan, CancellationToken.None));
    }

    [Theory]
    [InlineData("GoalSetting.WriteUntil", "2026-03-31", "より前")]
    [InlineData("GoalSetting.HandInUntil", "2026-05-01", "より前")]
    [InlineData("GoalSetting.ReviewUntil", "", "ありません")]
    [InlineData("MidtermCheck.Begins", "2026-06-26", "確認の期限")]
    [InlineData("YearEndEvaluation.PublishOn", "2029-05-01", "までの日")]
    public async Task WrongDate_IsRefusedBesideItsField(string field, string date, string expected)
    {
        var plan = await PlanAsync();
        DateOnly? day = date.Length == 0 ? null : DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture);
        var wrong = plan with { Phases = [.. plan.Phases.Select(phase => field.StartsWith($"{phase.Kind}.", StringComparison.Ordinal) ? With(phase, field.Split('.')[1], day) : phase)] };

        var refused = await Assert.ThrowsAsync<YearRefusedException>(() => Years.SaveAsync(Miura, Year, plan.Stamp, wrong, CancellationToken.None));

        Assert.Contains(refused.Faults, fault => fault.Field == field && fault.Message.Contains(expected, StringComparison.Ordinal));
        Assert.Equal(plan.Stamp, (await PlanAsync()).Stamp);
    }

    [Fact]
    public async Task Instruction_OverItsLimit_IsRefusedBesideItsField()
    {
        var plan = await PlanAsync();
        var wrong = plan with { Instructions = new Dictionary<SheetPart, string>(plan.Instructions) { [SheetPart.Outline] = new('長', Instruction.Longest + 1) } };

        var refused = await Assert.ThrowsAsync<YearRefusedException>(() => Years.SaveAsync(Miura, Year, plan.Stamp, wrong, CancellationToken.None));

        Assert.Equal("Instruction.Outline", Assert.Single(refused.Faults).Field);
    }

    [Fact]
    public async Task SheetsForEveryUnit_AreMadeOnce_WithLastYearsTexts()
    {
        var first = await Years.MakeSheetsAsync(Miura, Year, CancellationToken.None);
        var again = await Years.MakeSheetsAsync(Miura, Year, CancellationToken.None);

        Assert.Equal((2, 2, 0, 4), (first.Made, first.Existing, again.Made, again.Existing));
        var next = await Years.MakeSheetsAsync(Miura, Next, CancellationToken.None);
        Assert.Equal(4, next.Made);
        Assert.Equal("創業を増やす。", (await Views.FindAsync(Next, "shoko", CancellationToken.None))!.Goal);
    }

    [Fact]
    public async Task Section_MayNeitherReadNorChangeTheYearsPlan()
    {
        var plan = await PlanAsync();

        await Assert.ThrowsAsync<AccessRefusedException>(() => Years.ReadAsync(Nakahara, Year, CancellationToken.None));
        await Assert.ThrowsAsync<AccessRefusedException>(() => Years.SaveAsync(Nakahara, Year, plan.Stamp, plan, CancellationToken.None));
        await Assert.ThrowsAsync<AccessRefusedException>(() => Years.MakeSheetsAsync(Nakahara, Year, CancellationToken.None));
    }

    private async Task<YearPlan> PlanAsync() => (await Years.ReadAsync(Miura, Year, CancellationToken.None)).Plan;

    private static PhasePlan With(PhasePlan phase, string field, DateOnly? day) => field switch
    {
        nameof(PhasePlan.Begins) => phase with { Begins = day },
        nameof(PhasePlan.WriteUntil) => phase with { WriteUntil = day },
        nameof(PhasePlan.HandInUntil) => phase with { HandInUntil = day },
        nameof(PhasePlan.ReviewUntil) => phase with { ReviewUntil = day },
        _ => phase with { PublishOn = day },
    };
}
