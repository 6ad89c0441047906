using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Exchange.Format;

namespace MunicipalPlanning.Application.Exchange.Checking;

/// <summary>What the database holds already, as far as a file may refer to it or be at odds with it.</summary>
internal sealed record KnownRecords
{
    public static KnownRecords None { get; } = new();

    /// <summary>Null for an installation that holds nothing yet.</summary>
    public ExchangeMunicipality? Municipality { get; init; }

    /// <summary>上位の部 by unit.</summary>
    public IReadOnlyDictionary<string, string?> UnitParents { get; init; } = new Dictionary<string, string?>();

    /// <summary>前身の部署 by unit.</summary>
    public ILookup<string, string> UnitPredecessors { get; init; } = Array.Empty<string>().ToLookup(id => id);

    /// <summary>上位計画 by plan.</summary>
    public IReadOnlyDictionary<string, string?> PlanParents { get; init; } = new Dictionary<string, string?>();

    /// <summary>The plan of each plan item.</summary>
    public IReadOnlyDictionary<string, string> ItemPlans { get; init; } = new Dictionary<string, string>();

    /// <summary>前の計画の項目 by plan item.</summary>
    public ILookup<string, string> ItemAncestors { get; init; } = Array.Empty<string>().ToLookup(id => id);

    public IReadOnlySet<string> Projects { get; init; } = new HashSet<string>();

    /// <summary>前身の事務事業 by project.</summary>
    public ILookup<string, string> ProjectPredecessors { get; init; } = Array.Empty<string>().ToLookup(id => id);

    /// <summary>The plan items that the file's version of their plan no longer has.</summary>
    public IReadOnlyList<string> LostItems { get; init; } = [];

    /// <summary>Who, outside the file, uses the plan items that the file's version of their plan no longer has.</summary>
    public ILookup<string, string> UsersOfLostItems { get; init; } = Array.Empty<string>().ToLookup(id => id);

    public static async Task<KnownRecords> LoadAsync(PlanningDbContext context, ExchangeFile file, CancellationToken cancellationToken)
    {
        var municipality = await context.Municipalities.AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        var predecessors = await context.Units.SelectMany(unit => unit.Predecessors).AsNoTracking().ToListAsync(cancellationToken);
        var ancestors = await context.PlanItems.SelectMany(item => item.Ancestors).AsNoTracking().ToListAsync(cancellationToken);
        var successions = await context.Projects.SelectMany(project => project.Predecessors).AsNoTracking().ToListAsync(cancellationToken);
        var itemPlans = await context.PlanItems.Select(item => new { item.Id, item.PlanId }).ToDictionaryAsync(item => item.Id, item => item.PlanId, cancellationToken);
        var lost = FindLost(file, itemPlans);
        return new()
        {
            Municipality = municipality is null ? null : new() { Code = municipality.Code.Digits, Name = municipality.Name },
            UnitParents = await context.Units.Select(unit => new { unit.Id, unit.ParentId }).ToDictionaryAsync(unit => unit.Id, unit => unit.ParentId, cancellationToken),
            UnitPredecessors = predecessors.ToLookup(link => link.UnitId, link => link.PredecessorId),
            PlanParents = await context.Plans.Select(plan => new { plan.Id, plan.ParentId }).ToDictionaryAsync(plan => plan.Id, plan => plan.ParentId, cancellationToken),
            ItemPlans = itemPlans,
            ItemAncestors = ancestors.ToLookup(link => link.PlanItemId, link => link.AncestorId),
            Projects = await context.Projects.Select(project => project.Id).ToHashSetAsync(cancellationToken),
            ProjectPredecessors = successions.ToLookup(link => link.SuccessorId, link => link.PredecessorId),
            LostItems = lost,
            UsersOfLostItems = await ItemUsers.FindAsync(context, file, lost, cancellationToken),
        };
    }

    private static List<string> FindLost(ExchangeFile file, Dictionary<string, string> itemPlans)
    {
        var plans = file.Plans.Select(plan => plan.Id).ToHashSet();
        var kept = file.Plans.SelectMany(plan => plan.Items).WithDescendants().Select(item => item.Id).ToHashSet();
        return [.. itemPlans.Where(item => plans.Contains(item.Value) && !kept.Contains(item.Key)).Select(item => item.Key)];
    }
}
