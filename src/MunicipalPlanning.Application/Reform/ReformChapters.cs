using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Access;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Plans;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Plans;

namespace MunicipalPlanning.Application.Reform;

/// <summary>Changes several chapters of a year's report at once: carries them forward, moves the place of a table. One chapter is a field of the plan.</summary>
public sealed class ReformChapters(IDbContextFactory<PlanningDbContext> contexts, TimeProvider clock)
{
    /// <summary>写して始める: the chapters of the newest year before, for a year that has none.</summary>
    /// <returns>The new chapters.</returns>
    /// <exception cref="AccessRefusedException">The person may not write plans.</exception>
    /// <exception cref="PlanRefusedException">There is no such plan, the year has chapters, no year before has any.</exception>
    public async Task<IReadOnlyList<Guid>> CarryForwardAsync(Person person, string planId, FiscalYear year, CancellationToken cancellationToken)
    {
        await using var work = await PlanWork.OpenAsync(contexts, clock, person, planId, cancellationToken);
        if (work.Plan.Chapters.Any(chapter => chapter.Year == year))
            throw new PlanRefusedException($"{year.Name}の章は、もう書き始められています。画面に出ている章に書いてください。");
        var from = work.Plan.Chapters.Select(chapter => chapter.Year).Where(of => of < year).Max()
            ?? throw new PlanRefusedException($"{year.Name}より前の年度に、章がありません。「章を加える」から書き始めてください。");
        var carried = work.Plan.Chapters.Where(chapter => chapter.Year == from).Select(chapter => Carry(chapter, from, year)).ToList();
        foreach (var chapter in carried)
            work.Plan.Narrate(chapter, work.Plan.Chapters.Count);
        foreach (var chapter in carried)
            work.Log(PlanLog.Plan(planId), $"chapter/{chapter.Id}", "", PlanRow.Of(chapter).Words, $"{from.Name}の章を写した");
        await work.CommitAsync(cancellationToken);
        return [.. carried.Select(chapter => chapter.Id)];
    }

    /// <summary>Writes all of the chapters, or none.</summary>
    /// <exception cref="AccessRefusedException">The person may not write plans.</exception>
    /// <exception cref="PlanRefusedException">There is no such plan, or somebody changed one of the chapters meanwhile.</exception>
    public async Task WriteAsync(Person person, string planId, IReadOnlyList<ChapterChange> changes, CancellationToken cancellationToken)
    {
        await using var work = await PlanWork.OpenAsync(contexts, clock, person, planId, cancellationToken);
        foreach (var change in changes)
        {
            if (work.Plan.Chapters.FirstOrDefault(chapter => chapter.Id == change.ChapterId) is not { } chapter || chapter.Text != change.Old)
                throw new PlanRefusedException("この章は、いま別の文になっています。画面の文を確かめてから、もう一度動かしてください。");
            chapter.Write(change.Text);
            work.Log(PlanLog.Plan(planId), PlanField.ChapterText(chapter.Id).Path, change.Old, change.Text);
        }
        await work.CommitAsync(cancellationToken);
    }

    private static PlanChapter Carry(PlanChapter chapter, FiscalYear from, FiscalYear year)
    {
        try
        {
            return new PlanChapter(CarriedChapters.Turn(chapter.Title, from, year), year, CarriedChapters.Turn(chapter.Text, from, year));
        }
        catch (ArgumentException)
        {
            throw new PlanRefusedException($"章「{chapter.Title}」が長すぎるため写せません。{from.Name}の章を短くするか、二つの章に分けてください。");
        }
    }
}
