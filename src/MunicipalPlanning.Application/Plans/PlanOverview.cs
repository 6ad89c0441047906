using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Plans;

namespace MunicipalPlanning.Application.Plans;

/// <summary>A plan in the list of plans.</summary>
public sealed record PlanSummary(string Id, string Name, PlanKind Kind, string? ParentId, FiscalYear? FirstYear, FiscalYear? LastYear, int Items, int Indicators)
{
    /// <summary>令和5年度～令和12年度; open ends stay open; empty where neither is written.</summary>
    public string Period => FirstYear is null && LastYear is null ? "" : $"{FirstYear?.Name}～{LastYear?.Name}";

    /// <summary>The year of the plan's period that is nearest to a year.</summary>
    public FiscalYear Nearest(FiscalYear year) => FirstYear is { } first && year < first ? first : LastYear is { } last && year > last ? last : year;

    public bool Covers(FiscalYear year) => (FirstYear is not { } first || first <= year) && (LastYear is not { } last || year <= last);
}

/// <summary>計画の一覧: all plans side by side.</summary>
public sealed class PlanOverview(IDbContextFactory<PlanningDbContext> contexts)
{
    /// <summary>By kind, the newest period first.</summary>
    public async Task<IReadOnlyList<PlanSummary>> AllAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var items = await context.PlanItems.GroupBy(item => item.PlanId)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        var indicators = await context.PlanItems.SelectMany(item => item.Indicators, (item, _) => item.PlanId).GroupBy(planId => planId)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        var plans = await context.Plans.IgnoreAutoIncludes().AsNoTracking().ToListAsync(cancellationToken);
        return [.. plans.OrderBy(plan => plan.Kind).ThenByDescending(plan => plan.FirstYear).ThenBy(plan => plan.Id, StringComparer.Ordinal)
            .Select(plan => new PlanSummary(plan.Id, plan.Name, plan.Kind, plan.ParentId, plan.FirstYear, plan.LastYear, items.GetValueOrDefault(plan.Id), indicators.GetValueOrDefault(plan.Id)))];
    }
}
