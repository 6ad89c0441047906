using Microsoft.EntityFrameworkCore;
using MunicipalPlanning.Application.Data;
using MunicipalPlanning.Application.Plans;
using MunicipalPlanning.Application.Projects;
using MunicipalPlanning.Domain.Calendar;
using MunicipalPlanning.Domain.Plans;

namespace MunicipalPlanning.Application.Reform;

/// <summary>Reads the progress reports of reform plans.</summary>
public sealed class ReformReports(IDbContextFactory<PlanningDbContext> contexts)
{
    /// <summary>Every reform plan, the newest first, with the years that it covers or that are reported on.</summary>
    public async Task<IReadOnlyList<ReformPlan>> PlansAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await context.Plans.AsNoTracking().IgnoreAutoIncludes().Where(plan => plan.Kind == PlanKind.ReformPlan).ToListAsync(cancellationToken);
        var ids = found.Select(plan => plan.Id).ToList();
        var reported = (await context.PlanItems.Where(item => ids.Contains(item.PlanId)).SelectMany(item => item.Progress, (item, progress) => new { item.PlanId, progress.Year }).Distinct().ToListAsync(cancellationToken))
            .ToLookup(pair => pair.PlanId, pair => pair.Year);
        return [.. found.OrderByDescending(plan => plan.FirstYear?.Start ?? 0).ThenBy(plan => plan.Id, StringComparer.Ordinal)
            .Select(plan => new ReformPlan(plan.Id, plan.Name, plan.FirstYear, plan.LastYear, [.. reported[plan.Id].Order()]))];
    }

    /// <returns>The plan of an item; null if there is no such item.</returns>
    public async Task<string?> FindPlanAsync(string itemId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.PlanItems.Where(item => item.Id == itemId).Select(item => item.PlanId).SingleOrDefaultAsync(cancellationToken);
    }

    /// <returns>Null if there is no such plan, or it is no reform plan.</returns>
    public async Task<ReformReportView?> FindAsync(string planId, FiscalYear year, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await ReadAsync(context, planId, year, cancellationToken);
    }

    /// <summary>The page of an item that was published is as it was then; everything else of the year is as it stands.</summary>
    internal static async Task<ReformReportView?> ReadAsync(PlanningDbContext context, string planId, FiscalYear year, CancellationToken cancellationToken)
    {
        if (await PlanBooks.ReadAsync(context, planId, cancellationToken) is not { View.Kind: PlanKind.ReformPlan } book)
            return null;
        var view = ReformReportView.Of(book.View, year, (await RatingScales.AllAsync(context, cancellationToken)).In(year).Scale);
        return view with { Themes = [.. view.Themes.Select(theme => theme with { Items = [.. theme.Items.Select(Published)] })] };

        ReformItem Published(ReformItem item) => item.Report is { } report && book.Published.TryGetValue(report, out var copy) ? copy.Over(item) : item;
    }
}

/// <summary>行革プラン.</summary>
/// <param name="Reported">The years of which something is reported, the earliest first.</param>
public sealed record ReformPlan(string Id, string Name, FiscalYear? FirstYear, FiscalYear? LastYear, IReadOnlyList<FiscalYear> Reported)
{
    /// <summary>Whether it can be reported on for a year: its period covers it, or it was.</summary>
    public bool Covers(FiscalYear year) => Reported.Contains(year) || !(FirstYear > year || LastYear < year);

    /// <summary>The year to begin with: the asked one where the plan covers it, or else the last one reported, or else its first.</summary>
    public FiscalYear YearFor(FiscalYear asked) => Covers(asked) ? asked : Reported.Count > 0 ? Reported[^1] : FirstYear ?? asked;
}
