using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Indicators;

namespace MunicipalPlanning.Application.Plans;

/// <summary>計画の文: what the plan says of an item, to read beside what is written for it.</summary>
/// <param name="Path">From the first level down to the item itself.</param>
/// <param name="Below">The items right below it.</param>
public sealed record PlanItemText(
    string PlanId,
    string PlanName,
    FiscalYear Year,
    IReadOnlyList<PlanItemPlace> Path,
    string Policy,
    IReadOnlyList<PlanActionText> Actions,
    IReadOnlyList<PlanIndicatorText> Indicators,
    IReadOnlyList<PlanItemPlace> Below)
{
    public PlanItemPlace Item => Path[^1];
}

/// <summary>個別の取組 of an item.</summary>
public sealed record PlanActionText(string Number, string Text, bool IsPriority);

/// <summary>指標 of an item as a year sees it.</summary>
/// <param name="Target">The year's target, or else the next one; empty if there is none.</param>
/// <param name="TargetYear">Null where the plan gives no year.</param>
/// <param name="Actual">The newest actual up to the year; empty if there is none.</param>
public sealed record PlanIndicatorText(string Name, string Unit, string Target, FiscalYear? TargetYear, string Actual, FiscalYear? ActualYear);

/// <summary>Reads the text of plan items.</summary>
public sealed class PlanTexts(IDbContextFactory<PlanningDbContext> contexts)
{
    /// <returns>Null if there is no such item.</returns>
    public async Task<PlanItemText?> FindAsync(string itemId, FiscalYear year, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var item = await context.PlanItems.AsNoTracking().SingleOrDefaultAsync(item => item.Id == itemId, cancellationToken);
        if (item is null || await PlanItemTree.ReadAsync(context, item.PlanId, cancellationToken) is not { } plan)
            return null;
        var place = plan.Find(itemId)!;
        return new PlanItemText(
            plan.Id,
            plan.Name,
            year,
            [.. plan.SelfAndAbove(place).Reverse()],
            item.Policy,
            [.. item.Actions.Select(action => new PlanActionText(action.Number, action.Text, action.IsPriority))],
            [.. item.Indicators.Select(indicator => Indicator(indicator, year))],
            [.. plan.SelfAndBelow(place).Where(below => below.ParentId == itemId)]);
    }

    private static PlanIndicatorText Indicator(Indicator indicator, FiscalYear year)
    {
        var targets = indicator.Values.Where(value => !value.Target.IsEmpty).OrderBy(value => value.Year is null).ThenBy(value => value.Year).ToList();
        var target = targets.Find(value => value.Year is null || value.Year >= year) ?? targets.LastOrDefault();
        var actual = indicator.Values.Where(value => !value.Actual.IsEmpty && (value.Year is null || value.Year <= year)).MaxBy(value => value.Year);
        return new PlanIndicatorText(indicator.Name, indicator.Unit, target?.Target.ToString() ?? "", target?.Year, actual?.Actual.ToString() ?? "", actual?.Year);
    }
}
