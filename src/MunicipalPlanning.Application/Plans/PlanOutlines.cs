using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Data;

namespace MunicipalPlanning.Application.Plans;

/// <summary>Reads the trees of plans.</summary>
public sealed class PlanOutlines(IDbContextFactory<PlanningDbContext> contexts)
{
    /// <returns>Null if there is no such plan.</returns>
    public async Task<PlanOutline?> FindAsync(string planId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await context.Plans.AsNoTracking().SingleOrDefaultAsync(plan => plan.Id == planId, cancellationToken) is not { } plan)
            return null;
        var items = await context.PlanItems.Where(item => item.PlanId == planId)
            .Select(item => new Item(item.Id, item.ParentId, item.Position, item.Number, item.Title, item.IsPriority)).ToListAsync(cancellationToken);
        return new PlanOutline(
            plan.Id, plan.Name, plan.Kind, plan.ParentId, plan.FirstYear, plan.LastYear, plan.CautionPercent, plan.Levels, Flatten(items),
            [.. plan.Glossary.Select(term => new PlanTermView(term.Id, term.Term, term.Meaning))],
            [.. plan.Chapters.Select(chapter => new PlanChapterView(chapter.Id, chapter.Title, chapter.Year, chapter.Text))]);
    }

    private static List<PlanNode> Flatten(List<Item> items)
    {
        var children = items.OrderBy(item => item.Position).ToLookup(item => item.ParentId);
        var nodes = new List<PlanNode>(items.Count);
        Walk(null, 0);
        return nodes;

        void Walk(string? parentId, int depth)
        {
            foreach (var (index, item) in children[parentId].Index())
            {
                nodes.Add(new PlanNode(item.Id, item.ParentId, item.Number, item.Title, depth, index, item.IsPriority, children[item.Id].Count()));
                Walk(item.Id, depth + 1);
            }
        }
    }

    private sealed record Item(string Id, string? ParentId, int Position, string Number, string Title, bool IsPriority);
}
