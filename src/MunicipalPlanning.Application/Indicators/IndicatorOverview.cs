using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Sheets;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Indicators;
using MunicipalPlanning.Domain.Plans;

namespace MunicipalPlanning.Application.Indicators;

/// <summary>指標: reads how the indicators of a plan stand.</summary>
public sealed class IndicatorOverview(IDbContextFactory<PlanningDbContext> contexts)
{
    /// <summary>Plans go on from plans; more of them than this are not looked through.</summary>
    private const int MostGenerations = 5;

    /// <returns>Null if there is no such plan.</returns>
    public async Task<PlanIndicators?> ForAsync(string planId, FiscalYear year, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await PlanIndicatorTree.LoadAsync(context, planId, cancellationToken) is { } tree ? IndicatorLines.Of(tree, year) : null;
    }

    /// <returns>Null if the plan has no such indicator.</returns>
    public async Task<IndicatorDetail?> FindAsync(string planId, FiscalYear year, Guid indicatorId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await PlanIndicatorTree.LoadAsync(context, planId, cancellationToken) is not { } tree)
            return null;
        var plan = IndicatorLines.Of(tree, year);
        if (plan.Lines.FirstOrDefault(line => line.Id == indicatorId) is not { } line)
            return null;
        var indicator = tree.Indicators.First(pair => pair.Indicator.Id == indicatorId).Indicator;
        var earlier = await FindEarlierAsync(context, line, cancellationToken);
        var history = earlier.SelectMany(other => IndicatorTrend.Measured(other.Indicator, year)).GroupBy(point => point.Year).Select(group => group.First()).ToList();
        var first = history.Select(point => point.Year).Append(plan.AxisFirst).Min();
        var trend = IndicatorTrend.Of(indicator, IndicatorPath.Of(indicator, tree.Plan.FirstYear), year, first, plan.AxisLast, history);
        return new IndicatorDetail(plan, line, trend, [.. earlier.Select(other => other.Ancestor)]);
    }

    /// <summary>The indicators of the same name in the items that the item goes on from, the nearest plan first.</summary>
    private static async Task<List<(IndicatorAncestor Ancestor, Indicator Indicator)>> FindEarlierAsync(PlanningDbContext context, IndicatorLine line, CancellationToken cancellationToken)
    {
        var name = SearchFolding.Fold(line.Name);
        var (found, seen) = (new List<(IndicatorAncestor, Indicator)>(), new HashSet<string> { line.Item.Id });
        List<string> ids = [line.Item.Id];
        for (var generation = 0; ids.Count > 0 && generation < MostGenerations; generation++)
        {
            var below = ids;
            ids = await context.Set<PlanItemAncestor>().Where(link => below.Contains(link.PlanItemId)).Select(link => link.AncestorId).Distinct().ToListAsync(cancellationToken);
            ids.RemoveAll(id => !seen.Add(id));
            if (ids.Count == 0)
                break;
            var above = ids;
            var rows = await context.PlanItems.Where(item => above.Contains(item.Id))
                .Join(context.Plans, item => item.PlanId, plan => plan.Id, (item, plan) => new { Item = item, Plan = plan })
                .SelectMany(pair => pair.Item.Indicators, (pair, indicator) => new { pair.Item.Number, pair.Item.Title, PlanId = pair.Plan.Id, PlanName = pair.Plan.Name, pair.Plan.LastYear, Indicator = indicator })
                .AsNoTracking().ToListAsync(cancellationToken);
            found.AddRange(rows.Where(row => SearchFolding.Fold(row.Indicator.Name) == name).OrderByDescending(row => row.LastYear)
                .Select(row => (new IndicatorAncestor(row.Indicator.Id, row.PlanId, row.PlanName, $"{row.Number} {row.Title}".TrimStart(), row.LastYear, IndicatorLines.Years(row.Indicator)), row.Indicator)));
        }
        return found;
    }
}
