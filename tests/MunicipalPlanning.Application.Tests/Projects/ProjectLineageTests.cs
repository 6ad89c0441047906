using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Application.Tests.Data;
using MunicipalPlanning.Domain.Access;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Indicators;
using MunicipalPlanning.Domain.Projects;

namespace MunicipalPlanning.Application.Tests.Projects;

public sealed class ProjectLineageTests(TemplateDatabase template) : RegisterTest(template)
{
    private const string Id = "sogyo-shien";

    private ProjectLineage Lineage => new(Contexts, TimeProvider.System);

    private ProjectTrends Trends => new(Contexts);

    [Fact]
    public async Task Renamed_TheYearsBeforeKeepTheOldName_AndBothNamesFindIt()
    {
        await Lineage.RenameAsync(Sakuma, Year, Id, "まちなか創業支援事業", CancellationToken.None);

        Assert.Equal("まちなか創業支援事業", (await ViewAsync()).PriorityProjects.Single().Name);
        Assert.Equal("創業支援事業", (await Views.FindAsync(Year.Previous, "shoko", CancellationToken.None))!.PriorityProjects.Single().Name);
        Assert.Equal("創業支援事業", (await Register.ListAsync(All with { Year = Year.Previous }, CancellationToken.None)).Projects.Single(project => project.Id == Id).Name);
        Assert.Contains(Id, await FindAsync(All with { Words = "創業支援" }));
        Assert.Contains(Id, await FindAsync(All with { Words = "まちなか" }));
        var past = (await Past.OpenAsync(Sakuma, Year, "shoko", CancellationToken.None))!;
        Assert.Equal("創業支援事業", past.After(0)!.PriorityProjects.Single().Name);
    }

    [Fact]
    public async Task FormerName_IsFoundAfterTheNameIsQuiteAnother()
    {
        await Lineage.RenameAsync(Sakuma, Year, Id, "しごとの芽応援事業", CancellationToken.None);

        Assert.Equal([Id], await FindAsync(All with { Words = "創業支援事業" }));
        Assert.Contains("もう改称しています", (await Assert.ThrowsAsync<ProjectRefusedException>(() => Lineage.RenameAsync(Sakuma, Year, Id, "別の名前", CancellationToken.None))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Merged_ShowsWhereItComesFrom_AndTheFiguresOfBothPredecessors()
    {
        await AddAsync("juku", "創業塾開催事業", "shoko", Figures(2024, 300, 280, "12"), year: new FiscalYear(2024));
        await AddAsync("tempo", "空き店舗活用事業", "shoko", Figures(2024, 500, 450, null), year: new FiscalYear(2024));
        await AddAsync("new", "まちなか創業事業", "shoko", Figures(2026, 900, 850, "20"));
        await Lineage.SucceedAsync(Sakuma, Year, "new", "juku", CancellationToken.None);
        await Lineage.SucceedAsync(Sakuma, Year, "new", "tempo", CancellationToken.None);

        var lineage = (await Lineage.ReadAsync("new", CancellationToken.None))!;
        var merged = Assert.Single(lineage.Steps, step => step.Kind == LineageKind.Merged);
        Assert.Equal((Year, "統合", "まちなか創業事業"), (merged.Year, merged.Word, merged.Name));
        Assert.Equal(["創業塾開催事業", "空き店舗活用事業"], merged.From.Order(StringComparer.Ordinal));
        Assert.Equal("new", Assert.Single((await Lineage.ReadAsync("juku", CancellationToken.None))!.Successors).ProjectId);

        var trend = await Trends.ReadAsync("new", CancellationToken.None);
        Assert.Equal([(2024, 800L, 730L), (2026, 900L, 850L)], trend.Years.Select(year => (year.Year.Start, year.Budget!.Value.Amount, year.Settlement!.Value.Amount)));
        Assert.Equal(94.4m, trend.Years[1].ExecutionRate);
        Assert.Equal(["12", "20"], Assert.Single(trend.Outcomes).Values.Select(value => value.Actual.Text));
    }

    [Fact]
    public async Task Succession_ThatWouldMakeACircle_IsRefusedInWords()
    {
        await AddAsync("new", "まちなか創業事業", "shoko");
        await Lineage.SucceedAsync(Sakuma, Year, "new", Id, CancellationToken.None);

        var refused = await Assert.ThrowsAsync<ProjectRefusedException>(() => Lineage.SucceedAsync(Sakuma, Year, Id, "new", CancellationToken.None));

        Assert.Contains("前身にはできません", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task YearOpened_TakesWhatGoesOn_LeavesWhatHasEnded_AndNamesWhatHasNoUnit()
    {
        var next = Year.Next;
        await AddAsync("over", "終わる事業", "shoko", Figures(2026, 1, 1, null));
        await AddAsync("lost", "課のなくなる事業", "nosei", Figures(2026, 1, 1, null));
        await Lineage.EndAsync(Sakuma, Year, "over", true, CancellationToken.None);
        await using (var context = await Contexts.CreateDbContextAsync())
        {
            var unit = await context.Units.SingleAsync(unit => unit.Id == "nosei");
            unit.Arrange(unit.Kind, unit.ParentId, unit.Order, unit.FirstYear, Year);
            await context.SaveChangesAsync();
        }

        var opened = await new ProjectCreation(Contexts, TimeProvider.System).OpenYearAsync(Someone("三浦", null, StaffRole.PolicyDivision), next, CancellationToken.None);

        Assert.Equal(1, opened.Count);
        Assert.Equal(["就農支援事業", "課のなくなる事業"], opened.WithoutUnit.Order(StringComparer.Ordinal));
        Assert.Equal([Id], await FindAsync(All with { Year = next }));
    }

    private static Action<ProjectYear> Figures(int year, long budget, long settlement, string? actual) => record =>
    {
        record.Fund(new Thousands(budget), new Thousands(settlement));
        if (actual is null)
            return;
        var outcome = new Indicator("創業者数", "", "人", null, "");
        outcome.WriteActual(new FiscalYear(year), new Figure(actual));
        record.Achieve([outcome]);
    };
}
