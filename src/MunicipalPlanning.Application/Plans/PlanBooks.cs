using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Reform;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Domain.Plans;

namespace MunicipalPlanning.Application.Plans;

/// <summary>Reads plans as books.</summary>
public sealed class PlanBooks(IDbContextFactory<PlanningDbContext> contexts)
{
    /// <returns>Null if there is no such plan.</returns>
    public async Task<PlanBookView?> FindAsync(string planId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return (await ReadAsync(context, planId, cancellationToken))?.View;
    }

    /// <summary>Reports of a year that were published say what they said then.</summary>
    internal static async Task<PublishedBook?> ReadAsync(PlanningDbContext context, string planId, CancellationToken cancellationToken)
    {
        var plan = await context.Plans.AsNoTracking().SingleOrDefaultAsync(plan => plan.Id == planId, cancellationToken);
        if (plan is null)
            return null;
        var municipality = await context.Municipalities.Select(municipality => municipality.Name).SingleOrDefaultAsync(cancellationToken) ?? "";
        var items = await context.PlanItems.AsNoTracking().Where(item => item.PlanId == planId).ToListAsync(cancellationToken);
        var published = await PublishedReport.ReadAsync(context, items.SelectMany(item => item.Progress), cancellationToken);
        foreach (var (report, copy) in published)
            copy.Restore(report);
        var units = await context.Units.Select(unit => new { unit.Id, unit.Name }).ToDictionaryAsync(unit => unit.Id, unit => unit.Name, cancellationToken);
        return new PublishedBook(View(municipality, plan, items, units), published);
    }

    private static PlanBookView View(string municipality, Plan plan, IEnumerable<PlanItem> items, Dictionary<string, string> units)
    {
        var children = items.ToLookup(item => item.ParentId);
        return new PlanBookView(
            municipality,
            plan.Id,
            plan.Name,
            plan.Kind,
            plan.FirstYear,
            plan.LastYear,
            plan.CautionPercent,
            plan.Levels,
            [.. plan.Chapters.Select(chapter => new PlanBookChapter(chapter.Title, chapter.Year, chapter.Text) { Id = chapter.Id })],
            Below(null, 0),
            [.. plan.Glossary.Select(term => new PlanBookTerm(term.Term, term.Meaning))]);

        IReadOnlyList<PlanBookItem> Below(string? parentId, int depth) =>
            [.. children[parentId].OrderBy(item => item.Position).Select(item => View(item, depth, units, Below(item.Id, depth + 1)))];
    }

    private static PlanBookItem View(PlanItem item, int depth, Dictionary<string, string> units, IReadOnlyList<PlanBookItem> below) => new(
        item.Id,
        depth,
        item.Number,
        item.Title,
        item.IsPriority,
        [.. item.Units.Select(link => units[link.UnitId])],
        item.UnitsText,
        item.Policy,
        [.. item.Issues.Select(issue => issue.Text)],
        [.. item.Actions.Select(action => new PlanBookAction(action.Number, action.Text, action.IsPriority))],
        item.Indicators,
        [.. item.Roadmap.Select(row => new ScheduleRowView(row.Id, row.Title, row.Entries))],
        item.Progress,
        below);
}

/// <summary>計画書 with the copies of what its items' reports said when they were published.</summary>
internal sealed record PublishedBook(PlanBookView View, IReadOnlyDictionary<ItemProgress, PublishedReport> Published);
