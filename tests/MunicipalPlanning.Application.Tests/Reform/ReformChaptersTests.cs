using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Plans;
using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Application.Reform;
using MunicipalPlanning.Application.Tests.Data;
using MunicipalPlanning.Application.Tests.Submissions;
using MunicipalPlanning.Domain.Access;
using MunicipalPlanning.Domain.Plans;

namespace MunicipalPlanning.Application.Tests.Reform;

public sealed class ReformChaptersTests(TemplateDatabase template) : WorkflowTest(template)
{
    private const string PlanId = "kaikaku";
    private static readonly Person Policy = Someone("三浦", "seisaku", StaffRole.PolicyDivision);

    private ReformChapters Chapters => new(Contexts, TimeProvider.System);

    private ReformReports Reading => new(Contexts);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await using var context = await Contexts.CreateDbContextAsync();
        var plan = new Plan(PlanId, PlanKind.ReformPlan, "行政経営改革プラン");
        plan.Narrate([new PlanChapter("１．概要", null, "計画の文"), new PlanChapter($"２．{Year.Name}の結果", Year, $"{Year.Name}は進んだ。"), new PlanChapter("３．今後", Year, "続ける。")]);
        context.Add(plan);
        await context.SaveChangesAsync();
    }

    [Fact]
    public async Task CarryForward_CopiesTheNewestYearBefore_InItsOrder_AndMarksWhatIsUnchanged()
    {
        var later = Year.Next.Next;

        await Chapters.CarryForwardAsync(Policy, PlanId, later, Token);

        var report = (await Reading.FindAsync(PlanId, later, Token))!;
        var carried = report.Plan.Chapters.Where(chapter => chapter.Year == later).ToList();
        Assert.Equal([($"２．{later.Name}の結果", $"{later.Name}は進んだ。"), ("３．今後", "続ける。")], carried.Select(chapter => (chapter.Title, chapter.Text)));
        Assert.Equal(carried.Select(chapter => chapter.Id).ToHashSet(), CarriedChapters.Unchanged(report.Plan.Chapters, later));
        await Chapters.WriteAsync(Policy, PlanId, [new ChapterChange(carried[0].Id, carried[0].Text, "別の文")], Token);
        Assert.Equal([carried[1].Id], CarriedChapters.Unchanged((await Reading.FindAsync(PlanId, later, Token))!.Plan.Chapters, later));
        await using var context = await Contexts.CreateDbContextAsync();
        Assert.Equal(2, await context.Changes.CountAsync(change => change.Words == $"{Year.Name}の章を写した"));
    }

    [Fact]
    public async Task CarryForward_OverAYearThatIsBegun_OrFromNothing_OrBySomebodyElse_IsRefused()
    {
        Assert.Contains("もう書き始められています", (await Assert.ThrowsAsync<PlanRefusedException>(() => Chapters.CarryForwardAsync(Policy, PlanId, Year, Token))).Message, StringComparison.Ordinal);
        Assert.Contains("より前の年度に、章がありません", (await Assert.ThrowsAsync<PlanRefusedException>(() => Chapters.CarryForwardAsync(Policy, PlanId, Year.Previous, Token))).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<AccessRefusedException>(() => Chapters.CarryForwardAsync(Sakuma, PlanId, Year.Next, Token));
    }

    [Fact]
    public async Task Write_OverATextThatSomebodyChanged_WritesNoneOfTheChapters()
    {
        var chapters = (await Reading.FindAsync(PlanId, Year, Token))!.Plan.Chapters.Where(chapter => chapter.Year == Year).ToList();

        await Assert.ThrowsAsync<PlanRefusedException>(() => Chapters.WriteAsync(Policy, PlanId, [new ChapterChange(chapters[0].Id, chapters[0].Text, "一"), new ChapterChange(chapters[1].Id, "前の文", "二")], Token));

        Assert.Equal(chapters, (await Reading.FindAsync(PlanId, Year, Token))!.Plan.Chapters.Where(chapter => chapter.Year == Year));
    }
}
