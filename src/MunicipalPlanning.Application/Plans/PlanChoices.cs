using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Plans;

namespace MunicipalPlanning.Application.Plans;

/// <summary>A plan that a sheet of the year can name, with its items in the order of the tree.</summary>
public sealed record PlanForChoice(string Id, string Name, PlanKind Kind, IReadOnlyList<PlanItemForChoice> Items);

/// <summary>A plan item to choose.</summary>
/// <param name="Depth">0 for the first level.</param>
/// <param name="LevelName">What the plan calls this depth; empty if it does not name it.</param>
public sealed record PlanItemForChoice(string Id, string? ParentId, string Title, int Depth, string LevelName, bool HasItems);

/// <summary>The plans that cover a year, for choosing from.</summary>
public sealed class PlanChoices(IDbContextFactory<PlanningDbContext> contexts)
{
    public async Task<IReadOnlyList<PlanForChoice>> ForYearAsync(FiscalYear year, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var plans = await context.Plans.AsNoTracking().IgnoreAutoIncludes().ToListAsync(cancellationToken);
        var items = await context.PlanItems
            .Select(item => new Node(item.Id, item.PlanId, item.ParentId, item.Position, item.Number + item.Title)).ToListAsync(cancellationToken);
        var itemsOf = items.ToLookup(item => item.PlanId);
        return [.. plans.Where(plan => plan.Covers(year)).OrderBy(plan => plan.Kind).ThenBy(plan => plan.Id, StringComparer.Ordinal)
            .Select(plan => new PlanForChoice(plan.Id, plan.Name, plan.Kind, [.. Flatten(plan.Levels, itemsOf[plan.Id])]))];
    }

    private static IEnumerable<PlanItemForChoice> Flatten(IReadOnlyList<string> levels, IEnumerable<Node> nodes)
    {
        var children = nodes.ToLookup(node => node.ParentId);
        return Walk(null, 0);

        IEnumerable<PlanItemForChoice> Walk(string? parentId, int depth) =>
            children[parentId].OrderBy(node => node.Position).SelectMany(node =>
                Walk(node.Id, depth + 1).Prepend(new PlanItemForChoice(node.Id, node.ParentId, node.Title, depth, depth < levels.Count ? levels[depth] : "", children[node.Id].Any())));
    }

    private sealed record Node(string Id, string PlanId, string? ParentId, int Position, string Title);
}
