using System.Text;
using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Domain.Calendar;

namespace MunicipalPlanning.Application.Plans;

/// <summary>確かめるところ: what an imported plan may hold and nobody could write in the editor. It hinders nothing.</summary>
public sealed class PlanFindings(IDbContextFactory<PlanningDbContext> contexts)
{
    /// <param name="planIds">Null for all plans.</param>
    public async Task<IReadOnlyList<PlanFinding>> FindAsync(IReadOnlyCollection<string>? planIds, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var plans = await context.Plans.AsNoTracking().Where(plan => planIds == null || planIds.Contains(plan.Id)).OrderBy(plan => plan.Id).ToListAsync(cancellationToken);
        var items = await context.PlanItems.Where(item => planIds == null || planIds.Contains(item.PlanId))
            .OrderBy(item => item.Position).Select(item => new { item.Id, item.PlanId, item.ParentId, item.Number, item.Title }).ToListAsync(cancellationToken);
        var indicators = await context.PlanItems.AsNoTracking().IgnoreAutoIncludes().Where(item => planIds == null || planIds.Contains(item.PlanId))
            .SelectMany(item => item.Indicators, (item, indicator) => new { item.Id, item.PlanId, Indicator = indicator }).ToListAsync(cancellationToken);
        return
        [
            .. from plan in plans
               from same in items.Where(item => item.PlanId == plan.Id && item.Number.Length > 0).GroupBy(item => (item.ParentId, Fold(item.Number)))
               where same.Count() > 1
               select new PlanFinding(plan.Id, plan.Name, same.First().Id, $"番号「{same.First().Number}」が同じ段に{same.Count()}つあります（{string.Join("、", same.Select(item => item.Title))}）。"),
            .. from plan in plans
               from measured in indicators
               where measured.PlanId == plan.Id
               from value in measured.Indicator.Values
               let year = value.Year
               where year is not null && !value.Target.IsEmpty && !plan.Covers(year.Value)
               select new PlanFinding(plan.Id, plan.Name, measured.Id, $"指標「{measured.Indicator.Name}」の目標の年度（{year.Value.Name}）が、計画の期間（{Period(plan.FirstYear, plan.LastYear)}）の外です。"),
            .. from plan in plans
               from same in plan.Glossary.GroupBy(term => Fold(term.Term))
               where same.Count() > 1
               select new PlanFinding(plan.Id, plan.Name, null, $"用語「{same.First().Term}」の説明が{same.Count()}つあります。"),
        ];
    }

    private static string Period(FiscalYear? first, FiscalYear? last) => $"{first?.Name}から{last?.Name}";

    private static string Fold(string text) => text.Normalize(NormalizationForm.FormKC).Trim();
}

/// <param name="ItemId">Where; null for the plan as a whole.</param>
public sealed record PlanFinding(string PlanId, string PlanName, string? ItemId, string Message);
